import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import {
  AccountArgs,
  AdministeredAccount,
  AdministeredAccountConnection,
  AdministeredAccountFilter,
  ChangeAccountRoleInput,
} from './administered-account.type.ts';
import { AdministeredAccounts } from './administered-accounts.service.ts';
import { administratorIn } from './administrator.ts';

@Resolver(() => AdministeredAccount)
export class AdministeredAccountsResolver {
  constructor(private readonly accounts: AdministeredAccounts) {}

  @Query(() => AdministeredAccountConnection, { description: 'All accounts, in the order of their addresses.' })
  @Allow('ADMIN')
  administeredAccounts(
    @Args('filter', { type: () => AdministeredAccountFilter, nullable: true }) filter: AdministeredAccountFilter | null,
    @Args() page: PageArgs,
  ) {
    return this.accounts.list(filter ?? {}, page);
  }

  @Query(() => AdministeredAccount)
  @Allow('ADMIN')
  administeredAccount(@Args('accountId', { type: () => ID }) accountId: string): Promise<AdministeredAccount> {
    return this.accounts.one(accountId);
  }

  @Mutation(() => AdministeredAccount, { description: 'The person is told by mail. At least one administrator stays.' })
  @Allow('ADMIN')
  changeAccountRole(@Args('input') input: ChangeAccountRoleInput, @Context() context: RequestContext) {
    return this.accounts.changeRole(input, administratorIn(context));
  }

  @Mutation(() => AdministeredAccount, { description: 'Ends its sessions; nobody can sign in to it until unblocked.' })
  @Allow('ADMIN')
  blockAccount(@Args() { accountId }: AccountArgs, @Context() context: RequestContext): Promise<AdministeredAccount> {
    return this.accounts.block(accountId, administratorIn(context));
  }

  @Mutation(() => AdministeredAccount)
  @Allow('ADMIN')
  unblockAccount(@Args() { accountId }: AccountArgs, @Context() context: RequestContext): Promise<AdministeredAccount> {
    return this.accounts.unblock(accountId, administratorIn(context));
  }

  @Mutation(() => AdministeredAccount, { description: 'Whoever is signed in to the account must sign in anew.' })
  @Allow('ADMIN')
  endAccountSessions(@Args() { accountId }: AccountArgs, @Context() context: RequestContext) {
    return this.accounts.endSessions(accountId, administratorIn(context));
  }

  @Mutation(() => AdministeredAccount, { description: 'Another mail with a link by which the address is confirmed.' })
  @Allow('ADMIN')
  resendAccountConfirmation(@Args() { accountId }: AccountArgs, @Context() context: RequestContext) {
    return this.accounts.resendConfirmation(accountId, administratorIn(context));
  }
}
