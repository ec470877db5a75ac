import { keptApartUntil, snoozedUntil } from '@mosty/domain/introductions/dismissals';
import { DISMISSAL_REASONS, type DismissalReason, readReason } from '@mosty/domain/introductions/reasons';
import { dismissedPair } from '@mosty/matching/dismissed-pair';
import { THEMES } from '@mosty/thesaurus/themes';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { type PutAside, ProposalDecisionsRepository } from './proposal-decisions.repository.ts';
import { type ProposalDismissalRow, type SaidOf } from './proposal-dismissal.entity.ts';
import { toMatchProfile } from './stored-profile.ts';

/** Of an organisation that was proposed to it, or asked whether it wants to meet it. */
export interface OnPair {
  readonly organisationId: string;
  readonly partnerId: string;
}

export interface DismissalOfPair extends OnPair {
  readonly reason: DismissalReason;
  readonly note: string | null;
  readonly saidOf: SaidOf;
  /** The account; null when nobody of the organisation did it herself. */
  readonly by: string | null;
}

export interface SnoozeOfPair extends OnPair {
  readonly days: number;
  readonly by: string;
}

/** Until when an organisation, by its id, has dismissed the other of a pair; not in here: it has not, or it has lapsed. */
export type DismissedUntil = ReadonlyMap<string, Date | 'FOR_GOOD'>;

/** What organisations answer to proposals, other than that they would like to meet. Everything may be said twice. */
@Injectable()
export class ProposalDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly decisions: ProposalDecisionsRepository,
    private readonly profiles: MatchProfileRepository,
  ) {}

  /** The effect DISMISS_PAIR of an introduction, and the answer on the page of proposals. */
  async dismiss(tx: Tx, { organisationId, partnerId, reason, note, saidOf, by }: DismissalOfPair): Promise<void> {
    const given = valueOf(readReason({ code: reason, note }, DISMISSAL_REASONS));
    const partnerKind = await this.decisions.kindOf(tx, partnerId);
    if (partnerKind === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const dismissedAt = this.clock.now();
    const until = keptApartUntil(reason, dismissedAt);
    await this.decisions.dismiss(tx, {
      ...{ organisationId, partnerId, reason, note: given.note, saidOf, dismissedAt, dismissedBy: by, partnerKind },
      ...(await this.whatItWasLike(tx, { organisationId, partnerId })),
      keptApartUntil: until === 'FOR_GOOD' ? null : until,
    });
  }

  async snooze(tx: Tx, { organisationId, partnerId, days, by }: SnoozeOfPair): Promise<void> {
    const snoozedAt = this.clock.now();
    const until = valueOf(snoozedUntil(days, snoozedAt));
    if ((await this.decisions.kindOf(tx, partnerId)) === null) {
      throw new AppError('NOT_FOUND', { what: 'organisation' });
    }
    await this.decisions.snooze(tx, { organisationId, partnerId, snoozedAt, snoozedUntil: until, snoozedBy: by });
  }

  /** Also what was learned from it is forgotten. Gives whether there was anything to take back. */
  undo(tx: Tx, { organisationId, partnerId }: OnPair): Promise<boolean> {
    return this.decisions.forget(tx, organisationId, partnerId);
  }

  /** Who of the two has dismissed the other, for the facts of an introduction; a snooze keeps nobody from being asked. */
  async between([one, other]: readonly [string, string], tx: Tx = this.transactions.reader): Promise<DismissedUntil> {
    const now = this.clock.now();
    const rows = await this.decisions.dismissalsBetween(tx, one, other);
    return new Map(
      rows
        .filter((row) => holds(row, now))
        .map(({ organisationId, keptApartUntil: until }) => [organisationId, until ?? ('FOR_GOOD' as const)]),
    );
  }

  /** What the organisation has put aside and would see otherwise; the last first. */
  async putAsideBy(organisationId: string, tx: Tx = this.transactions.reader): Promise<PutAside[]> {
    const now = this.clock.now();
    const [dismissals, snoozes] = await Promise.all([
      this.decisions.dismissalsOf(tx, organisationId),
      this.decisions.snoozesOf(tx, organisationId),
    ]);
    const dismissed = new Set<string>();
    const all: PutAside[] = [];
    for (const dismissal of dismissals.filter((row) => holds(row, now))) {
      dismissed.add(dismissal.partnerId);
      all.push({ partnerId: dismissal.partnerId, dismissal, snooze: null, at: dismissal.dismissedAt });
    }
    for (const snooze of snoozes.filter(({ snoozedUntil: until }) => now < until)) {
      if (dismissed.has(snooze.partnerId)) continue;
      all.push({ partnerId: snooze.partnerId, dismissal: null, snooze, at: snooze.snoozedAt });
    }
    return all.sort((one, other) => other.at.getTime() - one.at.getTime());
  }

  private async whatItWasLike(tx: Tx, { organisationId, partnerId }: OnPair) {
    const rows = await this.profiles.byIds([organisationId, partnerId], tx);
    const [ours, theirs] = [organisationId, partnerId].map((id) => {
      const profile = rows.find((row) => row.organisationId === id)?.profile ?? null;
      return profile === null ? null : toMatchProfile(id, profile);
    });
    if (!ours || !theirs) return { themes: [], forms: [], km: null };
    const { themes, forms, km } = dismissedPair(ours, theirs, THEME_CODES);
    return { themes: [...themes], forms: [...forms], km };
  }
}

const THEME_CODES = THEMES.map(({ code }) => code);

const holds = ({ keptApartUntil: until }: ProposalDismissalRow, now: Date): boolean => until === null || now < until;
