import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import {
  BlockedOrganisation,
  BlockOrganisationInput,
  toBlockedOrganisation,
  UnblockOrganisationInput,
} from './block.type.ts';
import { Blocks } from './blocks.service.ts';
import { readerOf } from './conversations.resolver.ts';

@Resolver(() => BlockedOrganisation)
export class BlocksResolver {
  constructor(
    private readonly blocks: Blocks,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => [BlockedOrganisation], { description: 'By an organisation of the viewer; the latest first.' })
  @Allow('MEMBER', 'organisationId')
  async blockedOrganisations(
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<BlockedOrganisation[]> {
    return (await this.blocks.of(organisationId.toLowerCase())).map(toBlockedOrganisation);
  }

  @Mutation(() => Boolean, {
    description:
      'No messages, proposals or introductions between the two any more. The other side is not told by whom.',
  })
  @Allow('COORDINATOR', 'input.organisationId')
  async blockOrganisation(
    @Args('input') { organisationId, blockedId, reason }: BlockOrganisationInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.blocks.block(readerOf(context, organisationId), blockedId, reason ?? null);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('COORDINATOR', 'input.organisationId')
  async unblockOrganisation(
    @Args('input') { organisationId, blockedId }: UnblockOrganisationInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.blocks.unblock(readerOf(context, organisationId), blockedId);
    return true;
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: BlockedOrganisation, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }
}
