import { Injectable } from '@nestjs/common';
import { type OrganisationRegions } from '../../platform/auth/organisation-regions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type Viewers } from '../../platform/auth/viewers.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';

/** What the platform asks to decide who may do what. A blocked account may nothing: it is nobody, whatever session it has. */
@Injectable()
export class ViewersRepository implements Viewers {
  constructor(private readonly transactions: Transactions) {}

  async of(accountId: string): Promise<Viewer | null> {
    const rows: Viewer[] = await this.transactions.reader.query(
      `select account.id as "accountId", account.role, account.language,
              coalesce((select json_agg(json_build_object('organisationId', organisation_id, 'role', role) order by created_at)
                          from membership where account_id = account.id), '[]') as memberships,
              case when account.role = 'MEMBER' then '[]'
                   when account.role = 'ADMIN'
                     or exists (select from broker_region where account_id = account.id and region_code is null)
                   then '"ALL"'
                   else coalesce((select json_agg(region_code order by region_code)
                                    from broker_region where account_id = account.id), '[]') end as "brokerRegions"
         from account where account.id = $1 and account.blocked_at is null`,
      [accountId],
    );
    return rows[0] ?? null;
  }
}

@Injectable()
export class SeatRegionsRepository implements OrganisationRegions {
  constructor(private readonly transactions: Transactions) {}

  of(organisationId: string, loaders?: Loaders): Promise<string | null | undefined> {
    if (loaders === undefined) return this.read([organisationId]).then(([region]) => region);
    return loaders.of('organisationRegion', (ids) => this.read(ids)).load(organisationId);
  }

  private async read(organisationIds: readonly string[]): Promise<(string | null | undefined)[]> {
    const rows: { id: string; region: string | null }[] = await this.transactions.reader.query(
      `select organisation.id, place.region_code as region
         from organisation left join place on place.id = organisation.place_id
        where organisation.id = any($1::uuid[])`,
      [organisationIds],
    );
    const regions = new Map(rows.map(({ id, region }) => [id, region]));
    return organisationIds.map((id) => regions.get(id));
  }
}
