import { Module } from '@nestjs/common';
import { DailyDigestWriter } from './daily-digest.mail.ts';
import { MailEventsController } from './mail-events.controller.ts';

/** What people choose about their mails, and what becomes of mails that nobody takes. */
@Module({ controllers: [MailEventsController], providers: [DailyDigestWriter] })
export class NotificationsModule {}
