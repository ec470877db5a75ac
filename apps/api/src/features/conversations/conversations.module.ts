import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { BlocksRepository } from './blocks.repository.ts';
import { BlocksResolver } from './blocks.resolver.ts';
import { Blocks } from './blocks.service.ts';
import { ConversationNews } from './conversation-news.ts';
import { ConversationReading } from './conversation-reading.service.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { ConversationSidesResolver, ConversationsResolver } from './conversations.resolver.ts';
import { ConversationsService } from './conversations.service.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessageAuthorsResolver, MessagesResolver } from './messages.resolver.ts';
import { NoticeLetters } from './notice-letters.ts';
import { FindUnreadHandler, NotifyHandler } from './notices.jobs.ts';
import { NoticesRepository } from './notices.repository.ts';
import { ReportLettersRepository } from './report-letters.repository.ts';
import { ReportLetters } from './report-letters.ts';
import { ReportsRepository } from './reports.repository.ts';
import { ReportedMessagesResolver, ReportsResolver } from './reports.resolver.ts';
import { Reports } from './reports.service.ts';
import { TALK_MAIL_WRITERS } from './talks.mails.ts';

@Module({
  imports: [OrganisationsModule],
  providers: [
    ...TALK_MAIL_WRITERS,
    Blocks,
    BlocksRepository,
    BlocksResolver,
    ConversationNews,
    ConversationReading,
    ConversationsRepository,
    ConversationSidesResolver,
    ConversationsResolver,
    ConversationsService,
    FindUnreadHandler,
    MessageAuthorsResolver,
    MessagesRepository,
    MessagesResolver,
    NoticeLetters,
    NoticesRepository,
    NotifyHandler,
    ReportedMessagesResolver,
    ReportLetters,
    ReportLettersRepository,
    Reports,
    ReportsRepository,
    ReportsResolver,
  ],
  exports: [ConversationsService],
})
export class ConversationsModule {}
