/**
 * What a profile does not say, and what it costs not to say it: how much of every match rests on a guess because of it. There is
 * no score of completeness: an office is told what is missing and why it matters, not a number to reach.
 */
import { type ScorePartName } from './explanation.ts';

/** The page of the editor on which it can be said. */
export const EDITOR_STEPS = ['about', 'description', 'offer', 'seek', 'cooperation', 'partners', 'contacts'] as const;
export type EditorStep = (typeof EDITOR_STEPS)[number];

export const MISSING_STATEMENTS = [
  'THEMES',
  'OFFERED_THEMES',
  'SOUGHT_THEMES',
  'DESCRIPTION',
  'LONGER_DESCRIPTION',
  'FORMS',
  'PLACE',
  'LANGUAGES',
  'CAPACITY',
  'CONFIRMATION',
  'CONTACT',
  'WEBSITE',
  'LOGO',
] as const;
export type MissingStatement = (typeof MISSING_STATEMENTS)[number];

export interface Statements {
  readonly offeredThemes: number;
  readonly soughtThemes: number;
  /** Characters of the longest description; 0 without one. */
  readonly descriptionLength: number;
  readonly forms: number;
  readonly languages: number;
  /** How many of the questions about money and time are answered. */
  readonly capacityAnswers: number;
  readonly hasPlace: boolean;
  readonly contacts: number;
  readonly hasWebsite: boolean;
  readonly hasLogo: boolean;
  readonly isConfirmed: boolean;
}

export interface Missing {
  readonly what: MissingStatement;
  readonly step: EditorStep;
  /** Percent of every match that are guessed while it is missing; 0: it is people who miss it, not the match. */
  readonly percent: number;
}

/** Shorter texts hold too few words to recognise what they speak of. */
export const TELLING_DESCRIPTION = 200;
/** Prefinancing, own contribution, hours a month. */
const CAPACITY_QUESTIONS = 3;

/** What each part of the match weighs; `feasibility` is how its own parts share it. All add up to 1. */
export interface MatchWeights {
  readonly parts: Readonly<Record<ScorePartName, number>>;
  readonly feasibility: {
    readonly language: number;
    readonly prefinancing: number;
    readonly ownContribution: number;
    readonly hours: number;
  };
  /** Of the part about being up to date: how much a confirmation is. */
  readonly confirmed: number;
}

/** What costs the match most comes first; then what people miss, in the order of the list above. */
export function missingIn(said: Statements, weights: MatchWeights): Missing[] {
  const { parts, feasibility } = weights;
  const money = feasibility.prefinancing + feasibility.ownContribution + feasibility.hours;
  const hasThemes = said.offeredThemes + said.soughtThemes > 0;
  const found: readonly (readonly [boolean, MissingStatement, EditorStep, number])[] = [
    [!hasThemes, 'THEMES', 'offer', parts.THEMES],
    // Half of what two sides can give each other is in what one offers, half in what one seeks.
    [hasThemes && said.offeredThemes === 0, 'OFFERED_THEMES', 'offer', parts.THEMES / 2],
    [hasThemes && said.soughtThemes === 0, 'SOUGHT_THEMES', 'seek', parts.THEMES / 2],
    [said.descriptionLength === 0, 'DESCRIPTION', 'description', parts.TEXT],
    [isShort(said.descriptionLength), 'LONGER_DESCRIPTION', 'description', parts.TEXT / 2],
    [said.forms === 0, 'FORMS', 'cooperation', parts.FORMS],
    [!said.hasPlace, 'PLACE', 'about', parts.PLACE + parts.SIZE],
    [said.languages === 0, 'LANGUAGES', 'cooperation', parts.FEASIBILITY * feasibility.language],
    [said.capacityAnswers < CAPACITY_QUESTIONS, 'CAPACITY', 'cooperation', parts.FEASIBILITY * money],
    [!said.isConfirmed, 'CONFIRMATION', 'contacts', parts.FRESHNESS * weights.confirmed],
    [said.contacts === 0, 'CONTACT', 'contacts', 0],
    [!said.hasWebsite, 'WEBSITE', 'about', 0],
    [!said.hasLogo, 'LOGO', 'about', 0],
  ];
  return found
    .filter(([isMissing]) => isMissing)
    .map(([, what, step, weight]) => ({ what, step, percent: Math.round(weight * 100) }))
    .sort((one, two) => two.percent - one.percent);
}

const isShort = (length: number): boolean => length > 0 && length < TELLING_DESCRIPTION;
