/**
 * Every number that somebody could have chosen otherwise, with the reason for it. Nothing else in this library is a matter
 * of opinion.
 */
import { ORGANISATION_KINDS, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type ScorePartName } from '@mosty/domain/explanation';

export type Weights = Readonly<Record<ScorePartName, number>>;

/** Add up to 1, so that a score is 0 to 1. */
export const DEFAULT_WEIGHTS: Weights = {
  // What the two would do together is the reason to meet at all: two thirds of the score, in the themes that they have named
  // and in the words that say it. Chosen by `npm run bench -- quality` on all judged pairs; each half of them prefers the
  // same. Anything from 0.25 to 0.4 for either gives the same within 0.02, and half as much for the words 0.1 less.
  THEMES: 0.3,
  TEXT: 0.36,
  // A wrong form of a right theme is talked about and changed, so it weighs little.
  FORMS: 0.04,
  // Place and size stand to each other as 2.83 × 5.08 to 1.29 × 5 (ranges of the two values): the ratio that explains the
  // twin towns that exist best. Together they stay below the themes: a fitting partner far away beats an idle neighbour.
  PLACE: 0.11,
  SIZE: 0.05,
  // Small partners fail for money and time, but both can be talked about; what cannot is excluded, not scored.
  FEASIBILITY: 0.05,
  // The founding task: whoever has no partner yet comes first. Enough to decide between equals.
  NEED: 0.06,
  // A profile that somebody has just confirmed is more likely to be answered.
  FRESHNESS: 0.03,
};

/**
 * The value of a part that cannot be known: some less than what two organisations drawn by lot have (on the example data 0.27
 * for themes, 0.2 for text, 0.48 for forms, 0.44 for place), and more than nothing. So silence is not rewarded, but an
 * unclaimed neighbour of the same size comes after those who share a theme and before those who share none.
 */
export const UNKNOWN_VALUE = {
  THEMES: 0.12,
  TEXT: 0.12,
  FORMS: 0.35,
  /** The seat of one side is not known; most municipalities of the two countries lie in no common programme's area. */
  PROGRAMME: 0.4,
  PLACE: 0.25,
  SIZE: 0.5,
  /** Of each of the questions of feasibility. */
  FEASIBILITY: 0.5,
  /** Of a side that never confirmed its profile. */
  FRESHNESS: 0.25,
  /** Of a side that was never asked: it may answer or not. */
  ANSWERS: 0.5,
} as const;

/** Seeking the same is a joint project: half as good as seeking what the other offers. */
export const JOINT_TO_OFFERED = 0.5;

/** Being able to give what the other seeks is worth a quarter of getting what one seeks: who only gives, tires. */
export const GIVING_TO_GETTING = 0.25;

/**
 * Added to both sides before the harmonic mean, and taken off after: with 0 a match in which one side gets nothing would be
 * as bad as none at all, with much more it would no longer be a bad one.
 */
export const HARMONIC_SOFTNESS = 0.1;

/**
 * Kilometres at which nearness stops to matter, and beyond which it cannot get worse. Calibrated with the range of the size
 * below on 140 pairs of twin towns (conditional logit, folds without a common town): the logarithm of the distance plus
 * 5 km. 800 km is more than the longest way between the two countries' municipalities, so it never cuts.
 */
export const NEAR_KM = 5;
export const FAR_KM = 800;

/** Natural logarithm of the ratio of populations at which the sizes have nothing in common: 1 to 148. */
export const SIZE_LOG_RANGE = 5;

/** Sizes are called similar up to this ratio. */
export const SIMILAR_SIZE_RATIO = 2.5;

/** How well two kinds of organisations do together, the same either way round; read by kindFit(). */
const KIND_FITS: readonly (readonly [OrganisationKind | 'MUNICIPALITY', OrganisationKind | 'MUNICIPALITY', number])[] =
  [
    // Equals with the same duties.
    ['MUNICIPALITY', 'MUNICIPALITY', 1],
    ['AGGLOMERATION', 'AGGLOMERATION', 1],
    ['NGO', 'NGO', 0.9],
    ['PUBLIC_INSTITUTION', 'PUBLIC_INSTITUTION', 0.9],
    ['PRIVATE_ENTITY', 'PRIVATE_ENTITY', 0.7],
    // A school or library and an association often have the same public.
    ['NGO', 'PUBLIC_INSTITUTION', 0.7],
    // An association works for the people of a municipality, and a municipality has rooms and money.
    ['MUNICIPALITY', 'NGO', 0.6],
    ['MUNICIPALITY', 'PUBLIC_INSTITUTION', 0.6],
    ['MUNICIPALITY', 'AGGLOMERATION', 0.6],
    ['AGGLOMERATION', 'PUBLIC_INSTITUTION', 0.6],
  ];
const OTHER_KINDS_FIT = 0.4;

const FIT_OF = new Map(
  ORGANISATION_KINDS.map((kind) => [kind, new Map(ORGANISATION_KINDS.map((other) => [other, listedFit(kind, other)]))]),
);

export function kindFit(kind: OrganisationKind, other: OrganisationKind): number {
  return FIT_OF.get(kind)?.get(other) ?? OTHER_KINDS_FIT;
}

function listedFit(kind: OrganisationKind, other: OrganisationKind): number {
  const [one, two] = [kind, other].map((name) => (isMunicipality(name) ? 'MUNICIPALITY' : name));
  const listed = KIND_FITS.find(([a, b]) => (a === one && b === two) || (a === two && b === one));
  return listed?.[2] ?? OTHER_KINDS_FIT;
}

export function isMunicipality(kind: OrganisationKind): boolean {
  return kind === 'GMINA' || kind === 'OBEC';
}

/** Forms of cooperation and programmes; they add up to 1. */
export const FORMS_WEIGHTS = {
  // What they want to do together comes before who could pay for it: most of it needs no grant.
  forms: 0.7,
  programme: 0.3,
} as const;

/** The five questions of feasibility; they add up to 1. */
export const FEASIBILITY_WEIGHTS = {
  // Without a common language everything takes a broker.
  language: 0.4,
  // Small projects are paid after completion: somebody has to advance the money.
  prefinancing: 0.25,
  ownContribution: 0.1,
  hours: 0.15,
  // A deadline that cannot be met excludes the pair; one that perhaps can be met is only a small doubt.
  deadline: 0.1,
} as const;
/** A broker who interprets is almost as good as a common language: for the beginning, not for every telephone call. */
export const BROKER_INTERPRETS_VALUE = 0.7;
/** Two partners without a common language can work through a broker and this platform, but every step takes longer. */
export const NO_COMMON_LANGUAGE_VALUE = 0.2;
/** Interreg Czechia–Poland pays up to 80 % of the cost: who brings the other 20 % is free in the choice of a call. */
export const ENOUGH_OWN_CONTRIBUTION_PERCENT = 20;
/** Two hours a week keep a small joint project going. */
export const ENOUGH_HOURS_PER_MONTH = 8;

/**
 * Similarity from which two descriptions are about the same: no two offices describe themselves in the same words, and a
 * whole text is never only about what the two share.
 */
export const SAME_SUBJECT_SIMILARITY = 0.4;

/** Two descriptions without a concept in common are called similar from this much of common spelling on. */
export const ALIKE_WITHOUT_CONCEPTS = 0.2;

/** What freshness is made of; adds up to 1. */
export const FRESHNESS_WEIGHTS = {
  confirmed: 0.7,
  // A few answers say less than a profile: the first request is often unanswered for lack of time, not of will.
  answers: 0.3,
} as const;
/** From this part of answered requests on an organisation is said to answer. */
export const ANSWERS_FROM_PERCENT = 80;

/**
 * So much of what a lesson about a kind takes (introductions/dismissals.ts) is taken of the whole score: all that speaks for an
 * organisation speaks for one of its kind. One such answer then counts some 0.06 of a score of 0.6, as much as one about the
 * size or the distance; with the whole of it no other organisation of the kind would be seen for a year.
 */
export const KIND_LESSON_SHARE = 0.5;

// A profile is fresh for a year, then its organisation is asked; thirty days later it is stale and leaves matching.
export { FRESH_DAYS, STALE_DAYS } from '@mosty/domain/freshness';
