import { type Outcome } from '@mosty/domain/introductions/events';
import { type Introduction, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import {
  type CameToNothingReason,
  type DismissalReason,
  readNote,
  type WithdrawalReason,
} from '@mosty/domain/introductions/reasons';
import { type Language } from '@mosty/domain/vocabulary';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Answer } from './introduction-enums.ts';
import { type GivenContacts, IntroductionContacts } from './introduction-contacts.repository.ts';
import { type DeedOf, type Doing, type Done, IntroductionDeeds } from './introduction-deeds.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { sideOf } from './introduction-record.ts';
import { IntroducedPairs, type OpenWith } from './introduced-pairs.ts';
import { IntroductionsRepository, type OpenIntroduction } from './introductions.repository.ts';

export interface StartForSelf extends GivenContacts {
  readonly organisationId: string;
  readonly partnerId: string;
  /** The account of a member; the caller has made sure that she is one. */
  readonly actor: string;
  readonly note?: string | null;
}

export interface StartForTwo {
  readonly organisationId: string;
  readonly partnerId: string;
  /** The account of a broker. */
  readonly broker: string;
  readonly note?: string | null;
  readonly askNow: boolean;
}

/** As whom somebody acts on an introduction: for one of its organisations, or as a broker of one of them. */
export interface Acting {
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly as: 'ORGANISATION' | 'BROKER';
  /** The answer came by a link in a mail. */
  readonly byLink?: boolean;
}

export interface GivenAnswer extends GivenContacts {
  readonly answer: Answer;
  readonly reason?: DismissalReason | null;
  readonly note?: string | null;
  /** Of whom a broker notes it; otherwise that of the organisation. */
  readonly side?: Side | null;
}

/** Introductions, from the start to the end. Who may call what is said by the resolvers; what may happen, by libs/domain. */
@Injectable()
export class IntroductionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsRepository,
    private readonly contacts: IntroductionContacts,
    private readonly readers: IntroductionReaders,
    private readonly deeds: IntroductionDeeds,
    private readonly pairs: IntroducedPairs,
  ) {}

  /** An organisation would like to meet another one; that it asks is its acceptance. Gives the id. */
  startForSelf(tx: Tx | null, wanted: StartForSelf): Promise<string> {
    return this.within(tx, async (inner) => {
      const doing: Doing = {
        by: { as: 'ORGANISATION', organisationId: wanted.organisationId, accountId: wanted.actor },
        channel: 'WEB',
      };
      const { id, side } = await this.begin(inner, wanted, wanted.actor, doing, false);
      const about = { introductionId: id, side, organisationId: wanted.organisationId, accountId: wanted.actor };
      await this.contacts.give(inner, about, wanted);
      return id;
    });
  }

  /** A broker brings two together: asks both now, or keeps a draft. */
  startForTwo({ broker, askNow, ...wanted }: StartForTwo): Promise<string> {
    const doing: Doing = { by: { as: 'BROKER', accountId: broker }, channel: 'BROKER' };
    return this.within(null, async (tx) => (await this.begin(tx, wanted, broker, askNow ? doing : null, true)).id);
  }

  /** A draft becomes an ask. */
  ask(id: string, acting: Acting): Promise<Done> {
    return this.act(null, id, acting, async (_opened, facts) => ({ type: 'ASK', facts: await facts() }));
  }

  /** `tx`: of a link, which is used up with the answer. */
  answer(tx: Tx | null, id: string, acting: Acting, given: GivenAnswer): Promise<Done> {
    return this.within(tx, async (inner) => {
      const done = await this.act(inner, id, acting, ({ introduction }) => {
        const side = this.sideFor(introduction, acting, given.side);
        return given.answer === 'ACCEPT'
          ? { type: 'ACCEPT', side }
          : { type: 'DECLINE', side, reason: { code: reasonOf(given.reason), note: given.note ?? null } };
      });
      if (done.hasHappened && given.answer === 'ACCEPT') {
        const side = this.sideFor(done.introduction, acting, given.side);
        const { organisationId } = done.introduction.sides[side];
        // Whoever notes an answer for others does not give herself as their contact.
        const accountId = acting.as === 'BROKER' ? null : acting.accountId;
        await this.contacts.give(inner, { introductionId: id, side, organisationId, accountId }, given);
      }
      return done;
    });
  }

  withdraw(id: string, acting: Acting, code: WithdrawalReason, note: string | null): Promise<Done> {
    return this.act(null, id, acting, () => ({ type: 'WITHDRAW', reason: { code, note }, leaving: null }));
  }

  tellOutcome(tx: Tx | null, id: string, acting: Acting, said: SaidOutcome, side: Side | null): Promise<Done> {
    return this.act(tx, id, acting, ({ introduction }) => ({
      ...{ type: 'OUTCOME', side: this.sideFor(introduction, acting, side), outcome: outcomeOf(said) },
    }));
  }

  /** A message from one to the other, or a call or visit that somebody noted. */
  noteContact(id: string, acting: Acting): Promise<Done> {
    return this.act(null, id, acting, () => ({ type: 'FIRST_CONTACT' }));
  }

  correct(id: string, acting: Acting, said: SaidOutcome, note: string, basedOn: number): Promise<Done> {
    return this.act(null, id, acting, () => {
      const outcome = outcomeOf(said);
      if (outcome.kind === 'TALKING') throw new AppError('UNKNOWN_VALUE', { field: 'kind', value: outcome.kind });
      return { type: 'CORRECT', outcome, note, basedOn };
    });
  }

  openWith(organisationId: string, partnerIds: readonly string[]): Promise<ReadonlyMap<string, OpenWith>> {
    return this.pairs.openWith(organisationId, partnerIds);
  }

  keptApart(organisationId: string): Promise<readonly string[]> {
    return this.pairs.keptApart(organisationId);
  }

  private async begin(
    tx: Tx,
    wanted: { readonly organisationId: string; readonly partnerId: string; readonly note?: string | null },
    starterId: string,
    doing: Doing | null,
    isBroker: boolean,
  ): Promise<{ readonly id: string; readonly side: Side }> {
    const ids = [wanted.organisationId, wanted.partnerId].map((id) => id.toLowerCase());
    if (!ids.every(isId)) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const rows = await this.introductions.lockOrganisations(tx, ids);
    const [own, partner] = ids.map((id) => rows.get(id));
    if (own === undefined || partner === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
    if (own.country === partner.country) throw new AppError('SAME_COUNTRY', {});
    const side: Side = own.country === 'PL' ? 'A' : 'B';
    const organisations: OpenIntroduction['organisations'] =
      side === 'A' ? { A: own, B: partner } : { A: partner, B: own };
    const note = valueOf(readNote(wanted.note ?? null, false));
    const noteLanguage: Language | null = note === null ? null : await this.readers.languageOf(tx, starterId);
    const { id } = await this.deeds.begin(
      tx,
      {
        ...{ id: randomUUID(), startedBy: isBroker ? 'BROKER' : side, organisations, starterId, note, noteLanguage },
      },
      organisations,
      doing,
    );
    return { id, side };
  }

  /** What is missing and what is of others answers alike. */
  private act(tx: Tx | null, id: string, acting: Acting, deedOf: DeedOf): Promise<Done> {
    const { accountId, organisationId } = acting;
    const doing: Doing =
      acting.as === 'BROKER' && accountId !== null
        ? { by: { as: 'BROKER', accountId }, channel: 'BROKER' }
        : { by: { as: 'ORGANISATION', organisationId, accountId }, channel: acting.byLink ? 'MAIL_LINK' : 'WEB' };
    return this.within(tx, async (inner) => {
      const done = await this.deeds.do(inner, id.toLowerCase(), doing, deedOf, organisationId);
      if (done === null) throw missing();
      return done;
    });
  }

  private sideFor(introduction: Introduction, { as, organisationId }: Acting, asked: Side | null | undefined): Side {
    const own = sideOf(introduction, organisationId);
    const side = as === 'BROKER' ? (asked ?? own) : own;
    if (side === null || !SIDES.includes(side)) throw missing();
    return side;
  }

  private within<Outcome>(tx: Tx | null, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> {
    return tx === null ? this.transactions.run(work) : work(tx);
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'introduction' });

function reasonOf(reason: DismissalReason | null | undefined): DismissalReason {
  if (!reason) throw new AppError('REQUIRED', { field: 'reason' });
  return reason;
}

/** What came of it, as a form says it. */
export interface SaidOutcome {
  readonly kind: Outcome['kind'];
  readonly agreement?: Extract<Outcome, { kind: 'AGREED' }>['agreement'] | null;
  readonly reason?: CameToNothingReason | null;
  readonly note?: string | null;
}

function outcomeOf(said: SaidOutcome): Outcome {
  switch (said.kind) {
    case 'TALKING':
      return { kind: 'TALKING' };
    case 'AGREED':
      if (!said.agreement) throw new AppError('REQUIRED', { field: 'agreement' });
      return { kind: 'AGREED', agreement: said.agreement };
    case 'CAME_TO_NOTHING':
      if (!said.reason) throw new AppError('REQUIRED', { field: 'reason' });
      return { kind: 'CAME_TO_NOTHING', reason: { code: said.reason, note: said.note ?? null } };
  }
}
