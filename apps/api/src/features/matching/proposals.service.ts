import { Injectable } from '@nestjs/common';
import { type ProposalExplanation, type Score } from '@mosty/domain/explanation';
import { type Adjustments, adjustmentsFrom } from '@mosty/domain/introductions/dismissals';
import { type Language, LANGUAGE_OF, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Candidate } from '@mosty/matching/best-candidates';
import { explain } from '@mosty/matching/explanation';
import { MS_PER_DAY } from '@mosty/matching/parts';
import { distanceKm } from '@mosty/matching/place';
import { type MatchProfile } from '@mosty/matching/profile';
import { type QuotesByConcept, quotesByConcept } from '@mosty/matching/quotes';
import { ownWords } from '@mosty/matching/self-description';
import { type ScoreContext } from '@mosty/matching/score';
import { scoreFor } from '@mosty/matching/score-for';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { readCursor, toCursor } from '../../platform/graphql/connection.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { MatchReplica } from './match-replica.ts';
import { ProposalDecisionsRepository } from './proposal-decisions.repository.ts';
import { ProposalFactsRepository } from './proposal-facts.repository.ts';
import { readWords, toMatchProfile } from './stored-profile.ts';

export interface Proposal {
  readonly organisationId: string;
  readonly cursor: string;
  readonly score: Score;
  readonly distanceKm: number | null;
  readonly explanation: ProposalExplanation;
  readonly us: ProposalParty;
  readonly them: ProposalParty;
}

export interface ProposalParty {
  readonly language: Language;
  readonly kind: OrganisationKind;
}

export interface ProposalPage {
  readonly proposals: readonly Proposal[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

type Pair = readonly [organisationId: string, partnerId: string];

@Injectable()
export class ProposalsService {
  constructor(
    private readonly replica: MatchReplica,
    private readonly profiles: MatchProfileRepository,
    private readonly facts: ProposalFactsRepository,
    private readonly decisions: ProposalDecisionsRepository,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Best first. The caller has made sure that the reader may see the proposals of this organisation. */
  async pageFor(organisationId: string, first: number, after: string | undefined): Promise<ProposalPage> {
    const cursor = after === undefined ? undefined : readProposalCursor(after);
    const at = this.clock.now();
    const now = cursor?.now ?? startOfDay(at.getTime());
    const [index, facts, adjustments] = await Promise.all([
      this.replica.ready(),
      this.facts.of(organisationId, at),
      this.adjustmentsOf(organisationId, at),
    ]);
    const { candidates, eligible } = index.topK(organisationId, {
      ...{ limit: first + 1, now, facts, adjustments },
      ...(cursor && { after: cursor }),
    });
    // Taken at once: while the profiles are loaded, the index goes on.
    const context = index.context(now);
    const shown = candidates.slice(0, first);
    const explained = await this.explained(
      shown.map(({ id }) => [organisationId, id] as const),
      context,
      adjustments,
    );
    return {
      proposals: shown.flatMap((candidate, position) => {
        const proposal = explained[position];
        // Gone since the index was asked: not there any more.
        return proposal ? [{ ...proposal, cursor: toCursor([candidate.id, candidate.score, now]) }] : [];
      }),
      totalCount: eligible,
      hasNextPage: candidates.length > first,
      hasPreviousPage: cursor !== undefined,
    };
  }

  /**
   * How well pairs fit as of today, from the side of the first of each, in their order; null where one is gone. Without what
   * either has answered to earlier proposals: both sides read it.
   */
  async ofPairs(pairs: readonly Pair[]): Promise<readonly (Proposal | null)[]> {
    const index = await this.replica.ready();
    return this.explained(pairs, index.context(startOfDay(this.clock.now().getTime())), undefined);
  }

  /** What earlier answers of the organisation make of later proposals to it. */
  private async adjustmentsOf(organisationId: string, at: Date): Promise<Adjustments> {
    const dismissals = await this.decisions.dismissalsOf(this.transactions.reader, organisationId);
    return adjustmentsFrom(
      dismissals.map((row) => ({ ...row, at: row.dismissedAt, kind: row.partnerKind })),
      at,
    );
  }

  private async explained(
    pairs: readonly Pair[],
    context: ScoreContext,
    adjustments: Adjustments | undefined,
  ): Promise<readonly (Proposal | null)[]> {
    const ids = [...new Set(pairs.flat())];
    const [profiles, quotes] = await Promise.all([this.load(ids), this.quotes(ids)]);
    return pairs.map(([organisationId, partnerId]) => {
      const ours = profiles.get(organisationId);
      const theirs = profiles.get(partnerId);
      if (ours === undefined || theirs === undefined) return null;
      const score = scoreFor(ours, theirs, context, adjustments);
      return {
        organisationId: partnerId,
        cursor: toCursor([partnerId, score.score, context.now]),
        score,
        distanceKm: ours.location && theirs.location && distanceKm(ours.location, theirs.location),
        explanation: explain(ours, theirs, context, quotes),
        us: partyOf(ours),
        them: partyOf(theirs),
      };
    });
  }

  private async quotes(ids: readonly string[]): Promise<Map<string, QuotesByConcept>> {
    const sources = await this.profiles.words(ids);
    return new Map(
      sources.map((source) => {
        const said = readWords(source);
        return [
          source.id,
          quotesByConcept({ organisationId: source.id, language: said.language, text: ownWords(said) }),
        ];
      }),
    );
  }

  private async load(ids: readonly string[]): Promise<Map<string, MatchProfile>> {
    const rows = await this.profiles.byIds(ids);
    return new Map(
      rows.flatMap(({ organisationId, profile }) =>
        profile === null ? [] : [[organisationId, toMatchProfile(organisationId, profile)] as const],
      ),
    );
  }
}

/** The list of one day: what depends on the time does not change while somebody turns its pages. */
const startOfDay = (now: number): number => Math.floor(now / MS_PER_DAY) * MS_PER_DAY;

/** Where a page ended, and for which time its list was made: the next page is of the same list. */
interface ProposalCursor extends Candidate {
  readonly now: number;
}

function readProposalCursor(cursor: string): ProposalCursor {
  const [id, score, now] = readCursor(cursor, 3);
  if (typeof id !== 'string' || typeof score !== 'number' || typeof now !== 'number') {
    throw new AppError('BAD_CURSOR', {});
  }
  return { id, score, now };
}

function partyOf({ country, kind }: MatchProfile): ProposalParty {
  return { language: LANGUAGE_OF[country], kind };
}
