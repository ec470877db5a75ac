/** Offers and interests as the database has them, and as the rules of libs/domain want them. */
import { type OfferContent } from '@mosty/domain/offer-content';
import { type OfferAim } from '@mosty/domain/offer-fit';
import { type Interest, type Offer, type OfferClosing, type OfferState } from '@mosty/domain/offers';
import { type Country, type Language } from '@mosty/domain/vocabulary';
import { type CivilDate } from '@mosty/domain/working-days';

export interface OfferRow extends OfferContent {
  readonly id: string;
  readonly organisationId: string;
  /** Whether the organisation takes part, or has been archived since. */
  readonly isOwnerActive: boolean;
  readonly country: Country;
  /** Its name in addresses; null for a draft. */
  readonly slug: string | null;
  readonly state: OfferState;
  readonly renewals: number;
  readonly remindedOf: CivilDate | null;
  readonly closedAs: OfferClosing | null;
  readonly responsibleId: string | null;
  readonly isExample: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly editedAt: Date;
  readonly publishedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What is kept of an interest beside what the rules need. */
export interface InterestWords {
  readonly sentence: string;
  readonly language: Language;
  readonly accountId: string | null;
}

export interface InterestRow extends Interest, InterestWords {
  readonly offerId: string;
  readonly conversationId: string | null;
}

export const OFFER_COLUMNS = `offer.id, offer.organisation_id as "organisationId",
  (select own.status = 'ACTIVE' from organisation own where own.id = offer.organisation_id) as "isOwnerActive", offer.country, offer.slug, offer.kind,
  offer.state, offer.visibility, offer.forms, offer.wanted_kinds as "wantedKinds", offer.programme,
  offer.call_name as "callName", offer.starts_on::text as "startsOn", offer.ends_on::text as "endsOn", offer.places,
  offer.budget_from as "budgetFrom", offer.budget_to as "budgetTo", offer.currency,
  offer.own_contribution_percent as "ownContributionPercent", offer.deadline::text as deadline,
  offer.partners_wanted as "partnersWanted", offer.renewals, offer.reminded_of::text as "remindedOf",
  offer.closed_as as "closedAs", offer.responsible_id as "responsibleId", offer.is_example as "isExample", offer.version,
  offer.created_at as "createdAt", offer.changed_at as "changedAt", offer.edited_at as "editedAt",
  offer.published_at as "publishedAt", offer.ended_at as "endedAt",
  coalesce((select json_agg(json_build_object('language', own.language, 'title', own.title, 'text', own.text)
                            order by own.language)
              from offer_text own where own.offer_id = offer.id), '[]') as texts,
  array(select own.theme_code from offer_theme own join theme on theme.code = own.theme_code
         where own.offer_id = offer.id order by theme.position) as themes,
  array(select own.region_code from offer_region own where own.offer_id = offer.id order by own.region_code)
    as "wantedRegions"`;

export const INTEREST_COLUMNS = `interest.id, interest.offer_id as "offerId", interest.organisation_id as "organisationId",
  interest.country, interest.state, interest.sentence, interest.language, interest.account_id as "accountId",
  interest.expressed_at as "expressedAt", interest.delivered_at as "deliveredAt", interest.nudged_at as "nudgedAt",
  interest.talking_since as "talkingSince", interest.ended_at as "endedAt",
  interest.conversation_id as "conversationId",
  case when interest.declined_by is not null then json_build_object(
    'by', interest.declined_by, 'reason', interest.declined_reason, 'note', interest.declined_note) end as declined`;

export function toOffer(row: OfferRow, interests: readonly InterestRow[]): Offer {
  const { id, organisationId, country, state, deadline, partnersWanted, renewals, remindedOf, closedAs } = row;
  const { endedAt, createdAt, changedAt } = row;
  return {
    ...{ id, organisationId, country, state, partnersWanted, renewals, remindedOf, closedAs },
    ...{ endedAt, createdAt, changedAt, interests },
    // The rules know of no deadline before others may see it.
    deadline: state === 'DRAFT' ? null : deadline,
  };
}

export const toAim = (row: OfferRow): OfferAim => {
  const { organisationId, country, kind, themes, forms, wantedKinds, wantedRegions } = row;
  return { organisationId, country, kind, themes, forms, wantedKinds, wantedRegions };
};

export interface TitleInLanguage {
  readonly title: string;
  readonly language: Language;
}

/** The title for a reader: in her language, or as it was written. */
export function titleFor({ texts }: Pick<OfferRow, 'texts'>, language: Language): TitleInLanguage {
  const text = texts.find((one) => one.language === language) ?? texts[0];
  return text === undefined ? { title: '', language } : { title: text.title, language: text.language };
}

export const offerPath = ({ slug, id }: Pick<OfferRow, 'slug' | 'id'>): string => `/offers/${slug ?? id}`;
