/** What the forms of the offer editor say: as the page shows it again, and as the API wants it. */
import { LANGUAGES, type CooperationForm, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import type { OfferWholeFragment, SaveOfferInput } from '#lib/graphql/documents.generated.ts';
import type { OfferStep } from './steps.ts';

/** Everything as it is typed. */
export interface OfferDraft {
  readonly kind: 'OFFER' | 'REQUEST';
  readonly texts: Readonly<Record<Language, { readonly title: string; readonly text: string }>>;
  readonly themes: readonly string[];
  readonly forms: readonly string[];
  readonly wantedKinds: readonly string[];
  readonly wantedRegions: readonly string[];
  readonly partnersWanted: string;
  readonly programme: string;
  readonly callName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly places: string;
  readonly budgetFrom: string;
  readonly budgetTo: string;
  readonly currency: string;
  readonly ownContributionPercent: string;
  readonly deadline: string;
  readonly visibility: string;
}

type Part = Omit<SaveOfferInput, 'organisationId' | 'id' | 'version'>;
type Saved = Omit<OfferWholeFragment, 'organisation'>;

export function draftOf(offer: Saved): OfferDraft {
  const textIn = (language: Language) => {
    const text = offer.texts.find((one) => one.language === language);
    return { title: text?.title ?? '', text: text?.text ?? '' };
  };
  const typed = (value: number | null | undefined): string => (value ?? '').toString();
  return {
    kind: offer.kind,
    texts: { pl: textIn('pl'), cs: textIn('cs'), en: textIn('en') },
    themes: offer.themes.map(({ code }) => code),
    forms: offer.forms,
    wantedKinds: offer.wantedKinds,
    wantedRegions: offer.wantedRegions.map(({ code }) => code),
    partnersWanted: typed(offer.partnersWanted),
    ...{ programme: offer.programme ?? '', callName: offer.callName ?? '', places: offer.places ?? '' },
    ...{ startsOn: offer.startsOn ?? '', endsOn: offer.endsOn ?? '', deadline: offer.deadline ?? '' },
    ...{ budgetFrom: typed(offer.budget?.from), budgetTo: typed(offer.budget?.to) },
    ...{ currency: offer.budget?.currency ?? 'EUR', visibility: offer.visibility },
    ownContributionPercent: typed(offer.ownContributionPercent),
  };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const listOf = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((one): one is string => typeof one === 'string' && one !== '');

/** The draft with what the form of one step says in the place of what it said before. */
export function readDraft(step: OfferStep, form: FormData, before: OfferDraft): OfferDraft {
  const text = (name: string): string => textOf(form, name);
  switch (step) {
    case 'words': {
      const typed = (language: Language) => ({ title: text(`title-${language}`), text: text(`text-${language}`) });
      const kind = text('kind') === 'REQUEST' ? 'REQUEST' : text('kind') === 'OFFER' ? 'OFFER' : before.kind;
      return { ...before, kind, texts: { pl: typed('pl'), cs: typed('cs'), en: typed('en') } };
    }
    case 'subject':
      return { ...before, themes: listOf(form, 'themes'), forms: listOf(form, 'forms') };
    case 'partner':
      return {
        ...before,
        ...{ wantedKinds: listOf(form, 'wantedKinds'), wantedRegions: listOf(form, 'wantedRegions') },
        partnersWanted: form.has('partnersWanted') ? text('partnersWanted') : before.partnersWanted,
      };
    case 'frame':
      return {
        ...before,
        ...{ programme: text('programme'), callName: text('callName'), places: text('places') },
        ...{ startsOn: text('startsOn'), endsOn: text('endsOn') },
        ...{ budgetFrom: text('budgetFrom'), budgetTo: text('budgetTo'), currency: text('currency') },
        ownContributionPercent: text('ownContributionPercent'),
      };
    case 'publish':
      return {
        ...before,
        visibility: text('visibility') || before.visibility,
        deadline: form.has('deadline') ? text('deadline') : before.deadline,
      };
  }
}

/** A number as people type it: „12 000”; NaN for what is none, null for nothing. */
export function numberIn(typed: string): number | null {
  const clean = typed.replace(/[\s\u00a0\u202f]/g, '');
  if (clean === '') return null;
  return /^\d{1,9}$/.test(clean) ? Number(clean) : Number.NaN;
}

const NUMBERS: Readonly<Partial<Record<OfferStep, readonly (keyof OfferDraft)[]>>> = {
  partner: ['partnersWanted'],
  frame: ['budgetFrom', 'budgetTo', 'ownContributionPercent'],
};

/** Fields in which something is typed that is no whole number. */
export const notNumbers = (step: OfferStep, draft: OfferDraft): string[] =>
  (NUMBERS[step] ?? []).filter((field) => Number.isNaN(numberIn(String(draft[field]))));

/** What the form of one step changes. */
export function partOf(step: OfferStep, draft: OfferDraft): Part {
  switch (step) {
    case 'words':
      return {
        kind: draft.kind,
        texts: LANGUAGES.map((language) => ({ language, ...draft.texts[language] })).filter(
          ({ title, text }) => title.trim() !== '' || text.trim() !== '',
        ),
      };
    case 'subject':
      return { subject: { themes: draft.themes, forms: draft.forms as CooperationForm[] } };
    case 'partner':
      return {
        partner: {
          ...{ wantedKinds: draft.wantedKinds as OrganisationKind[], wantedRegions: draft.wantedRegions },
          partnersWanted: numberIn(draft.partnersWanted) ?? 1,
        },
      };
    case 'frame': {
      const orNull = (text: string): string | null => text.trim() || null;
      const frame = {
        ...{ programme: orNull(draft.programme), callName: orNull(draft.callName), places: orNull(draft.places) },
        ...{ startsOn: orNull(draft.startsOn), endsOn: orNull(draft.endsOn), currency: orNull(draft.currency) },
        ...{ budgetFrom: numberIn(draft.budgetFrom), budgetTo: numberIn(draft.budgetTo) },
        ownContributionPercent: numberIn(draft.ownContributionPercent),
      };
      // Programme and currency are chosen from lists; what is not on them the API refuses.
      return { frame: frame as NonNullable<Part['frame']> };
    }
    case 'publish':
      return {
        publishing: {
          deadline: draft.deadline.trim() || null,
          visibility: draft.visibility as NonNullable<Part['publishing']>['visibility'],
        },
      };
  }
}
