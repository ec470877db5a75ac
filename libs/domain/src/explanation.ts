/**
 * Why two organisations fit: the score in its parts, and the reasons as each of the two sides reads them.
 *
 * A reason is a code and facts, never a sentence; the sentences live in libs/messages (`explanation-texts.ts`), one for each
 * code in three languages: a code without a sentence does not compile. "You" is always the organisation that reads.
 */
import { type Lesson } from './introductions/dismissals.ts';
import { type ProgrammeCode } from './programmes.ts';
import { type CooperationForm, type InterestLevel, type Language, type OrganisationKind } from './vocabulary.ts';

export const SCORE_PARTS = ['THEMES', 'TEXT', 'FORMS', 'PLACE', 'SIZE', 'FEASIBILITY', 'NEED', 'FRESHNESS'] as const;
export type ScorePartName = (typeof SCORE_PARTS)[number];

export interface ScorePart {
  readonly name: ScorePartName;
  /** 0 to 1. */
  readonly value: number;
  /** 0 to 1; the weights of all parts add up to 1. */
  readonly weight: number;
  /** value × weight: what the part adds to the score. */
  readonly contribution: number;
  /** Something that the value rests on is not known; the value then is what is usual. */
  readonly isUnclear: boolean;
}

export interface Score {
  /** 0 to 1: the sum of the contributions of all parts, and of what the organisation answered to earlier proposals. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Empty unless the score is that of one side which has taught something; see introductions/dismissals.ts. */
  readonly lessons: readonly LessonEffect[];
}

/** What an earlier answer of the organisation makes of the score of a proposal to it. */
export type LessonEffect = {
  [L in Lesson]: {
    readonly lesson: L;
    readonly params: LessonParams[L];
    /** Below 0 where it takes. */ readonly contribution: number;
  };
}[Lesson];

export interface LessonParams {
  readonly LESS_OF_THEME: { readonly theme: string };
  readonly LESS_OF_FORM: { readonly form: CooperationForm };
  readonly LESS_OF_KIND: { readonly kind: OrganisationKind };
  readonly LIKE_SIZE: NoFacts;
  /** The shortest distance that was too far; null: it was not known. */
  readonly NEARER: { readonly thanKm: number | null };
  readonly COMMON_LANGUAGE: NoFacts;
  readonly PREFINANCING: NoFacts;
}

/** Which of the two sides a reason is about. */
export type Who = 'YOU' | 'THEY' | 'BOTH';

/** Levels of a reason about a theme: above 0, or it would not be a reason. */
export type StatedLevel = Exclude<InterestLevel, 0>;

/** Every reason and what is unclear, with the facts that its sentence needs. */
export interface ReasonParams {
  /** What you give. */
  YOU_OFFER_THEY_SEEK: { readonly theme: string; readonly offers: StatedLevel; readonly seeks: StatedLevel };
  YOU_CAN_PREFINANCE: NoFacts;
  /** What you get. */
  THEY_OFFER_YOU_SEEK: { readonly theme: string; readonly offers: StatedLevel; readonly seeks: StatedLevel };
  THEY_CAN_PREFINANCE: NoFacts;
  /** What you share. */
  BOTH_SEEK: { readonly theme: string };
  /** Whose theme nobody has named; it is what their name or description speaks of. */
  THEME_IN_WORDS: { readonly theme: string; readonly who: Who };
  SAME_CONCEPT: { readonly concept: string };
  SIMILAR_WORDS: NoFacts;
  FORMS_IN_COMMON: { readonly forms: readonly CooperationForm[] };
  SAME_PROGRAMME: { readonly programmes: readonly ProgrammeCode[] };
  DISTANCE: { readonly km: number };
  SIMILAR_SIZE: { readonly yourPopulation: number; readonly theirPopulation: number };
  SAME_KIND: { readonly kind: OrganisationKind };
  /** ISO 639-1. */
  COMMON_LANGUAGE: { readonly languages: readonly string[] };
  /** Whose broker interprets, where there is no common language. */
  BROKER_INTERPRETS: { readonly who: Who };
  BOTH_CAN_PREFINANCE: NoFacts;
  NO_PARTNER_YET: { readonly who: Who };
  CONFIRMED_RECENTLY: { readonly who: Who };
  ANSWERS_REQUESTS: { readonly who: Who };
  /** What is unclear: nobody said, or it has to be talked about. */
  NOT_CLAIMED: { readonly who: Who };
  INTERESTS_UNKNOWN: { readonly who: Who };
  DESCRIPTION_UNKNOWN: { readonly who: Who };
  FORMS_UNKNOWN: { readonly who: Who };
  PLACE_UNKNOWN: { readonly who: Who };
  POPULATION_UNKNOWN: { readonly who: Who };
  LANGUAGES_UNKNOWN: { readonly who: Who };
  NO_COMMON_LANGUAGE: NoFacts;
  PREFINANCING_UNKNOWN: { readonly who: Who };
  NOBODY_CAN_PREFINANCE: NoFacts;
  /** Who has a deadline of which nobody knows whether the other can meet it; the day, UTC. */
  DEADLINE_TO_MEET: { readonly who: Who; readonly day: string };
  OWN_CONTRIBUTION_UNKNOWN: { readonly who: Who };
  HOURS_UNKNOWN: { readonly who: Who };
  NOT_CONFIRMED_RECENTLY: { readonly who: Who };
}

type NoFacts = Readonly<Record<never, never>>;
export type ReasonCode = keyof ReasonParams;

/** Words of a description that led to a reason, as they are written there. */
export interface Quote {
  readonly organisationId: string;
  readonly language: Language;
  readonly words: string;
}

export type Reason<Code extends ReasonCode = ReasonCode> = {
  [C in Code]: {
    readonly code: C;
    readonly params: ReasonParams[C];
    /** What the reason adds to the score; 0 for what only has to be talked about. */
    readonly contribution: number;
    readonly quotes: readonly Quote[];
  };
}[Code];

/** Under each heading what they would do together first, then where, how and when; of one kind, the strongest first. */
export interface ProposalSide {
  readonly gives: readonly Reason[];
  readonly gets: readonly Reason[];
  readonly shared: readonly Reason[];
  readonly unclear: readonly Reason[];
}

/** Seen from our side: what we give, what we get, what both want to do. */
export const STONE_DIRECTIONS = ['GIVE', 'GET', 'JOINT'] as const;
export type StoneDirection = (typeof STONE_DIRECTIONS)[number];

/** A stone of the arch that the page draws between the two sides. */
export interface ArchStone {
  readonly theme: string;
  readonly direction: StoneDirection;
  /** Above 0; the strongest stone of an arch has 1. */
  readonly strength: number;
}

export interface ProposalExplanation {
  readonly ours: ProposalSide;
  readonly theirs: ProposalSide;
  /** Strongest first. */
  readonly stones: readonly ArchStone[];
}
