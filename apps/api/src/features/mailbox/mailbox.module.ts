import { Module } from '@nestjs/common';
import { InboundMailModule } from '../inbound-mail/inbound-mail.module.ts';
import { MailboxAnswersResolver } from './mailbox-answers.resolver.ts';
import { MailboxResolver } from './mailbox.resolver.ts';

/** The page that shows captured mails. Imported only outside production (app.module.ts). */
@Module({ imports: [InboundMailModule], providers: [MailboxAnswersResolver, MailboxResolver] })
export class MailboxModule {}
