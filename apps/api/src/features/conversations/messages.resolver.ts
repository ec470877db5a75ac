import { type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry, renderMessage } from '@mosty/phrases/message';
import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ConversationReading } from './conversation-reading.service.ts';
import { SendMessageInput } from './conversation.type.ts';
import { readerOf } from './conversations.resolver.ts';
import { ConversationsService } from './conversations.service.ts';
import { mapNodes } from './mapped-nodes.ts';
import {
  Message,
  MessageAuthor,
  MessageConnection,
  MessageHitConnection,
  MessageParagraph,
  toMessage,
  toParagraph,
} from './message.type.ts';

@Resolver(() => Message)
export class MessagesResolver {
  constructor(
    private readonly reading: ConversationReading,
    private readonly service: ConversationsService,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => MessageConnection, { description: 'The newest last: the last ones, or those before a cursor.' })
  @Allow('MEMBER', 'organisationId')
  async messages(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('conversationId', { type: () => ID }) conversationId: string,
    @Args('last', { type: () => Int, nullable: true }) last: number | null,
    @Args('before', { type: () => String, nullable: true }) before: string | null,
    @Context() context: RequestContext,
  ): Promise<MessageConnection> {
    const reader = readerOf(context, organisationId);
    const found = await this.reading.messagesOf(reader, conversationId, { last, before });
    return mapNodes(found, (row) => toMessage(row, reader.accountId, reader.organisationId));
  }

  @Query(() => MessageHitConnection, {
    description: 'Own conversations, by the words of any language in which a message can be read. The latest first.',
  })
  @Allow('MEMBER', 'organisationId')
  async searchMessages(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('query') query: string,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<MessageHitConnection> {
    const reader = readerOf(context, organisationId);
    const found = await this.reading.search(reader, query, context.language, page);
    return mapNodes(found, ({ row, snippet }) => ({
      message: toMessage(row, reader.accountId, reader.organisationId),
      snippet: [...snippet],
    }));
  }

  @Mutation(() => Message)
  @Allow('MEMBER', 'input.organisationId')
  async sendMessage(@Args('input') input: SendMessageInput, @Context() context: RequestContext): Promise<Message> {
    const reader = readerOf(context, input.organisationId);
    const { conversationId, clientKey, entries } = input;
    const id = await this.transactions.run((tx) =>
      this.service.post(tx, {
        ...{ conversationId, clientKey, entries, author: reader.accountId, organisationId: reader.organisationId },
        ...{ language: context.language, via: 'WEB', attachmentIds: input.attachmentIds ?? [] },
      }),
    );
    return toMessage(await this.reading.message(reader, id), reader.accountId, reader.organisationId);
  }

  @ResolveField(() => [MessageParagraph], { description: "In the viewer's language, or in another one." })
  paragraphs(
    @Parent() { entries }: Message,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Context() context: RequestContext,
  ): MessageParagraph[] {
    const shown = language ?? context.language;
    return renderMessage(entries as readonly MessageEntry[], shown).map((paragraph) => toParagraph(paragraph, shown));
  }
}

@Resolver(() => MessageAuthor)
export class MessageAuthorsResolver {
  constructor(private readonly organisations: OrganisationsService) {}

  @ResolveField(() => Organisation, { nullable: true, description: 'Null: it is gone.' })
  async organisation(
    @Parent() { organisationId }: MessageAuthor,
    @Context() { loaders }: RequestContext,
  ): Promise<Organisation | null> {
    const row = organisationId && (await this.organisations.find({ id: organisationId }, loaders));
    return row ? toOrganisation(row) : null;
  }
}
