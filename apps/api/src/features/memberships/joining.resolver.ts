import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { isMemberOf } from '../../platform/auth/viewer.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ClaimsService } from './claims.service.ts';
import { JoinRequestsService } from './join-requests.service.ts';
import { viewerOf } from './members.resolver.ts';
import { CreateOrganisationInput, DecideJoinRequestInput } from './membership.inputs.ts';
import { ClaimWays, JoinRequest, OfficeCode, toClaimWays, toJoinRequest, toOfficeCode } from './membership.type.ts';
import { NewOrganisationsService } from './new-organisations.service.ts';

@Resolver(() => JoinRequest)
export class JoiningResolver {
  constructor(
    private readonly claims: ClaimsService,
    private readonly requests: JoinRequestsService,
    private readonly newOrganisations: NewOrganisationsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => ClaimWays, { description: 'How the viewer can come to act for an organisation.' })
  @Allow('SIGNED_IN')
  async claimWays(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() context: RequestContext,
  ): Promise<ClaimWays> {
    const viewer = viewerOf(context);
    const ways = await this.claims.ways(viewer.accountId, organisationId);
    const own = await this.requests.ofViewer(viewer);
    const { id } = ways.organisation;
    return toClaimWays(ways, {
      viewerIsMember: isMemberOf(viewer, id),
      request: own.find((request) => request.organisationId === id && request.state === 'OPEN'),
    });
  }

  @Mutation(() => Boolean, { description: "By the viewer's confirmed address on a domain of the office; at once." })
  @Allow('SIGNED_IN')
  async claimByEmailDomain(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.claims.byDomain(viewerOf(context).accountId, organisationId);
    return true;
  }

  @Mutation(() => OfficeCode, { description: 'To a public address of the office.' })
  @Allow('SIGNED_IN')
  async sendOfficeCode(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('addressId', { type: () => ID }) addressId: string,
    @Context() context: RequestContext,
  ): Promise<OfficeCode> {
    return toOfficeCode(await this.claims.sendCode(viewerOf(context).accountId, organisationId, addressId));
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async claimByOfficeCode(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('code', { type: () => String }) code: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.claims.byCode(viewerOf(context).accountId, organisationId, code);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Coordinators decide; where there are none, or they do not answer, brokers.',
  })
  @Allow('SIGNED_IN')
  async askToJoin(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('note', { type: () => String, nullable: true }) note: string | null,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.requests.ask(viewerOf(context).accountId, organisationId, note);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('SIGNED_IN')
  async withdrawJoinRequest(
    @Args('requestId', { type: () => ID }) requestId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.requests.withdraw(viewerOf(context).accountId, requestId);
    return true;
  }

  @Query(() => [JoinRequest], { description: 'Open ones that the viewer may decide about, oldest first.' })
  @Allow('SIGNED_IN')
  async joinRequests(@Context() context: RequestContext): Promise<JoinRequest[]> {
    return (await this.requests.forViewer(viewerOf(context))).map(toJoinRequest);
  }

  @Query(() => [JoinRequest], { description: 'What the viewer asked, newest first.' })
  @Allow('SIGNED_IN')
  async ownJoinRequests(@Context() context: RequestContext): Promise<JoinRequest[]> {
    return (await this.requests.ofViewer(viewerOf(context))).map(toJoinRequest);
  }

  @Mutation(() => Boolean, { description: 'For coordinators of the organisation and brokers of its region.' })
  @Allow('SIGNED_IN')
  async decideJoinRequest(
    @Args('input') { requestId, accept, reason }: DecideJoinRequestInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.requests.decide(viewerOf(context), { requestId, accept, reason: reason ?? null });
    return true;
  }

  @Query(() => [Organisation], { description: 'Those that may be the one that is about to be made, likest first.' })
  @Allow('SIGNED_IN')
  async similarOrganisations(@Args('input') input: CreateOrganisationInput): Promise<Organisation[]> {
    return (await this.newOrganisations.similar(input)).map(toOrganisation);
  }

  @Mutation(() => Organisation, { description: 'Whoever makes it coordinates it.' })
  @Allow('SIGNED_IN')
  async createOrganisation(
    @Args('input') input: CreateOrganisationInput,
    @Context() context: RequestContext,
  ): Promise<Organisation> {
    return toOrganisation(await this.newOrganisations.create(viewerOf(context).accountId, input));
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: JoinRequest, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }
}
