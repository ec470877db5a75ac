import { MEMBERSHIP_LIMITS } from '@mosty/domain/membership-rules';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { OrganisationRegions } from '../../platform/auth/organisation-regions.ts';
import { isBroker, isBrokerOf, isCoordinatorOf, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { InvitationsService } from './invitations.service.ts';
import { JoinRequestsService } from './join-requests.service.ts';
import { ChangeMemberRoleInput, InviteMemberInput } from './membership.inputs.ts';
import { OrganisationMembers, toInvitation, toJoinRequest, toMember } from './membership.type.ts';
import { MembersRepository } from './members.repository.ts';
import { MembersService } from './members.service.ts';

export function viewerOf({ viewer }: RequestContext): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}

/** Every change answers true: the page that follows asks anew, for the viewer may have lost the right to see it. */
@Resolver()
export class MembersResolver {
  constructor(
    private readonly members: MembersRepository,
    private readonly service: MembersService,
    private readonly invitations: InvitationsService,
    private readonly requests: JoinRequestsService,
    private readonly regions: OrganisationRegions,
    private readonly clock: Clock,
  ) {}

  @Query(() => OrganisationMembers)
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async organisationMembers(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() context: RequestContext,
  ): Promise<OrganisationMembers> {
    const viewer = viewerOf(context);
    const id = organisationId.toLowerCase();
    const details = await this.members.detailsOf(id);
    const viewerCanManage =
      isCoordinatorOf(viewer, id) ||
      (isBroker(viewer) && isBrokerOf(viewer, (await this.regions.of(id, context.loaders)) ?? null));
    const invitations = viewerCanManage ? await this.invitations.openOf(id) : [];
    const requests = viewerCanManage ? await this.requests.openOf(id) : [];
    const now = this.clock.now();
    return {
      members: details.map((member) => toMember(member, viewer.accountId)),
      invitations: invitations.map((row) => toInvitation(row, now, MEMBERSHIP_LIMITS.invitationMails)),
      requests: requests.map(toJoinRequest),
      viewerCanManage,
      viewerRole: details.find(({ accountId }) => accountId === viewer.accountId)?.role ?? null,
    };
  }

  @Mutation(() => Boolean)
  @Allow('COORDINATOR_OR_BROKER', 'input.organisationId')
  async changeMemberRole(
    @Args('input') { organisationId, accountId, role }: ChangeMemberRoleInput,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.setRole(viewerOf(context), organisationId, accountId, role);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('COORDINATOR_OR_BROKER', 'organisationId')
  async removeMember(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.remove(viewerOf(context), organisationId, accountId);
    return true;
  }

  @Mutation(() => Boolean, { description: 'The other one coordinates from now on; the viewer stays a member.' })
  @Allow('COORDINATOR', 'organisationId')
  async handOverCoordination(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.handOver(viewerOf(context), organisationId, accountId);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Refused to the last coordinator.' })
  @Allow('MEMBER', 'organisationId')
  async leaveOrganisation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.service.leave(viewerOf(context), organisationId);
    return true;
  }

  @Mutation(() => Boolean, { description: 'By a mail whose link works once, for 14 days.' })
  @Allow('COORDINATOR_OR_BROKER', 'input.organisationId')
  async inviteMember(@Args('input') input: InviteMemberInput, @Context() context: RequestContext): Promise<boolean> {
    await this.invitations.invite(viewerOf(context).accountId, input);
    return true;
  }

  @Mutation(() => Boolean, { description: 'With a new link; the one of the mail before no longer works.' })
  @Allow('COORDINATOR_OR_BROKER', 'organisationId')
  async resendInvitation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('invitationId', { type: () => ID }) invitationId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.invitations.resend(viewerOf(context).accountId, organisationId, invitationId);
    return true;
  }

  @Mutation(() => Boolean)
  @Allow('COORDINATOR_OR_BROKER', 'organisationId')
  async revokeInvitation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('invitationId', { type: () => ID }) invitationId: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    await this.invitations.revoke(viewerOf(context).accountId, organisationId, invitationId);
    return true;
  }
}
