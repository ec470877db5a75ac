import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { ConversationReading } from './conversation-reading.service.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { ConversationSidesResolver, ConversationsResolver } from './conversations.resolver.ts';
import { ConversationsService } from './conversations.service.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessageAuthorsResolver, MessagesResolver } from './messages.resolver.ts';

@Module({
  imports: [OrganisationsModule],
  providers: [
    ConversationReading,
    ConversationsRepository,
    ConversationSidesResolver,
    ConversationsResolver,
    ConversationsService,
    MessageAuthorsResolver,
    MessagesRepository,
    MessagesResolver,
  ],
  exports: [ConversationsService],
})
export class ConversationsModule {}
