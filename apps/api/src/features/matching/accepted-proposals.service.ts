import { lastDayToAnswer } from '@mosty/domain/introductions/timetable';
import { type Country } from '@mosty/domain/vocabulary';
import { type CivilDate } from '@mosty/domain/working-days';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { IntroductionsService, type StartForSelf } from '../introductions/introductions.service.ts';
import { type OnPair, ProposalDecisions } from './proposal-decisions.service.ts';
import { ProposalFactsRepository } from './proposal-facts.repository.ts';

export interface MeetingOutlook {
  readonly waits: boolean;
  /** A day; of an ask that waits, if it were asked today. */
  readonly lastDayToAnswer: CivilDate;
}

/** “We would like to meet”: the proposal becomes an introduction. */
@Injectable()
export class AcceptedProposals {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
    private readonly decisions: ProposalDecisions,
    private readonly facts: ProposalFactsRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** What would happen next: until when the partner may answer, or that the ask waits until a place is free. */
  async outlook({ organisationId, partnerId }: OnPair, country: Country): Promise<MeetingOutlook> {
    const now = this.clock.now();
    const waits = (await this.facts.withoutPlace([organisationId, partnerId])).length > 0;
    const calendar = this.calendars.forYears(now);
    return { waits, lastDayToAnswer: lastDayToAnswer({ country, nudgedAt: null }, now, calendar) };
  }

  /**
   * Gives the id of the introduction. Of one that is open already – the button was pressed twice, a colleague was faster, or
   * the other side has asked – it gives that one. Whoever asks has changed her mind about an earlier refusal.
   */
  async accept(wanted: StartForSelf): Promise<string> {
    try {
      return await this.transactions.run(async (tx) => {
        const id = await this.introductions.startForSelf(tx, wanted);
        await this.decisions.undo(tx, wanted);
        return id;
      });
    } catch (error) {
      if (!isOpenAlready(error)) throw error;
      const { organisationId, partnerId } = wanted;
      const open = (await this.introductions.openWith(organisationId, [partnerId])).get(partnerId);
      if (open === undefined) throw error;
      return open.id;
    }
  }
}

const isOpenAlready = (error: unknown): boolean =>
  error instanceof AppError &&
  error.code === 'INTRODUCTION_NOT_POSSIBLE' &&
  (error.params as { why?: string }).why === 'OPEN_ALREADY';
