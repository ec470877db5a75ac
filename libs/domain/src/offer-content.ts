/**
 * What an offer or a request says. A draft may leave out anything; what is published has a title, a text and a theme. Each check
 * gives the clean value, or every refusal at once, as for profiles.
 */
import { OFFER_LIMITS, type OfferKind } from './offers.ts';
import { type Refusals } from './profile-rules.ts';
import { PROGRAMME_CODES, type ProgrammeCode } from './programmes.ts';
import { type CooperationForm, type Language, type OrganisationKind } from './vocabulary.ts';
import { addDays, type CivilDate } from './working-days.ts';

/** Who may see it: everybody, whoever is signed in, or members of organisations across the border that it fits. */
export const OFFER_VISIBILITIES = ['PUBLIC', 'MEMBERS', 'MATCHING'] as const;
export type OfferVisibility = (typeof OFFER_VISIBILITIES)[number];

export const OFFER_CURRENCIES = ['EUR', 'PLN', 'CZK'] as const;
export type OfferCurrency = (typeof OFFER_CURRENCIES)[number];

export const OFFER_CONTENT_LIMITS = {
  title: 150,
  text: 5000,
  themes: 5,
  callName: 200,
  places: 200,
  budget: { min: 0, max: 100_000_000 },
  ownContributionPercent: { min: 0, max: 100 },
  /** Of whoever says that she is interested. */
  sentence: 600,
  monthlyInterests: { min: 1, max: 30 },
  /** Drafts and open offers of one organisation at a time. */
  open: 30,
} as const;

export interface OfferText {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

export interface OfferContent {
  readonly kind: OfferKind;
  readonly texts: readonly OfferText[];
  readonly themes: readonly string[];
  readonly forms: readonly CooperationForm[];
  /** Whom it is for; none: everybody across the border. */
  readonly wantedKinds: readonly OrganisationKind[];
  readonly wantedRegions: readonly string[];
  readonly partnersWanted: number;
  readonly programme: ProgrammeCode | null;
  readonly callName: string | null;
  readonly startsOn: CivilDate | null;
  readonly endsOn: CivilDate | null;
  readonly places: string | null;
  readonly budgetFrom: number | null;
  readonly budgetTo: number | null;
  readonly currency: OfferCurrency | null;
  readonly ownContributionPercent: number | null;
  /** The last day on which it is open. */
  readonly deadline: CivilDate | null;
  readonly visibility: OfferVisibility;
}

/** What a new draft says. */
export const EMPTY_OFFER: Omit<OfferContent, 'kind'> = {
  ...{ texts: [], themes: [], forms: [], wantedKinds: [], wantedRegions: [], partnersWanted: 1 },
  ...{ programme: null, callName: null, startsOn: null, endsOn: null, places: null },
  ...{ budgetFrom: null, budgetTo: null, currency: null, ownContributionPercent: null, deadline: null },
  visibility: 'PUBLIC',
};

export interface OfferCodes {
  readonly themes: ReadonlySet<string>;
  /** Regions of the country across the border. */
  readonly regions: ReadonlySet<string>;
}

/** The content cleaned; what is wrong with what is there goes to the refusals, what is missing does not. */
export function checkOfferContent(refusals: Refusals, content: OfferContent, codes: OfferCodes): OfferContent {
  const limits = OFFER_CONTENT_LIMITS;
  refusals.noDuplicates(
    'texts',
    content.texts.map(({ language }) => language),
  );
  const texts = content.texts.flatMap(({ language, title, text }) => {
    const clean = {
      language,
      title: refusals.optionalLine(`texts.${language}.title`, title, limits.title) ?? '',
      text: refusals.optionalText(`texts.${language}.text`, text, limits.text) ?? '',
    };
    if (clean.title === '' && clean.text === '') return [];
    // A text without a title could not be named in any list, not even in that of drafts.
    if (clean.title === '') refusals.add({ code: 'REQUIRED', params: { field: `texts.${language}.title` } });
    return [clean];
  });
  checkCodes(refusals, 'themes', content.themes, codes.themes);
  refusals.atMost('themes', content.themes.length, limits.themes);
  refusals.noDuplicates('forms', content.forms);
  refusals.noDuplicates('wantedKinds', content.wantedKinds);
  checkCodes(refusals, 'wantedRegions', content.wantedRegions, codes.regions);
  refusals.range('partnersWanted', content.partnersWanted, OFFER_LIMITS.partnersWanted);
  const { programme } = content;
  if (programme !== null && !PROGRAMME_CODES.includes(programme)) {
    refusals.add({ code: 'UNKNOWN_VALUE', params: { field: 'programme', value: programme } });
  }
  checkDates(refusals, content);
  checkBudget(refusals, content);
  refusals.range('ownContributionPercent', content.ownContributionPercent, limits.ownContributionPercent);
  return {
    ...content,
    texts,
    callName: refusals.optionalLine('callName', content.callName, limits.callName),
    places: refusals.optionalLine('places', content.places, limits.places),
    // A currency alone says nothing.
    currency: content.budgetFrom === null && content.budgetTo === null ? null : content.currency,
  };
}

/** What is missing before others may see it; whether its deadline is still to come is for `decideOffer`. */
export function checkReadyToPublish(refusals: Refusals, content: OfferContent): void {
  const required = (field: string): void => refusals.add({ code: 'REQUIRED', params: { field } });
  if (content.texts.length === 0) required('texts');
  for (const { language, text } of content.texts) if (text === '') required(`texts.${language}.text`);
  if (content.themes.length === 0) required('themes');
  if (content.deadline === null) required('deadline');
}

/** `2026-11-21`, and a day that the calendar has. */
export const isCivilDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text;

function checkCodes(refusals: Refusals, field: string, values: readonly string[], known: ReadonlySet<string>): void {
  refusals.noDuplicates(field, values);
  for (const value of values) {
    if (!known.has(value)) refusals.add({ code: 'UNKNOWN_VALUE', params: { field, value } });
  }
}

function checkDates(refusals: Refusals, { startsOn, endsOn, deadline }: OfferContent): void {
  const isDate = (field: string, value: CivilDate | null): boolean => {
    if (value !== null && !isCivilDate(value)) refusals.add({ code: 'NOT_A_DATE', params: { field, value } });
    return value !== null && isCivilDate(value);
  };
  const [hasStart, hasEnd] = [isDate('startsOn', startsOn), isDate('endsOn', endsOn)];
  isDate('deadline', deadline);
  if (hasStart && hasEnd && (endsOn ?? '') < (startsOn ?? '')) {
    refusals.add({ code: 'DATES_REVERSED', params: { field: 'endsOn' } });
  }
}

function checkBudget(refusals: Refusals, { budgetFrom, budgetTo, currency }: OfferContent): void {
  const { budget } = OFFER_CONTENT_LIMITS;
  refusals.range('budgetFrom', budgetFrom, budget);
  refusals.range('budgetTo', budgetTo, { ...budget, min: Math.max(0, budgetFrom ?? 0) });
  if ((budgetFrom !== null || budgetTo !== null) && currency === null) {
    refusals.add({ code: 'REQUIRED', params: { field: 'currency' } });
  }
}
