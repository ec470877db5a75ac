import { Injectable } from '@nestjs/common';
import { type Proposal, ProposalsService } from './proposals.service.ts';

/** Whom an organisation could meet next; what an introduction that ended offers at once. */
export abstract class NextBest {
  /** Best first, without whom it has put aside or is already in touch with. See `reasonSentences` for words. */
  abstract of(organisationId: string, howMany: number): Promise<readonly Proposal[]>;
  /** How well the two fit as of today, from the side of the first, also if they are not proposed to each other. */
  abstract between(organisationId: string, partnerId: string): Promise<Proposal | null>;
  /** The same for several at once, in their order. */
  abstract betweenAll(
    pairs: readonly (readonly [organisationId: string, partnerId: string])[],
  ): Promise<readonly (Proposal | null)[]>;
}

@Injectable()
export class NextBestProposals extends NextBest {
  constructor(private readonly proposals: ProposalsService) {
    super();
  }

  async of(organisationId: string, howMany: number): Promise<readonly Proposal[]> {
    return (await this.proposals.pageFor(organisationId, howMany, undefined)).proposals;
  }

  async between(organisationId: string, partnerId: string): Promise<Proposal | null> {
    return (await this.betweenAll([[organisationId, partnerId]]))[0] ?? null;
  }

  betweenAll(
    pairs: readonly (readonly [organisationId: string, partnerId: string])[],
  ): Promise<readonly (Proposal | null)[]> {
    return this.proposals.ofPairs(pairs);
  }
}
