import { partnersOf } from '@mosty/domain/offers';
import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { isMemberOf } from '../../platform/auth/viewer.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { Region, toRegion } from '../places/place.type.ts';
import { PlacesRepository } from '../places/places.repository.ts';
import { OfferMatchingService } from './offer-matching.service.ts';
import { Offer, OfferFit, OfferInterest, OfferReasonType, toFit, toInterest } from './offer.type.ts';
import { OffersRepository } from './offers.repository.ts';

@Resolver(() => Offer)
export class OfferFieldsResolver {
  constructor(
    private readonly offers: OffersRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly places: PlacesRepository,
    private readonly matching: OfferMatchingService,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(@Parent() { row }: Offer, @Context() { loaders }: RequestContext): Promise<Organisation> {
    const owner = await this.organisations.loader(loaders).load(row.organisationId);
    if (owner === null) throw new Error('An offer without its owner is not kept.');
    return toOrganisation(owner);
  }

  @ResolveField(() => [Region], {
    description: 'From where partners are wanted; none: from anywhere across the border.',
  })
  async wantedRegions(
    @Parent() { wantedRegionCodes }: Offer,
    @Context() { loaders }: RequestContext,
  ): Promise<Region[]> {
    const rows = await this.places.regionLoader(loaders).loadMany(wantedRegionCodes);
    return rows.flatMap((row) => (row && !(row instanceof Error) ? [toRegion(row)] : []));
  }

  @ResolveField(() => Int)
  async partnersFound(@Parent() { id }: Offer, @Context() { loaders }: RequestContext): Promise<number> {
    return partnersOf({ interests: await this.offers.interestLoader(loaders).load(id) });
  }

  @ResolveField(() => [OfferInterest], {
    description: 'For members of the owner: who is interested, but for those who wait. Others get nothing.',
  })
  async interests(@Parent() { row }: Offer, @Context() { viewer, loaders }: RequestContext): Promise<OfferInterest[]> {
    if (!isMemberOf(viewer, row.organisationId)) return [];
    const interests = await this.offers.interestLoader(loaders).load(row.id);
    return interests.filter(({ deliveredAt }) => deliveredAt !== null).map(toInterest);
  }

  @ResolveField(() => Int, { description: 'For members of the owner: how many wait for their turn.' })
  async waitingCount(@Parent() { row }: Offer, @Context() { viewer, loaders }: RequestContext): Promise<number> {
    if (!isMemberOf(viewer, row.organisationId)) return 0;
    const interests = await this.offers.interestLoader(loaders).load(row.id);
    return interests.filter(({ state }) => state === 'WAITING').length;
  }

  @ResolveField(() => OfferInterest, {
    nullable: true,
    description: 'What an organisation of the viewer last said of it.',
  })
  async interestOf(
    @Parent() { id }: Offer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() { viewer, loaders }: RequestContext,
  ): Promise<OfferInterest | null> {
    if (!isMemberOf(viewer, organisationId.toLowerCase())) return null;
    const interests = await this.offers.interestLoader(loaders).load(id);
    const own = interests.filter((one) => one.organisationId === organisationId.toLowerCase()).at(-1);
    return own === undefined ? null : toInterest(own);
  }

  @ResolveField(() => OfferFit, {
    nullable: true,
    description: 'For an organisation of the viewer; null: it does not fit.',
  })
  async fitFor(
    @Parent() { row }: Offer,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() { viewer }: RequestContext,
  ): Promise<OfferFit | null> {
    if (!isMemberOf(viewer, organisationId.toLowerCase())) return null;
    const fit = await this.matching.fit(this.offers.reader, row, organisationId);
    return fit === null ? null : toFit(fit);
  }
}

@Resolver(() => OfferReasonType)
export class OfferReasonsResolver {
  constructor(private readonly places: PlacesRepository) {}

  @ResolveField(() => Region, { nullable: true })
  async region(
    @Parent() { regionCode }: OfferReasonType,
    @Context() { loaders }: RequestContext,
  ): Promise<Region | null> {
    const row = regionCode === null ? null : await this.places.regionLoader(loaders).load(regionCode);
    return row && toRegion(row);
  }
}
