import { type Introduction, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { type Transition } from '@mosty/domain/introductions/effects';
import { type PairFacts, type SideFacts, type StartFacts } from '@mosty/domain/introductions/may-start';
import { type WorkingCalendar } from '@mosty/domain/working-days';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { ProposalDecisions } from '../matching/proposal-decisions.service.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { sideOf, toColumns, toIntroduction } from './introduction-record.ts';
import { IntroductionRow, IntroductionTransitionRow } from './introduction.entity.ts';

/** An introduction that is nobody else's until the transaction ends, and neither are its two organisations. */
export interface OpenIntroduction {
  readonly row: IntroductionRow;
  readonly introduction: Introduction;
  readonly organisations: Readonly<Record<Side, OrganisationRow>>;
}

/** What the rules do not know of a new introduction. */
export type Beginning = Pick<IntroductionRow, 'starterId' | 'note' | 'noteLanguage'>;

const OPEN = `state in ('ASKED', 'ONE_ACCEPTED')`;

/** Introductions as they are decided about: locked, with all facts that a start depends on, and written down. */
@Injectable()
export class IntroductionsRepository {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly decisions: ProposalDecisions,
  ) {}

  /** Whoever decides about a start has locked both: their caps are then exact. In the order of the ids, so nobody waits in a ring. */
  async lockOrganisations(tx: Tx, ids: readonly string[]): Promise<Map<string, OrganisationRow>> {
    const rows = new Map<string, OrganisationRow>();
    for (const id of [...new Set(ids)].sort()) {
      const row = await this.organisations.lock(tx, id);
      if (row !== null) rows.set(id, row);
    }
    return rows;
  }

  /** Null when there is none, or none of the organisation: both are looked for in the same way. */
  async open(tx: Tx, id: string, organisationId?: string): Promise<OpenIntroduction | null> {
    // A merge may move it to another organisation while we wait: then those are locked that it belongs to now.
    for (;;) {
      const seen = await this.find(tx, id, organisationId);
      if (seen === null) return null;
      const { plOrganisationId, czOrganisationId } = seen;
      const locked = await this.lockOrganisations(tx, [plOrganisationId, czOrganisationId]);
      const row = await tx.findOne(IntroductionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (row === null) return null;
      const [A, B] = [locked.get(row.plOrganisationId), locked.get(row.czOrganisationId)];
      if (A !== undefined && B !== undefined)
        return { row, introduction: toIntroduction(row), organisations: { A, B } };
    }
  }

  /** `organisationId`: one of the two. */
  async find(tx: Tx, id: string, organisationId?: string): Promise<IntroductionRow | null> {
    if (!isId(id)) return null;
    if (organisationId === undefined) return tx.findOneBy(IntroductionRow, { id });
    return tx.findOneBy(IntroductionRow, [
      { id, plOrganisationId: organisationId },
      { id, czOrganisationId: organisationId },
    ]);
  }

  async insert(tx: Tx, introduction: Introduction, beginning: Beginning, calendar: WorkingCalendar): Promise<void> {
    await tx.insert(IntroductionRow, { ...toColumns(introduction, calendar), ...beginning });
  }

  async save(tx: Tx, introduction: Introduction, calendar: WorkingCalendar): Promise<void> {
    const { id, ...columns } = toColumns(introduction, calendar);
    await tx.update(IntroductionRow, { id }, columns);
  }

  async remember(tx: Tx, id: string, what: Partial<Pick<IntroductionRow, 'conversationId' | 'partnershipId'>>) {
    await tx.update(IntroductionRow, { id }, what);
  }

  async record(tx: Tx, introduction: Introduction, transition: Transition): Promise<void> {
    const { event, side, by, channel, at, from, to } = transition;
    const madeBy = by.as === 'ORGANISATION' ? (sideOf(introduction, by.organisationId) ?? 'SYSTEM') : by.as;
    await tx.insert(IntroductionTransitionRow, {
      ...{ introductionId: introduction.id, event, side, madeBy, channel, at },
      accountId: by.as === 'SYSTEM' ? null : by.accountId,
      ...{ stateBefore: from, stateAfter: to },
    } as never);
  }

  /** What the two sides and the pair allow now; the caller has locked both organisations. */
  async factsFor(
    tx: Tx,
    introduction: Introduction,
    organisations: Readonly<Record<Side, OrganisationRow>>,
    at: Date,
  ): Promise<StartFacts> {
    const { waitingSince, changedAt } = introduction;
    const since = waitingSince ?? (at < changedAt ? changedAt : at);
    const side = async (one: Side): Promise<SideFacts> => {
      const { id, country, status, introductionCap } = organisations[one];
      const column = one === 'A' ? 'pl_organisation_id' : 'cz_organisation_id';
      const [row] = await tx.query<{ open: number; ahead: number; writable: boolean }[]>(
        `select (select count(*)::int from introduction where ${column} = $1 and ${OPEN} and id <> $2) as open,
                (select count(*)::int from introduction
                  where ${column} = $1 and waiting_since is not null and (waiting_since, id) < ($3, $2)) as ahead,
                exists (select from organisation_contact where organisation_id = $1 and email is not null) as writable`,
        [id, introduction.id, since],
      );
      const takesPart = status === 'ACTIVE' || (status === 'STUB' && row?.writable === true);
      return { country, takesPart, cap: introductionCap, open: row?.open ?? 0, ahead: row?.ahead ?? 0 };
    };
    return { sides: { A: await side('A'), B: await side('B') }, pair: await this.pairFacts(tx, introduction) };
  }

  private async pairFacts(tx: Tx, { id, sides, state }: Introduction): Promise<PairFacts> {
    const [polish, czech] = [sides.A.organisationId, sides.B.organisationId];
    const [row] = await tx.query<
      { arePartners: boolean; isBlocked: boolean; isOpenAlready: boolean; lastEndedAt: Date | null }[]
    >(
      `with same as (select * from introduction
                      where pl_organisation_id = $1 and cz_organisation_id = $2 and id <> $3)
       select exists (select from partnership where pl_organisation_id = $1 and cz_organisation_id = $2)
                or exists (select from same where state = 'AGREED') as "arePartners",
              exists (select from organisation_block
                       where (organisation_id = $1 and blocked_id = $2) or (organisation_id = $2 and blocked_id = $1))
                as "isBlocked",
              exists (select from same where end_at is null and (state <> 'DRAFT' or waiting_since is not null))
                as "isOpenAlready",
              (select max(end_at) from same where a_asked_at is not null or b_asked_at is not null) as "lastEndedAt"`,
      [polish, czech, id],
    );
    const dismissed = await this.decisions.between([polish, czech], tx);
    const until = (side: Side) => dismissed.get(sides[side].organisationId) ?? null;
    return {
      arePartners: row?.arePartners ?? false,
      isBlocked: row?.isBlocked ?? false,
      isOpenAlready: state === 'DRAFT' && (row?.isOpenAlready ?? false),
      lastEndedAt: row?.lastEndedAt ?? null,
      dismissedUntil: Object.fromEntries(SIDES.map((side) => [side, until(side)])) as PairFacts['dismissedUntil'],
    };
  }
}
