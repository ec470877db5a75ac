import { type ArchivalReason, type OrganisationConcern } from '@mosty/domain/administration-rules';
import { STALE_DAYS } from '@mosty/domain/freshness';
import { type Country, type OrganisationKind, type OrganisationStatus } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface Suspect {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Otherwise they have the same name in the same place. */
  readonly hasSameNumber: boolean;
}

export interface AdministeredOrganisationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly country: Country;
  readonly status: OrganisationStatus;
  readonly version: number;
  readonly placeName: string | null;
  readonly isTerritorialUnit: boolean;
  readonly isExample: boolean;
  readonly registerIds: readonly string[];
  readonly verifiedAt: Date | null;
  readonly isStale: boolean;
  readonly members: number;
  readonly coordinators: number;
  readonly archivalReason: ArchivalReason | null;
  readonly archivalNote: string | null;
  readonly archivedAt: Date | null;
  readonly suspects: readonly Suspect[];
}

export interface OrganisationFilter {
  readonly text?: string | null;
  readonly status?: OrganisationStatus | null;
  readonly country?: Country | null;
  readonly concern?: OrganisationConcern | null;
}

/** One of the same country that is perhaps the same: of one number of the register, or of one name in one place. */
const LOOKS_LIKE = `suspect.id <> organisation.id and suspect.country = organisation.country
  and suspect.status <> 'ARCHIVED' and not (suspect.is_territorial_unit and organisation.is_territorial_unit)
  and (left(suspect.regon, 9) = left(organisation.regon, 9)
    or suspect.place_id = organisation.place_id and folded_name(suspect.name) = folded_name(organisation.name))`;

const IS_STALE = `(organisation.status = 'ACTIVE'
  and coalesce(organisation.last_confirmed_at, organisation.created_at) < now() - interval '${STALE_DAYS} days')`;

const ROW = `
  select organisation.id, organisation.slug, organisation.name, organisation.kind, organisation.country,
         organisation.status, organisation.version, place.name as "placeName",
         organisation.is_territorial_unit as "isTerritorialUnit", organisation.is_example as "isExample",
         array_remove(array['KRS ' || krs, 'REGON ' || regon, 'IČO ' || ico,
           case when is_territorial_unit then coalesce('TERYT ' || teryt, 'LAU 2 ' || lau2) end], null) as "registerIds",
         organisation.verified_at as "verifiedAt", ${IS_STALE} as "isStale",
         (select count(*)::int from membership where organisation_id = organisation.id) as members,
         (select count(*)::int from membership
           where organisation_id = organisation.id and role = 'COORDINATOR') as coordinators,
         archival.reason as "archivalReason", archival.note as "archivalNote", archival.archived_at as "archivedAt",
         coalesce((select json_agg(json_build_object('id', suspect.id, 'slug', suspect.slug, 'name', suspect.name,
                     'hasSameNumber', coalesce(left(suspect.regon, 9) = left(organisation.regon, 9), false))
                     order by suspect.name, suspect.id)
                     from organisation suspect
                    where organisation.status <> 'ARCHIVED' and ${LOOKS_LIKE}), '[]') as suspects
    from organisation
    left join place on place.id = organisation.place_id
    left join organisation_archival archival on archival.organisation_id = organisation.id`;

/** $1: the text, $2: status, $3: country, $4: what it is about. */
const MATCHES = `
  ($1::text is null or (folded_name($1) <> '' and folded_name(organisation.name) like '%' || folded_name($1) || '%')
    or organisation.slug = lower($1) or $1 in (krs, regon, ico))
  and ($2::text is null or organisation.status = $2)
  and ($3::text is null or organisation.country = $3)
  and case $4::text
        when 'VERIFIED' then organisation.verified_at is not null
        when 'NOT_VERIFIED' then organisation.verified_at is null and organisation.status = 'ACTIVE'
        when 'STALE' then ${IS_STALE}
        when 'WITHOUT_COORDINATOR' then organisation.status = 'ACTIVE' and not exists (
          select from membership where organisation_id = organisation.id and role = 'COORDINATOR')
        when 'DUPLICATE_SUSPECTED' then organisation.status <> 'ARCHIVED' and exists (
          select from organisation suspect where ${LOOKS_LIKE})
        else true end`;

export type NameKey = readonly [name: string, id: string];

@Injectable()
export class AdministeredOrganisationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** By name. */
  async list({ text, status, country, concern }: OrganisationFilter, limit: number, after: NameKey | null) {
    const wanted = [text?.trim() ? text.trim() : null, status ?? null, country ?? null, concern ?? null];
    const rows = await this.transactions.reader.query<AdministeredOrganisationRow[]>(
      `${ROW} where ${MATCHES} and ($6::text is null or (organisation.name, organisation.id) > ($6, $7::uuid))
        order by organisation.name, organisation.id limit $5`,
      [...wanted, limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      `select count(*)::int as total from organisation where ${MATCHES}`,
      wanted,
    );
    return { rows, total: counted?.total ?? 0 };
  }

  async find(id: string, tx: Tx = this.transactions.reader): Promise<AdministeredOrganisationRow | null> {
    const rows = await tx.query<AdministeredOrganisationRow[]>(`${ROW} where organisation.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Whether somebody of the organisation has ever looked after it. */
  async wasEverClaimed(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from organisation where id = $1 and (last_confirmed_at is not null
         or exists (select from membership where organisation_id = $1)
         or exists (select from organisation_change where organisation_id = $1 and made_by = 'MEMBER'))`,
      [id],
    );
    return rows.length > 0;
  }

  async setArchival(
    tx: Tx,
    id: string,
    { reason, note, at }: { readonly reason: ArchivalReason; readonly note: string | null; readonly at: Date },
  ): Promise<void> {
    await tx.query(
      `insert into organisation_archival (organisation_id, reason, note, archived_at) values ($1, $2, $3, $4)
       on conflict (organisation_id) do update set reason = $2, note = $3, archived_at = $4`,
      [id, reason, note, at],
    );
  }

  async forgetArchival(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from organisation_archival where organisation_id = $1', [id]);
  }
}
