import { Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext, tokenOf } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { Account, Membership, toAccount } from './account.type.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';

@Resolver(() => Account)
export class AccountsResolver {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly service: AccountsService,
  ) {}

  @Query(() => Account, { nullable: true, description: 'Whoever is signed in; null for a visitor.' })
  @Allow('EVERYBODY')
  async viewer(@Context() { viewer }: RequestContext): Promise<Account | null> {
    const row = viewer && (await this.accounts.find(viewer.accountId));
    return row && toAccount(row);
  }

  @Mutation(() => Boolean, { description: 'Ends the session of the request; true also when there was none.' })
  @Allow('EVERYBODY')
  async signOut(@Context() { req }: RequestContext): Promise<boolean> {
    const token = tokenOf(req);
    if (token !== undefined) await this.service.closeSession(token);
    return true;
  }

  @ResolveField(() => [Membership])
  memberships(@Parent() { id }: Account, @Context() { loaders }: RequestContext): Promise<Membership[]> {
    return this.accounts.membershipLoader(loaders).load(id);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: Membership, @Context() context: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, context.loaders));
  }
}
