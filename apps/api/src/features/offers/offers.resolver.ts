import { EMPTY_OFFER, type OfferContent } from '@mosty/domain/offer-content';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { isMemberOf } from '../../platform/auth/viewer.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { OfferSortEnum } from './offer-enums.ts';
import { type OfferSort } from './offer-list.repository.ts';
import { OfferListService } from './offer-list.service.ts';
import { OfferVisibilityService } from './offer-visibility.service.ts';
import { CloseOfferInput, OfferFilter, PublishOfferInput, RenewOfferInput, SaveOfferInput } from './offer.inputs.ts';
import { FittingOffer, Offer, OfferConnection, toFit, toOfferType } from './offer.type.ts';
import { OffersRepository } from './offers.repository.ts';
import { OffersService } from './offers.service.ts';
import { ownerOf } from './offer-owner.ts';

/** More than fit on a page of proposals are not asked for. */
const MOST_FITTING = 50;

@Resolver(() => Offer)
export class OffersResolver {
  constructor(
    private readonly service: OffersService,
    private readonly list: OfferListService,
    private readonly offersOf: OffersRepository,
    private readonly visibility: OfferVisibilityService,
  ) {}

  @Query(() => Offer, {
    nullable: true,
    description: 'By id, or by its name in addresses; null for what is not yours to see.',
  })
  @Allow('EVERYBODY')
  async offer(
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null,
    @Context() { viewer }: RequestContext,
  ): Promise<Offer | null> {
    const row = await this.offersOf.find(this.offersOf.reader, { id, slug });
    return row !== null && (await this.visibility.isVisibleTo(viewer, row)) ? toOfferType(row) : null;
  }

  @Query(() => OfferConnection, { description: 'Open ones that the viewer may see.' })
  @Allow('EVERYBODY')
  offers(
    @Args('filter', { type: () => OfferFilter, nullable: true }) filter: OfferFilter | null,
    @Args('sort', { type: () => OfferSortEnum, nullable: true }) sort: OfferSort | null,
    @Args() page: PageArgs,
    @Context() { viewer, loaders }: RequestContext,
  ): Promise<OfferConnection> {
    return this.list.page(filter ?? {}, sort, page, viewer, loaders);
  }

  @Query(() => [Offer], { description: 'Drafts, open and ended ones of an organisation.' })
  @Allow('MEMBER', 'organisationId')
  async ownOffers(@Args('organisationId', { type: () => ID }) organisationId: string): Promise<Offer[]> {
    return (await this.offersOf.ofOrganisation(organisationId)).map(toOfferType);
  }

  @Query(() => [FittingOffer], {
    description: 'Open offers that fit an organisation, best first, each with its reasons.',
  })
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async fittingOffers(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
  ): Promise<FittingOffer[]> {
    const limit = Math.min(MOST_FITTING, Math.max(1, first ?? 10));
    const found = await this.service.matchingFor(organisationId, limit);
    return found.map(({ offer, fit }) => ({ offer: toOfferType(offer), fit: toFit(fit) }));
  }

  @Query(() => Int, { description: 'How many letters of interest the organisation gets within thirty days.' })
  @Allow('MEMBER', 'organisationId')
  monthlyInterests(@Args('organisationId', { type: () => ID }) organisationId: string): Promise<number> {
    return this.offersOf.capOf(this.offersOf.reader, organisationId);
  }

  @Mutation(() => Int)
  @Allow('COORDINATOR', 'organisationId')
  setMonthlyInterests(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('cap', { type: () => Int }) cap: number,
  ): Promise<number> {
    return this.service.setCap(organisationId, cap);
  }

  @Mutation(() => Offer)
  @Allow('MEMBER', 'input.organisationId')
  async saveOffer(@Args('input') input: SaveOfferInput, @Context() context: RequestContext): Promise<Offer> {
    const { id, version, kind } = input;
    const change = { id: id.toLowerCase(), version, kind: kind ?? undefined, content: contentOf(input) };
    return toOfferType(await this.service.save(ownerOf(context, input.organisationId), change));
  }

  @Mutation(() => Offer)
  @Allow('MEMBER', 'input.organisationId')
  async publishOffer(@Args('input') input: PublishOfferInput, @Context() context: RequestContext): Promise<Offer> {
    const owner = ownerOf(context, input.organisationId);
    return toOfferType(await this.service.publish(owner, input.id.toLowerCase(), input.version));
  }

  @Mutation(() => Offer)
  @Allow('MEMBER', 'input.organisationId')
  async renewOffer(@Args('input') input: RenewOfferInput, @Context() context: RequestContext): Promise<Offer> {
    const { organisationId, id, deadline, basedOn } = input;
    return toOfferType(await this.service.renew(ownerOf(context, organisationId), id, deadline, basedOn));
  }

  @Mutation(() => Offer, { description: 'By its owner, or by a broker for whom it is wrong.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async closeOffer(@Args('input') input: CloseOfferInput, @Context() context: RequestContext): Promise<Offer> {
    const isBroker = !isMemberOf(context.viewer, input.organisationId.toLowerCase());
    const owner = ownerOf(context, input.organisationId);
    return toOfferType(await this.service.close(owner, input.id, input.as, isBroker));
  }

  @Mutation(() => ID, { description: 'The id of what is gone; only a draft can go.' })
  @Allow('MEMBER', 'organisationId')
  deleteOfferDraft(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<string> {
    return this.service.deleteDraft(ownerOf(context, organisationId), id);
  }
}

/** What the parts of the form say; a part that was not sent says nothing. */
function contentOf({ texts, subject, partner, frame, publishing }: SaveOfferInput): Partial<OfferContent> {
  const { programme, callName, startsOn, endsOn, places } = EMPTY_OFFER;
  const { budgetFrom, budgetTo, currency, ownContributionPercent } = EMPTY_OFFER;
  const noFrame = { programme, callName, startsOn, endsOn, places, budgetFrom, budgetTo, currency };
  return {
    ...(texts ? { texts } : {}),
    ...(subject ? { themes: subject.themes, forms: subject.forms } : {}),
    ...(partner ? { ...partner } : {}),
    ...(frame ? ({ ...noFrame, ownContributionPercent, ...frame } as Partial<OfferContent>) : {}),
    ...(publishing ? { deadline: publishing.deadline || null, visibility: publishing.visibility } : {}),
  };
}
