import { Module } from '@nestjs/common';
import { DailyDigestWriter } from './daily-digest.mail.ts';

/** What people choose about their mails, and what becomes of mails that nobody takes. */
@Module({ providers: [DailyDigestWriter] })
export class NotificationsModule {}
