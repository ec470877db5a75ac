import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { TwoWayPageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { actorOf } from './organisation-history.ts';
import { MapPoint, OrganisationConnection } from './organisation-list.type.ts';
import { OrganisationListService } from './organisation-list.service.ts';
import {
  OrganisationFilter,
  type OrganisationSort,
  OrganisationSortEnum,
  SetContactsInput,
  SetCooperationInput,
  SetDescriptionsInput,
  SetLogoInput,
  SetPartnershipsInput,
  SetThemeInterestsInput,
  UpdateOrganisationInput,
} from './organisation.inputs.ts';
import { Organisation, toOrganisation } from './organisation.type.ts';
import { OrganisationsService } from './organisations.service.ts';

@Resolver(() => Organisation)
export class OrganisationsResolver {
  constructor(private readonly service: OrganisationsService) {}

  @Query(() => Organisation, { nullable: true, description: 'By id, or by its name in addresses.' })
  @Allow('EVERYBODY')
  async organisation(
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
    @Args('slug', { type: () => String, nullable: true }) slug: string | null,
    @Context() { loaders }: RequestContext,
  ): Promise<Organisation | null> {
    const row = await this.service.find({ id, slug }, loaders);
    return row && toOrganisation(row);
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async updateOrganisation(@Args('input') input: UpdateOrganisationInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.update(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setDescriptions(@Args('input') input: SetDescriptionsInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setDescriptions(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setThemeInterests(@Args('input') input: SetThemeInterestsInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setThemeInterests(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setCooperation(@Args('input') input: SetCooperationInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setCooperation(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setContacts(@Args('input') input: SetContactsInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setContacts(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setPartnerships(@Args('input') input: SetPartnershipsInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setPartnerships(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation)
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async setLogo(@Args('input') input: SetLogoInput, @Context() { viewer }: RequestContext) {
    return toOrganisation(await this.service.setLogo(input, actorOf(viewer, input.organisationId)));
  }

  @Mutation(() => Organisation, {
    description: 'Still correct: restarts the year in which the profile counts as fresh. Only the organisation knows.',
  })
  @Allow('MEMBER', 'organisationId')
  async confirmOrganisation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('version', { type: () => Int }) version: number,
    @Context() { viewer }: RequestContext,
  ): Promise<Organisation> {
    return toOrganisation(await this.service.confirm({ organisationId, version }, actorOf(viewer, organisationId)));
  }
}

@Resolver(() => OrganisationConnection)
export class OrganisationListResolver {
  constructor(private readonly list: OrganisationListService) {}

  @Query(() => OrganisationConnection)
  @Allow('EVERYBODY')
  organisations(
    @Args('filter', { type: () => OrganisationFilter, nullable: true }) filter: OrganisationFilter | null,
    @Args('sort', { type: () => OrganisationSortEnum, nullable: true }) sort: OrganisationSort | null,
    @Args() page: TwoWayPageArgs,
    @Context() { loaders }: RequestContext,
  ): Promise<OrganisationConnection> {
    return this.list.list(filter ?? {}, sort, page, loaders);
  }

  @ResolveField(() => [MapPoint], { description: 'All results, not only those of the page.' })
  map(
    @Parent() { asked, totalCount }: OrganisationConnection,
    @Context() { loaders }: RequestContext,
  ): Promise<MapPoint[]> {
    return this.list.map(asked, totalCount, loaders);
  }
}
