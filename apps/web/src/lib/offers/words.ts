/** Offers in words of the reader. */
import type { OfferReason } from '@mosty/domain/offer-fit';
import type { Country, Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { offerKindName, offerReasonSentence, programmeName } from '@mosty/messages/offer-texts';
import { getLocale } from '@mosty/messages/runtime';
import { kindName } from '@mosty/messages/vocabulary-texts';
import type { OfferReasonsFragment, OfferWholeFragment, OfferWordsFragment } from '#lib/graphql/documents.generated.ts';
import { formatDay, formatNumber, formatPercent } from '#lib/numbers.ts';

type Text = OfferWordsFragment['texts'][number];

/** A day of a calendar in words: 2027-01-31 → „31 stycznia 2027”. */
export const dayInWords = (day: string): string => formatDay(`${day}T12:00:00Z`);

/** The reader's language first, then as it was written; English, which is for guests, last. */
export function textsFor(texts: readonly Text[], reader: Language = getLocale()): Text[] {
  const rank = ({ language }: Text): number => (language === reader ? 0 : language === 'en' ? 2 : 1);
  return [...texts].sort((one, other) => rank(one) - rank(other));
}

export interface OfferTitle {
  readonly title: string;
  /** Of the title, where it is not that of the page. */
  readonly lang: Language | undefined;
}

export function titleOf({ texts, kind }: Pick<OfferWordsFragment, 'texts' | 'kind'>): OfferTitle {
  const [text] = textsFor(texts);
  if (text === undefined) return { title: m.offers_untitled({ kind: offerKindName(kind) }), lang: undefined };
  return { title: text.title, lang: text.language === getLocale() ? undefined : text.language };
}

/** The beginning of the text that the title is from. */
export function excerptOf({ texts }: Pick<OfferWordsFragment, 'texts'>, length = 220): string {
  const text = (textsFor(texts)[0]?.text ?? '').replace(/\s+/g, ' ');
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length - 30))}…`;
}

export const otherCountry = (country: Country): Country => (country === 'PL' ? 'CZ' : 'PL');

export const reasonInWords = (
  reason: OfferReasonsFragment['reasons'][number],
  to: 'READER' | 'OWNER' = 'READER',
): string => {
  const { code, theme, form, kind, region } = reason;
  // The API sends of each reason what its code needs.
  const whole = { code, theme: theme?.code, form, kind, region: region?.code } as OfferReason;
  return offerReasonSentence(whole, to, () => theme?.label ?? '');
};

export interface OfferFact {
  readonly name: string;
  readonly value: string;
}

function period({ startsOn, endsOn }: OfferWholeFragment): string | undefined {
  if (startsOn && endsOn) return m.offers_period_both({ from: dayInWords(startsOn), until: dayInWords(endsOn) });
  if (startsOn) return m.offers_period_from({ from: dayInWords(startsOn) });
  return endsOn ? m.offers_period_until({ until: dayInWords(endsOn) }) : undefined;
}

function budgetOf({ budget }: OfferWholeFragment): string | undefined {
  if (!budget) return undefined;
  const { from, to, currency } = budget;
  if (from !== null && to !== null) {
    return from === to
      ? `${formatNumber(to)} ${currency}`
      : m.offers_budget_both({ from: formatNumber(from), to: formatNumber(to), currency });
  }
  if (from !== null) return m.offers_budget_from({ from: formatNumber(from), currency });
  return to === null ? undefined : m.offers_budget_to({ to: formatNumber(to), currency });
}

/** What is said beside the text; what is not said is left out. */
export function factsOf(offer: OfferWholeFragment): OfferFact[] {
  const across = otherCountry(offer.country);
  const wanted = [
    ...(offer.wantedKinds.length > 0
      ? offer.wantedKinds.map((kind) => kindName(kind))
      : [across === 'CZ' ? m.offers_wanted_all_CZ() : m.offers_wanted_all_PL()]),
    ...offer.wantedRegions.map(({ name }) => name),
  ];
  const call = [offer.programme && programmeName(offer.programme), offer.callName].filter(Boolean).join(', ');
  const facts: (readonly [string, string | undefined | null])[] = [
    [m.offers_fact_wanted(), wanted.join(', ')],
    [m.offers_fact_partners(), offer.partnersWanted > 1 ? formatNumber(offer.partnersWanted) : undefined],
    [m.offers_fact_when(), period(offer)],
    [m.offers_fact_where(), offer.places],
    [m.offers_fact_call(), call],
    [m.offers_fact_budget(), budgetOf(offer)],
    [
      m.offers_fact_contribution(),
      offer.ownContributionPercent === null ? undefined : formatPercent(offer.ownContributionPercent),
    ],
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}
