import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type Loaders, type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ConfirmationAnswer, ConfirmationLinkView } from './confirmation.type.ts';
import { type ConfirmationLink } from './confirmation-links.ts';
import { ConfirmationAsking } from './confirmation-asking.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import { ReturnsService } from './returns.service.ts';

/** Whoever holds the link may use it, signed in or not; the link itself is the permission. */
@Resolver()
export class ConfirmationsResolver {
  constructor(
    private readonly service: ConfirmationsService,
    private readonly returns: ReturnsService,
    private readonly asking: ConfirmationAsking,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => ConfirmationLinkView, { description: 'Looks at a mailed link and changes nothing.' })
  @Allow('EVERYBODY')
  async confirmationLink(
    @Args('token') token: string,
    @Context() { loaders }: RequestContext,
  ): Promise<ConfirmationLinkView> {
    return this.toView(await this.service.look(token), loaders);
  }

  @Mutation(() => ConfirmationAnswer, { description: 'The profile is still right. Works once.' })
  @Allow('EVERYBODY')
  async confirmByLink(
    @Args('token') token: string,
    @Context() { loaders }: RequestContext,
  ): Promise<ConfirmationAnswer> {
    return this.toAnswer(await this.service.confirm(token), loaders);
  }

  @Mutation(() => ConfirmationAnswer, { description: 'The organisation takes part no longer. Works once.' })
  @Allow('EVERYBODY')
  async leaveByLink(@Args('token') token: string, @Context() { loaders }: RequestContext): Promise<ConfirmationAnswer> {
    return this.toAnswer(await this.service.leave(token), loaders);
  }

  @Mutation(() => Organisation, { description: 'After its own coordinators had said that it takes no part.' })
  @Allow('COORDINATOR', 'organisationId')
  async takePartAgain(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() { viewer }: RequestContext,
  ): Promise<Organisation> {
    if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
    return toOrganisation(await this.returns.takePartAgain(organisationId, viewer));
  }

  @Mutation(() => Boolean, { description: 'Asks its coordinators now whether the profile is still right.' })
  @Allow('BROKER', 'organisationId')
  async askToConfirm(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() { viewer }: RequestContext,
  ): Promise<boolean> {
    if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
    await this.asking.askNow(organisationId, viewer.accountId);
    return true;
  }

  private async toAnswer(link: ConfirmationLink, loaders: Loaders): Promise<ConfirmationAnswer> {
    return { ...(await this.toView(link, loaders)), isDone: link.state === 'OPEN' };
  }

  private async toView({ state, organisationId }: ConfirmationLink, loaders: Loaders): Promise<ConfirmationLinkView> {
    const row = organisationId === null ? null : await this.organisations.find({ id: organisationId }, loaders);
    return { state, organisation: row && toOrganisation(row) };
  }
}
