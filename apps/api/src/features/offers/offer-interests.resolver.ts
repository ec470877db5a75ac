import { Args, Context, Mutation, Parent, Query, ID, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { isMemberOf } from '../../platform/auth/viewer.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OfferInterestsService } from './offer-interests.service.ts';
import { ownerOf } from './offer-owner.ts';
import { answerOf } from './offer-answers.service.ts';
import { AnswerInterestInput, ExpressInterestInput } from './offer.inputs.ts';
import { Offer, OfferInterest, OfferQueuePlace, toInterest, toOfferType } from './offer.type.ts';
import { OffersRepository } from './offers.repository.ts';

@Resolver(() => OfferInterest)
export class OfferInterestsResolver {
  constructor(
    private readonly service: OfferInterestsService,
    private readonly offers: OffersRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  @Query(() => [OfferInterest], { description: 'What an organisation has said of offers of others, the newest first.' })
  @Allow('MEMBER', 'organisationId')
  async ownInterests(@Args('organisationId', { type: () => ID }) organisationId: string): Promise<OfferInterest[]> {
    return (await this.offers.interestsFrom(organisationId)).map(toInterest);
  }

  @Mutation(() => Offer)
  @Allow('MEMBER', 'input.organisationId')
  async expressInterest(
    @Args('input') input: ExpressInterestInput,
    @Context() context: RequestContext,
  ): Promise<Offer> {
    return toOfferType(await this.service.express(ownerOf(context, input.organisationId), input));
  }

  @Mutation(() => Offer)
  @Allow('MEMBER', 'organisationId')
  async withdrawInterest(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('interestId', { type: () => ID }) interestId: string,
    @Context() context: RequestContext,
  ): Promise<Offer> {
    return toOfferType(await this.service.withdraw(ownerOf(context, organisationId), interestId));
  }

  @Mutation(() => Offer, { description: 'What the owner says to one who is interested; a no needs its reason.' })
  @Allow('MEMBER', 'input.organisationId')
  async answerInterest(@Args('input') input: AnswerInterestInput, @Context() context: RequestContext): Promise<Offer> {
    const owner = ownerOf(context, input.organisationId);
    return toOfferType(await this.service.answer(owner, input.interestId, answerOf(input)));
  }

  @ResolveField(() => Offer)
  async offer(@Parent() { row }: OfferInterest, @Context() { loaders }: RequestContext): Promise<Offer> {
    const offer = await this.offers.loader(loaders).load(row.offerId);
    if (offer === null) throw new Error('An interest without its offer is not kept.');
    return toOfferType(offer);
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { row }: OfferInterest, @Context() { loaders }: RequestContext): Promise<Organisation> {
    const organisation = await this.organisations.loader(loaders).load(row.organisationId);
    if (organisation === null) throw new Error('An interest without its organisation is not kept.');
    return toOrganisation(organisation);
  }

  @ResolveField(() => OfferQueuePlace, { nullable: true, description: 'Of one that waits, for its own organisation.' })
  async place(
    @Parent() { row }: OfferInterest,
    @Context() { viewer, loaders }: RequestContext,
  ): Promise<OfferQueuePlace | null> {
    if (row.state !== 'WAITING' || !isMemberOf(viewer, row.organisationId)) return null;
    const offer = await this.offers.loader(loaders).load(row.offerId);
    if (offer === null) return null;
    const places = await loaders
      .of('offerQueues', (ids) => Promise.all(ids.map((id) => this.service.places(this.offers.reader, id))))
      .load(offer.organisationId);
    return places.get(row.id) ?? null;
  }
}
