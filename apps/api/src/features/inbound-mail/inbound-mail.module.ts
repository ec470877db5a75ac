import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.ts';
import { ConversationsModule } from '../conversations/conversations.module.ts';
import { InboundExplanations } from './inbound-explanations.ts';
import { InboundMailController } from './inbound-mail.controller.ts';
import { InboundMailRepository } from './inbound-mail.repository.ts';
import { InboundMailService } from './inbound-mail.service.ts';
import { InboundPosting } from './inbound-posting.ts';
import { InboundMailboxHandler } from './inbound-mailbox.jobs.ts';
import { ReplyNotTakenWriter } from './reply-not-taken.mail.ts';

@Module({
  imports: [AttachmentsModule, ConversationsModule],
  controllers: [InboundMailController],
  providers: [
    InboundExplanations,
    InboundPosting,
    InboundMailRepository,
    InboundMailService,
    InboundMailboxHandler,
    ReplyNotTakenWriter,
  ],
  exports: [InboundMailService],
})
export class InboundMailModule {}
