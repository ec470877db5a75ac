import { type OfferCurrency, type OfferVisibility } from '@mosty/domain/offer-content';
import { type OfferFit as Fit, type OfferReasonCode } from '@mosty/domain/offer-fit';
import {
  type InterestDeclineReason,
  type InterestState,
  type OfferClosing,
  type OfferKind,
  type OfferState,
  type SystemDeclineReason,
} from '@mosty/domain/offers';
import { type ProgrammeCode } from '@mosty/domain/programmes';
import { type CooperationForm, type Country, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { CooperationFormEnum, CountryEnum, LanguageEnum, OrganisationKindEnum } from '../../platform/graphql/enums.ts';
import { AlsoSearched, FacetCount } from '../organisations/organisation-list.type.ts';
import { Theme, toTheme } from '../themes/theme.type.ts';
import {
  AnyDeclineReasonEnum,
  InterestStateEnum,
  OfferClosingEnum,
  OfferCurrencyEnum,
  OfferKindEnum,
  OfferProgrammeEnum,
  OfferReasonCodeEnum,
  OfferStateEnum,
  OfferVisibilityEnum,
} from './offer-enums.ts';
import { type InterestRow, type OfferRow } from './offer-rows.ts';

@ObjectType({ description: 'The words of an offer in the language in which they were written.' })
export class OfferText {
  @Field(() => LanguageEnum) language: Language;
  @Field() title: string;
  @Field() text: string;
}

@ObjectType({ description: 'What the project may cost; one of the amounts may be unsaid.' })
export class OfferBudget {
  @Field(() => Int, { nullable: true }) from: number | null;
  @Field(() => Int, { nullable: true }) to: number | null;
  @Field(() => OfferCurrencyEnum) currency: OfferCurrency;
}

@ObjectType({ description: 'An offer or a request of an organisation that looks for partners across the border.' })
export class Offer {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Its name in addresses; a draft has none.' }) slug: string | null;
  @Field(() => OfferKindEnum) kind: OfferKind;
  @Field(() => OfferStateEnum) state: OfferState;
  @Field(() => CountryEnum) country: Country;
  @Field(() => OfferVisibilityEnum) visibility: OfferVisibility;
  @Field(() => [OfferText]) texts: OfferText[];
  @Field(() => [Theme]) themes: Theme[];
  @Field(() => [CooperationFormEnum]) forms: CooperationForm[];
  @Field(() => [OrganisationKindEnum], { description: 'Whom it is for; none: everybody across the border.' })
  wantedKinds: OrganisationKind[];
  wantedRegionCodes: string[];
  @Field(() => OfferProgrammeEnum, { nullable: true }) programme: ProgrammeCode | null;
  @Field(() => String, { nullable: true }) callName: string | null;
  @Field(() => String, { nullable: true, description: 'A day, 2027-05-31.' }) startsOn: string | null;
  @Field(() => String, { nullable: true }) endsOn: string | null;
  @Field(() => String, { nullable: true }) places: string | null;
  @Field(() => OfferBudget, { nullable: true }) budget: OfferBudget | null;
  @Field(() => Int, { nullable: true }) ownContributionPercent: number | null;
  @Field(() => String, { nullable: true, description: 'The last day on which it is open.' }) deadline: string | null;
  @Field(() => Int) partnersWanted: number;
  @Field(() => Int) renewals: number;
  @Field(() => OfferClosingEnum, { nullable: true }) closedAs: OfferClosing | null;
  @Field({ description: 'Example data, made up.' }) isExample: boolean;
  @Field(() => Int, { description: 'Grows with every edit; an edit names the one it was made on.' }) version: number;
  @Field() createdAt: Date;
  @Field() editedAt: Date;
  @Field(() => Date, { nullable: true }) publishedAt: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;

  row: OfferRow;
}

@ObjectType('OfferReason')
export class OfferReasonType {
  @Field(() => OfferReasonCodeEnum) code: OfferReasonCode;
  @Field(() => Theme, { nullable: true }) theme: Theme | null;
  @Field(() => CooperationFormEnum, { nullable: true }) form: CooperationForm | null;
  @Field(() => OrganisationKindEnum, { nullable: true }) kind: OrganisationKind | null;
  regionCode: string | null;
}

@ObjectType({ description: 'How well an offer fits an organisation, and why.' })
export class OfferFit {
  @Field(() => Float, { description: '0 to 1.' }) score: number;
  @Field(() => [OfferReasonType], { description: 'What weighs most first.' }) reasons: OfferReasonType[];
}

@ObjectType()
export class FittingOffer {
  @Field(() => Offer) offer: Offer;
  @Field(() => OfferFit) fit: OfferFit;
}

@ObjectType()
export class OfferQueuePlace {
  @Field(() => Int, { description: '1 is the next.' }) place: number;
  @Field(() => Int) of: number;
  @Field({ description: 'When its turn comes at the latest.' }) expectedAt: Date;
}

@ObjectType({ description: 'Why nothing came of it.' })
export class InterestDeclined {
  @Field({ description: 'Mosty answered in the place of the owner.' }) isBySystem: boolean;
  @Field(() => AnyDeclineReasonEnum) reason: InterestDeclineReason | SystemDeclineReason;
  @Field(() => String, { nullable: true }) note: string | null;
}

@ObjectType({ description: 'An organisation that is interested in an offer.' })
export class OfferInterest {
  @Field(() => ID) id: string;
  @Field(() => InterestStateEnum) state: InterestState;
  @Field({ description: 'Why, in its own words.' }) sentence: string;
  @Field(() => LanguageEnum) language: Language;
  @Field() expressedAt: Date;
  @Field(() => Date, { nullable: true, description: 'When the owner was told.' }) deliveredAt: Date | null;
  @Field(() => Date, { nullable: true }) talkingSince: Date | null;
  @Field(() => Date, { nullable: true }) endedAt: Date | null;
  @Field(() => InterestDeclined, { nullable: true }) declined: InterestDeclined | null;
  @Field(() => ID, { nullable: true, description: 'Where the two talk.' }) conversationId: string | null;

  row: InterestRow;
}

@ObjectType()
export class OfferEdge extends EdgeType(Offer) {}

@ObjectType({ description: 'How many results each value would leave, under the query and all other filters.' })
export class OfferFacets {
  @Field(() => [FacetCount]) country: FacetCount[];
  @Field(() => [FacetCount]) kind: FacetCount[];
  @Field(() => [FacetCount]) theme: FacetCount[];
  @Field(() => [FacetCount]) form: FacetCount[];
  @Field(() => [FacetCount], { description: 'In which the owner has its seat.' }) region: FacetCount[];
  @Field(() => [FacetCount]) closing: FacetCount[];
}

@ObjectType()
export class OfferConnection extends ConnectionType(Offer, OfferEdge) {
  @Field(() => OfferFacets) facets: OfferFacets;
  @Field(() => [AlsoSearched], { description: 'What the query was widened to, across languages.' })
  alsoSearched: AlsoSearched[];
}

export function toOfferType(row: OfferRow): Offer {
  const { id, slug, kind, state, country, visibility, programme, callName, startsOn, endsOn, places, deadline } = row;
  const { partnersWanted, renewals, closedAs, isExample, version, createdAt, editedAt, publishedAt, endedAt } = row;
  const { budgetFrom: from, budgetTo: to, currency } = row;
  return {
    ...{ id, slug, kind, state, country, visibility, programme, callName, startsOn, endsOn, places, deadline },
    ...{ partnersWanted, renewals, closedAs, isExample, version, createdAt, editedAt, publishedAt, endedAt, row },
    ...{ texts: [...row.texts], forms: [...row.forms], wantedKinds: [...row.wantedKinds] },
    themes: row.themes.map(toTheme),
    wantedRegionCodes: [...row.wantedRegions],
    budget: currency === null ? null : { from, to, currency },
    ownContributionPercent: row.ownContributionPercent,
  };
}

export function toFit({ score, reasons }: Fit): OfferFit {
  return {
    score,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      theme: 'theme' in reason ? toTheme(reason.theme) : null,
      form: 'form' in reason ? reason.form : null,
      kind: 'kind' in reason ? reason.kind : null,
      regionCode: 'region' in reason ? reason.region : null,
    })),
  };
}

export function toInterest(row: InterestRow): OfferInterest {
  const { id, state, sentence, language, expressedAt, deliveredAt, talkingSince, endedAt, conversationId } = row;
  const declined = row.declined && {
    ...{ isBySystem: row.declined.by === 'SYSTEM', reason: row.declined.reason, note: row.declined.note },
  };
  return {
    id,
    state,
    sentence,
    language,
    expressedAt,
    deliveredAt,
    talkingSince,
    endedAt,
    conversationId,
    declined,
    row,
  };
}
