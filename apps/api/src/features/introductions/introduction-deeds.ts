import { catchUp, decide } from '@mosty/domain/introductions/decide';
import { type IntroductionEffect } from '@mosty/domain/introductions/effects';
import { type Circumstances, type IntroductionDeed } from '@mosty/domain/introductions/events';
import { draftIntroduction, type Introduction, type NewIntroduction } from '@mosty/domain/introductions/introduction';
import { type StartFacts } from '@mosty/domain/introductions/may-start';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { valueOf } from '../../platform/errors/app-error.ts';
import { IntroductionEffects } from './introduction-effects.ts';
import { type Beginning, IntroductionsRepository, type OpenIntroduction } from './introductions.repository.ts';

/** Who does it and by which way; when, is said by the clock. */
export type Doing = Omit<Circumstances, 'at'>;

export const BY_JOB: Doing = { by: { as: 'SYSTEM' }, channel: 'JOB' };

/** What somebody wants to do, once the introduction is locked; `facts` for what depends on caps and queues. */
export type DeedOf = (
  opened: OpenIntroduction,
  facts: () => Promise<StartFacts>,
) => IntroductionDeed | Promise<IntroductionDeed>;

export interface Done {
  readonly opened: OpenIntroduction;
  readonly introduction: Introduction;
  /** False: it has had its effect already, and nothing was written. */
  readonly hasHappened: boolean;
}

/** The one way in which an introduction changes: locked, decided about, saved with its history, its effects made jobs. */
@Injectable()
export class IntroductionDeeds {
  constructor(
    private readonly introductions: IntroductionsRepository,
    private readonly effects: IntroductionEffects,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** Null: there is none, or none of the organisation. Throws what the rules refuse. */
  async do(tx: Tx, id: string, doing: Doing, deedOf: DeedOf, organisationId?: string): Promise<Done | null> {
    const opened = await this.introductions.open(tx, id, organisationId);
    if (opened === null) return null;
    const at = this.clock.now();
    const { introduction, organisations } = opened;
    const deed = await deedOf(opened, () => this.introductions.factsFor(tx, introduction, organisations, at));
    const decision = valueOf(decide(introduction, { ...deed, ...doing, at }, this.context(introduction)));
    return this.write(tx, opened, decision.next, decision.effects);
  }

  /** A new introduction of two organisations that are locked; with an ask, unless it is to stay a draft. */
  async begin(
    tx: Tx,
    wanted: Omit<NewIntroduction, 'at'> & Beginning,
    organisations: OpenIntroduction['organisations'],
    doing: Doing | null,
  ): Promise<Introduction> {
    const at = this.clock.now();
    const { starterId, note, noteLanguage, ...about } = wanted;
    const draft = draftIntroduction({ ...about, at });
    const context = this.context(draft);
    const facts = await this.introductions.factsFor(tx, draft, organisations, at);
    const decision =
      doing === null
        ? { next: draft, effects: [] }
        : valueOf(decide(draft, { type: 'ASK', facts, ...doing, at }, context));
    await this.introductions.insert(tx, decision.next, { starterId, note, noteLanguage }, context.calendar);
    await this.effects.carryOut(tx, draft, decision.next, decision.effects);
    return decision.next;
  }

  /** All that is due by now. Nothing is done twice, however often it is called. */
  async catchUp(tx: Tx, id: string): Promise<boolean> {
    const opened = await this.introductions.open(tx, id);
    if (opened === null) return false;
    const { introduction } = opened;
    const { next, effects } = catchUp(introduction, this.clock.now(), this.context(introduction));
    return (await this.write(tx, opened, next, effects)).hasHappened;
  }

  private async write(
    tx: Tx,
    opened: OpenIntroduction,
    next: Introduction,
    effects: readonly IntroductionEffect[],
  ): Promise<Done> {
    const { introduction } = opened;
    if (next === introduction) return { opened, introduction, hasHappened: false };
    await this.introductions.save(tx, next, this.context(next).calendar);
    await this.effects.carryOut(tx, introduction, next, effects);
    return { opened, introduction: next, hasHappened: true };
  }

  private context({ createdAt }: Introduction) {
    return { calendar: this.calendars.forYears(createdAt) };
  }
}
