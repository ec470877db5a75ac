import { type LessonEffect, type Reason, type ScorePartName, type StoneDirection } from '@mosty/domain/explanation';
import { type Language } from '@mosty/domain/vocabulary';
import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { LanguageEnum, ScorePartNameEnum, StoneDirectionEnum } from '../../platform/graphql/enums.ts';
import { type Proposal, type ProposalParty } from './proposals.service.ts';

@ObjectType({ description: 'Words of a description that led to the reason, in their own language.' })
export class Quote {
  @Field(() => ID) organisationId: string;
  @Field(() => LanguageEnum) language: Language;
  @Field() words: string;
}

@ObjectType('Reason')
export class ReasonType {
  @Field() code: string;
  @Field(() => Float, { description: 'What it adds to the score; 0 for what only has to be talked about.' })
  contribution: number;
  @Field(() => [Quote]) quotes: Quote[];
  reason: Reason;
  /** To whom the sentence is addressed, unless another language is asked for. */
  language: Language;
  /** Whom it is about. */
  partner: ProposalParty;
}

@ObjectType()
export class ProposalSide {
  @Field(() => [ReasonType]) gives: ReasonType[];
  @Field(() => [ReasonType]) gets: ReasonType[];
  @Field(() => [ReasonType]) shared: ReasonType[];
  @Field(() => [ReasonType]) unclear: ReasonType[];
}

@ObjectType('ArchStone')
export class ArchStoneType {
  @Field(() => StoneDirectionEnum) direction: StoneDirection;
  @Field(() => Float, { description: 'Above 0; the strongest stone of an arch has 1.' }) strength: number;
  themeCode: string;
}

@ObjectType('ScorePart')
export class ScorePartType {
  @Field(() => ScorePartNameEnum) name: ScorePartName;
  @Field(() => Float, { description: '0 to 1' }) value: number;
  @Field(() => Float) weight: number;
  @Field(() => Float, { description: 'what it adds to the score' }) contribution: number;
}

@ObjectType({ description: 'What an earlier answer of the organisation makes of the score; nobody else sees it.' })
export class EarlierAnswerEffect {
  @Field(() => Float, { description: 'Below 0 where it takes.' }) contribution: number;
  effect: LessonEffect;
}

@ObjectType()
export class MatchProposal {
  @Field(() => Float, { description: '0 to 1; the parts and the effects of earlier answers add up to it.' })
  score: number;
  @Field(() => Float, { nullable: true }) distanceKm: number | null;
  @Field(() => [ScorePartType]) parts: ScorePartType[];
  @Field(() => [EarlierAnswerEffect], { description: 'Empty where earlier answers change nothing.' })
  earlierAnswers: EarlierAnswerEffect[];
  @Field(() => [ArchStoneType], { description: 'The themes that make the stones of the arch, strongest first.' })
  stones: ArchStoneType[];
  @Field({ description: "How the viewer's organisation sees it." }) ours: ProposalSide;
  @Field({ description: 'How the other side sees it, in its language unless another is asked for.' })
  theirs: ProposalSide;
  organisationId: string;
}

@ObjectType()
export class MatchProposalEdge extends EdgeType(MatchProposal) {}

@ObjectType()
export class MatchProposalConnection extends ConnectionType(MatchProposal, MatchProposalEdge) {}

/** `language` is that of the request: ours are read by whoever asks, theirs are meant for the other side. */
export function toMatchProposal(proposal: Proposal, language: Language): MatchProposal {
  const { us, them, explanation } = proposal;
  return {
    organisationId: proposal.organisationId,
    score: proposal.score.score,
    distanceKm: proposal.distanceKm,
    parts: [...proposal.score.parts],
    earlierAnswers: proposal.score.lessons.map((effect) => ({ effect, contribution: effect.contribution })),
    stones: explanation.stones.map(({ theme, direction, strength }) => ({ themeCode: theme, direction, strength })),
    ours: toSide(explanation.ours, language, them),
    theirs: toSide(explanation.theirs, them.language, us),
  };
}

function toSide(side: Proposal['explanation']['ours'], language: Language, partner: ProposalParty): ProposalSide {
  const toReasons = (reasons: readonly Reason[]): ReasonType[] =>
    reasons.map((reason) => ({
      code: reason.code,
      contribution: reason.contribution,
      quotes: [...reason.quotes],
      reason,
      language,
      partner,
    }));
  return {
    gives: toReasons(side.gives),
    gets: toReasons(side.gets),
    shared: toReasons(side.shared),
    unclear: toReasons(side.unclear),
  };
}
