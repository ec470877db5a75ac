import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { isMemberOf } from '../../platform/auth/viewer.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { InvitationLinksService } from './invitation-links.service.ts';
import { viewerOf } from './members.resolver.ts';
import { InvitationLink, toInvitationLink } from './membership.type.ts';
import { MembersRepository } from './members.repository.ts';

@Resolver()
export class InvitationLinksResolver {
  constructor(
    private readonly links: InvitationLinksService,
    private readonly members: MembersRepository,
  ) {}

  @Query(() => InvitationLink, {
    nullable: true,
    description: 'Null for a link that is none. Looking uses nothing up.',
  })
  @Allow('EVERYBODY')
  async invitation(
    @Args('token', { type: () => String }) token: string,
    @Context() { viewer }: RequestContext,
  ): Promise<InvitationLink | null> {
    const seen = await this.links.see(token);
    if (seen === null) return null;
    const own = viewer && (await this.members.recipientOf(viewer.accountId));
    return toInvitationLink(seen, {
      isForViewer: own?.isConfirmed === true && own.email === seen.invitation.email,
      viewerIsMember: isMemberOf(viewer, seen.organisation.id),
    });
  }

  @Mutation(() => Organisation, { description: 'Once. Another address than the invited one must be meant.' })
  @Allow('SIGNED_IN')
  async acceptInvitation(
    @Args('token', { type: () => String }) token: string,
    @Args('withOtherAddress', { type: () => Boolean, nullable: true }) withOtherAddress: boolean | null,
    @Context() context: RequestContext,
  ): Promise<Organisation> {
    const { accountId } = viewerOf(context);
    return toOrganisation(await this.links.accept(accountId, token, withOtherAddress === true));
  }
}
