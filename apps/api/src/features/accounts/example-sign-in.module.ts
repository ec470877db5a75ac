import { Injectable, Module } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Account, SignIn, toAccount } from './account.type.ts';
import { AccountsModule } from './accounts.module.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { clientOf } from './client.ts';

/** Signing in by choosing an example account. Only accounts of the example data can be chosen. */
@Injectable()
@Resolver()
export class ExampleSignInResolver {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly service: AccountsService,
  ) {}

  @Query(() => [Account], { description: 'Accounts to try Mosty with. In production this field does not exist.' })
  @Allow('EVERYBODY')
  async exampleAccounts(): Promise<Account[]> {
    return (await this.accounts.examples()).map(toAccount);
  }

  @Mutation(() => SignIn, { description: 'Signs in as an example account. In production this field does not exist.' })
  @Allow('EVERYBODY')
  async signInAsExample(
    @Args('accountId', { type: () => ID }) accountId: string,
    @Context() context: RequestContext,
  ): Promise<SignIn> {
    const row = isId(accountId) ? await this.accounts.accountLoader(context.loaders).load(accountId) : null;
    if (!row?.isExample) throw new AppError('NOT_FOUND', { what: 'account' });
    return { ...(await this.service.openSession(row.id, clientOf(context))), account: toAccount(row) };
  }
}

/** Imported only where `config.exampleAccounts` is true, which it never is in production (config.ts). */
@Module({ imports: [AccountsModule], providers: [ExampleSignInResolver] })
export class ExampleSignInModule {}
