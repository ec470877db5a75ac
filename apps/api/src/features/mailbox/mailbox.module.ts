import { Module } from '@nestjs/common';
import { MailboxResolver } from './mailbox.resolver.ts';

/** The page that shows captured mails. Imported only outside production (app.module.ts). */
@Module({ providers: [MailboxResolver] })
export class MailboxModule {}
