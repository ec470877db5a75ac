import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { viewerOf } from '../memberships/members.resolver.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ConversationReading, type Reader } from './conversation-reading.service.ts';
import {
  Conversation,
  type ConversationBox,
  ConversationBoxEnum,
  ConversationConnection,
  ConversationPerson,
  ConversationSide,
  MarkConversationReadInput,
  MuteConversationInput,
  toConversation,
} from './conversation.type.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { mapNodes } from './mapped-nodes.ts';
import { Message, toMessage } from './message.type.ts';
import { MessagesRepository } from './messages.repository.ts';

export const readerOf = (context: RequestContext, organisationId: string): Reader => ({
  accountId: viewerOf(context).accountId,
  organisationId: organisationId.toLowerCase(),
});

@Resolver(() => Conversation)
export class ConversationsResolver {
  constructor(
    private readonly reading: ConversationReading,
    private readonly stored: ConversationsRepository,
    private readonly messages: MessagesRepository,
  ) {}

  @Query(() => ConversationConnection, { description: 'Of one organisation of the viewer.' })
  @Allow('MEMBER', 'organisationId')
  async conversations(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('box', { type: () => ConversationBoxEnum, nullable: true }) box: ConversationBox | null,
    @Args('query', {
      type: () => String,
      nullable: true,
      description: 'A part of the name of the other side, or words of messages.',
    })
    query: string | null,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<ConversationConnection> {
    const found = await this.reading.list(readerOf(context, organisationId), { box, query, ...page });
    return mapNodes(found, toConversation);
  }

  @Query(() => Conversation)
  @Allow('MEMBER', 'organisationId')
  async conversation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<Conversation> {
    return toConversation(await this.reading.find(readerOf(context, organisationId), id));
  }

  @Query(() => Int, { description: "Of all the viewer's organisations, without conversations that she has muted." })
  @Allow('SIGNED_IN')
  unreadMessages(@Context() context: RequestContext): Promise<number> {
    return this.reading.unreadOf(viewerOf(context).accountId);
  }

  @Mutation(() => Conversation, { description: 'The viewer has seen its messages up to one of them.' })
  @Allow('MEMBER', 'input.organisationId')
  async markConversationRead(
    @Args('input') { conversationId, organisationId, upTo }: MarkConversationReadInput,
    @Context() context: RequestContext,
  ): Promise<Conversation> {
    return toConversation(await this.reading.markRead(readerOf(context, organisationId), conversationId, upTo));
  }

  @Mutation(() => Conversation, { description: 'For the viewer alone.' })
  @Allow('MEMBER', 'input.organisationId')
  async muteConversation(
    @Args('input') { conversationId, organisationId, isMuted }: MuteConversationInput,
    @Context() context: RequestContext,
  ): Promise<Conversation> {
    return toConversation(await this.reading.mute(readerOf(context, organisationId), conversationId, isMuted));
  }

  @ResolveField(() => [ConversationSide], { description: "The viewer's first." })
  async sides(@Parent() parent: Conversation, @Context() { loaders }: RequestContext): Promise<ConversationSide[]> {
    const rows = await this.stored.sidesLoader(loaders).load(parent.id);
    return rows
      .map(({ organisationId }) => ({ organisationId, isOurs: organisationId === parent.organisationId }))
      .sort((one, other) => Number(other.isOurs) - Number(one.isOurs));
  }

  @ResolveField(() => Message, { nullable: true })
  async lastMessage(
    @Parent() { id, organisationId }: Conversation,
    @Context() context: RequestContext,
  ): Promise<Message | null> {
    const row = await this.messages.lastLoader(context.loaders).load(id);
    return row && toMessage(row, viewerOf(context).accountId, organisationId);
  }
}

@Resolver(() => ConversationSide)
export class ConversationSidesResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly stored: ConversationsRepository,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: ConversationSide, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }

  @ResolveField(() => [ConversationPerson], { description: 'All its members: coordinators first.' })
  async people(
    @Parent() { organisationId }: ConversationSide,
    @Context() context: RequestContext,
  ): Promise<ConversationPerson[]> {
    const viewer = viewerOf(context);
    const rows = await this.stored.peopleLoader(context.loaders).load(organisationId);
    return rows.map(({ accountId, name, role }) => ({ name, role, isViewer: accountId === viewer.accountId }));
  }
}
