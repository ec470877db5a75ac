import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { IntroductionsService, type StartForSelf } from '../introductions/introductions.service.ts';
import { ProposalDecisions } from './proposal-decisions.service.ts';

/** “We would like to meet”: the proposal becomes an introduction. */
@Injectable()
export class AcceptedProposals {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsService,
    private readonly decisions: ProposalDecisions,
  ) {}

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
