import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { JoinRequestRow, type JoinRequestState } from './member.entity.ts';

/** A request with what is needed to decide who decides it, and to tell what became of it. */
export interface JoinRequestDetails {
  readonly id: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly language: Language;
  readonly note: string | null;
  readonly state: JoinRequestState;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
  readonly region: string | null;
  readonly hasCoordinator: boolean;
}

const DETAILS = `
  select request.id, request.organisation_id as "organisationId", request.account_id as "accountId",
         account.display_name as "displayName", account.email, account.language, request.note, request.state,
         request.reason, request.created_at as "createdAt", request.closed_at as "closedAt", place.region_code as region,
         exists (select from membership where organisation_id = request.organisation_id and role = 'COORDINATOR')
           as "hasCoordinator"
    from join_request request
    join account on account.id = request.account_id
    join organisation on organisation.id = request.organisation_id
    left join place on place.id = organisation.place_id`;

/** More than anybody can look at on one page. */
const MOST = 200;

@Injectable()
export class JoinRequestsRepository {
  async find(tx: Tx, id: string): Promise<JoinRequestDetails | null> {
    const rows: JoinRequestDetails[] = await tx.query(`${DETAILS} where request.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Its state, locked: of two who decide at once the second sees what the first did. */
  lock(tx: Tx, id: string): Promise<JoinRequestRow | null> {
    return tx.findOne(JoinRequestRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  open(tx: Tx, organisationId: string, accountId: string): Promise<JoinRequestRow | null> {
    return tx.findOneBy(JoinRequestRow, { organisationId, accountId, state: 'OPEN' });
  }

  /** Newest first; those that were decided long ago are left out by retention. */
  ofAccount(tx: Tx, accountId: string): Promise<JoinRequestDetails[]> {
    return tx.query(`${DETAILS} where request.account_id = $1 order by request.created_at desc limit 50`, [accountId]);
  }

  openOf(tx: Tx, organisationId: string): Promise<JoinRequestDetails[]> {
    return tx.query(
      `${DETAILS} where request.organisation_id = $1 and request.state = 'OPEN' order by request.created_at limit ${MOST}`,
      [organisationId],
    );
  }

  /** Open ones of organisations that the viewer coordinates or is a broker for; oldest first. */
  openFor(tx: Tx, { memberships, brokerRegions }: Viewer): Promise<JoinRequestDetails[]> {
    const coordinated = memberships.filter(({ role }) => role === 'COORDINATOR').map((one) => one.organisationId);
    return tx.query(
      `${DETAILS} where request.state = 'OPEN'
          and (request.organisation_id = any($1::uuid[]) or $2 or place.region_code = any($3::text[]))
        order by request.created_at limit ${MOST}`,
      [coordinated, brokerRegions === 'ALL', brokerRegions === 'ALL' ? [] : brokerRegions],
    );
  }

  async countOpenOf(tx: Tx, accountId: string): Promise<number> {
    return tx.countBy(JoinRequestRow, { accountId, state: 'OPEN' });
  }

  async add(
    tx: Tx,
    request: Pick<JoinRequestRow, 'organisationId' | 'accountId' | 'note' | 'createdAt'>,
  ): Promise<string> {
    const { identifiers } = await tx.insert(JoinRequestRow, request);
    return String(identifiers[0]?.id);
  }

  async close(tx: Tx, id: string, closing: Pick<JoinRequestRow, 'state' | 'reason' | 'closedAt' | 'closedBy'>) {
    await tx.update(JoinRequestRow, { id }, closing);
  }
}
