import { SUGGESTED_QUIET_HOURS } from '@mosty/domain/mail-topics';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { MailChoicesRepository } from '../../platform/mail/mail-choices.repository.ts';
import { NotificationChoices, type SeenUnsubscribeLink } from './notification-choices.service.ts';
import {
  ChooseByLinkInput,
  MailSuppressionConnection,
  NotificationSettings,
  NotificationSettingsInput,
  UnsubscribeLink,
} from './notifications.type.ts';
import { Suppressions } from './suppressions.service.ts';

const toLink = (seen: SeenUnsubscribeLink): UnsubscribeLink => ({ ...seen, choices: [...seen.choices] });

@Resolver()
export class NotificationsResolver {
  constructor(
    private readonly choices: NotificationChoices,
    private readonly kept: MailChoicesRepository,
    private readonly suppressions: Suppressions,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => NotificationSettings, { description: 'What the viewer wants to hear of by mail, and when.' })
  @Allow('SIGNED_IN')
  notificationSettings(@Context() context: RequestContext): Promise<NotificationSettings> {
    return this.settingsOf(viewerIn(context));
  }

  @Mutation(() => NotificationSettings)
  @Allow('SIGNED_IN')
  async saveNotificationSettings(
    @Args('input') { topics, quietHours }: NotificationSettingsInput,
    @Context() context: RequestContext,
  ): Promise<NotificationSettings> {
    const viewer = viewerIn(context);
    await this.choices.save(viewer.accountId, topics, quietHours ?? null);
    return this.settingsOf(viewer);
  }

  @Mutation(() => NotificationSettings, { description: 'Lifts what keeps mails from the own address.' })
  @Allow('SIGNED_IN')
  async resumeMails(@Context() context: RequestContext): Promise<NotificationSettings> {
    const viewer = viewerIn(context);
    await this.suppressions.liftOwn(viewer);
    return this.settingsOf(viewer);
  }

  @Query(() => UnsubscribeLink, { description: 'Looks, and changes nothing.' })
  @Allow('EVERYBODY')
  async unsubscribeLink(@Args('token') token: string): Promise<UnsubscribeLink> {
    return toLink(await this.choices.seeLink(token));
  }

  @Mutation(() => UnsubscribeLink, { description: 'For whoever holds the link, as often as she likes.' })
  @Allow('EVERYBODY')
  async chooseByLink(@Args('input') { token, choice, isOneClick }: ChooseByLinkInput): Promise<UnsubscribeLink> {
    return toLink(await this.choices.chooseByLink(token, choice, isOneClick ? 'ONE_CLICK' : 'LINK'));
  }

  @Query(() => MailSuppressionConnection, {
    description: 'Addresses that get no more mails: those of organisations in the regions of the broker, newest first.',
  })
  @Allow('BROKER')
  mailSuppressions(@Args() page: PageArgs, @Context() context: RequestContext) {
    return this.suppressions.list(viewerIn(context), page);
  }

  @Mutation(() => Boolean, { description: 'Mails go to the address again.' })
  @Allow('BROKER')
  liftMailSuppression(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    return this.suppressions.lift(id, viewerIn(context));
  }

  private async settingsOf({ accountId }: Viewer): Promise<NotificationSettings> {
    const [email, topics, quietHours, suppression] = await Promise.all([
      this.kept.emailOf(this.transactions.reader, accountId),
      this.choices.topicsOf(accountId),
      this.choices.quietHoursOf(accountId),
      this.suppressions.ofAccount(accountId),
    ]);
    return {
      email: email ?? '',
      topics: topics.map((topic) => ({ ...topic, choices: [...topic.choices] })),
      quietHours,
      suggestedQuietHours: SUGGESTED_QUIET_HOURS,
      suppression,
    };
  }
}

function viewerIn({ viewer }: RequestContext): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}
