import { Module } from '@nestjs/common';
import { CollectedMails, DailyMoments } from './collected-mails.ts';
import { DailyDigestWriter } from './daily-digest.mail.ts';
import { DailyDigestHandler, FindDailyDigestsHandler } from './daily-digests.jobs.ts';
import { DailyDigestsRepository } from './daily-digests.repository.ts';
import { MailEventsController } from './mail-events.controller.ts';
import { NotificationChoices } from './notification-choices.service.ts';
import { NotificationsResolver } from './notifications.resolver.ts';
import { SuppressionsRepository } from './suppressions.repository.ts';
import { Suppressions } from './suppressions.service.ts';

/** What people choose about their mails, and what becomes of mails that nobody takes. */
@Module({
  controllers: [MailEventsController],
  providers: [
    CollectedMails,
    DailyDigestHandler,
    DailyDigestsRepository,
    DailyDigestWriter,
    DailyMoments,
    FindDailyDigestsHandler,
    NotificationChoices,
    NotificationsResolver,
    Suppressions,
    SuppressionsRepository,
  ],
})
export class NotificationsModule {}
