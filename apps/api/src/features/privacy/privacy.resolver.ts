import { PRIVACY_TEXT } from '@mosty/domain/privacy-text';
import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '../../config.ts';
import { Allow } from '../../platform/auth/permissions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Account } from '../accounts/account.type.ts';
import { privacyTextIn } from './consents.ts';
import { StoredConsents } from './consents.repository.ts';
import { ErasureService } from './erasure.service.ts';
import { OwnDataService } from './own-data.service.ts';
import { AccountErasure, Consent, Operator } from './privacy.type.ts';

@Resolver(() => Account)
export class PrivacyResolver {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly consents: StoredConsents,
    private readonly ownData: OwnDataService,
    private readonly erasures: ErasureService,
  ) {}

  @Query(() => Operator, { description: 'Who is responsible for personal data here.' })
  @Allow('EVERYBODY')
  operator(): Operator {
    return this.config.operator;
  }

  @ResolveField(() => Boolean, {
    description: 'The account was shown the information on personal data that is in force. Examples need not read it.',
  })
  knowsPrivacyText(@Parent() { id }: Account): Promise<boolean> {
    return this.consents.knowsCurrent(id, 'PRIVACY_INFORMATION');
  }

  @Query(() => [Consent], { description: 'What the viewer was shown, newest first.' })
  @Allow('SIGNED_IN')
  ownConsents(@Context() context: RequestContext): Promise<Consent[]> {
    return this.consents.ofAccount(viewerOf(context).accountId);
  }

  @Mutation(() => Boolean, { description: 'The viewer has read the information on personal data, of this version.' })
  @Allow('SIGNED_IN')
  async acknowledgePrivacyText(
    @Args('version', { type: () => Int }) version: number,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    if (version !== PRIVACY_TEXT.version) throw new AppError('CHANGED_MEANWHILE', {});
    const { accountId } = viewerOf(context);
    const text = privacyTextIn(context.language);
    await this.transactions.run((tx) => this.consents.record(tx, accountId, 'PRIVACY_INFORMATION', text));
    return true;
  }

  @Mutation(() => String, { description: 'Everything about the viewer, as JSON. Recorded in the audit log.' })
  @Allow('SIGNED_IN')
  exportOwnData(@Context() context: RequestContext): Promise<string> {
    return this.ownData.copy(viewerOf(context).accountId);
  }

  @Query(() => AccountErasure, { description: "What erasing the viewer's account would mean." })
  @Allow('SIGNED_IN')
  async accountErasure(@Context() context: RequestContext): Promise<AccountErasure> {
    const preview = await this.erasures.preview(viewerOf(context).accountId);
    if (preview === null) throw new AppError('NOT_FOUND', { what: 'account' });
    return preview;
  }

  @Mutation(() => Boolean, { description: "Sends the link that erases the viewer's account; an older one ends." })
  @Allow('SIGNED_IN')
  async askToEraseAccount(@Context() context: RequestContext): Promise<boolean> {
    await this.erasures.ask(viewerOf(context));
    return true;
  }

  @Query(() => AccountErasure, { nullable: true, description: 'Null for a link that works no longer.' })
  @Allow('EVERYBODY')
  accountErasureByLink(@Args('token') token: string): Promise<AccountErasure | null> {
    return this.erasures.look(token);
  }

  @Mutation(() => Boolean, { description: 'Erases the account for good. False: the link works no longer.' })
  @Allow('EVERYBODY')
  eraseAccountByLink(@Args('token') token: string): Promise<boolean> {
    return this.erasures.erase(token);
  }
}

function viewerOf({ viewer }: RequestContext): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}
