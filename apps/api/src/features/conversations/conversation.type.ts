import { CONVERSATION_KINDS, type ConversationKind } from '@mosty/domain/conversation-rules';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type MembershipRole } from '../../platform/auth/viewer.ts';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { MembershipRoleEnum, toEnum } from '../../platform/graphql/enums.ts';
import { JsonScalar } from '../../platform/graphql/json-scalar.ts';
import { type ConversationRow } from './conversation-rows.ts';

export const ConversationKindEnum = toEnum('ConversationKind', CONVERSATION_KINDS, 'What a conversation came from.');

export const CONVERSATION_BOXES = ['ALL', 'UNREAD', 'MUTED'] as const;
export type ConversationBox = (typeof CONVERSATION_BOXES)[number];
export const ConversationBoxEnum = toEnum('ConversationBox', CONVERSATION_BOXES, 'Which conversations of a list.');

@ObjectType({ description: 'Somebody who reads and writes for her organisation.' })
export class ConversationPerson {
  @Field() name: string;
  @Field(() => MembershipRoleEnum) role: MembershipRole;
  @Field() isViewer: boolean;
}

@ObjectType()
export class ConversationSide {
  @Field({ description: "The viewer's." }) isOurs: boolean;
  /** Read by the resolver. */
  organisationId: string;
}

@ObjectType({ description: 'What two organisations write to each other, as one person sees it.' })
export class Conversation {
  @Field(() => ID) id: string;
  @Field(() => ConversationKindEnum) kind: ConversationKind;
  @Field(() => ID, { description: 'The introduction, or the interest in an offer, that opened it.' }) subjectId: string;
  @Field() openedAt: Date;
  @Field({ description: 'When the last message was sent; when it was opened, if there is none.' }) movedAt: Date;
  @Field(() => Int, { description: 'Messages of the other side that the viewer has not seen.' }) unreadCount: number;
  @Field({ description: 'The viewer wants neither a count nor mails.' }) isMuted: boolean;
  @Field({ description: 'Closed, blocked by either side, or a side takes part no longer: nobody is told which.' })
  isClosed: boolean;
  @Field({ description: "The viewer's organisation has blocked the other one." }) isBlockedByUs: boolean;

  organisationId: string;
}

@ObjectType()
export class ConversationEdge extends EdgeType(Conversation) {}

@ObjectType({ description: 'Those with the latest messages first.' })
export class ConversationConnection extends ConnectionType(Conversation, ConversationEdge) {}

@InputType()
export class SendMessageInput {
  @Field(() => ID) conversationId: string;
  @Field(() => ID) organisationId: string;
  @Field({ description: 'Chosen by the sender; the same message sent again with it is not sent twice.' })
  clientKey: string;
  @Field(() => JsonScalar, {
    description:
      'A list of `{block, values}` and `{freeText: {text, language}}`; refusals name `entries.0.values.date`.',
  })
  entries: unknown;
  @Field(() => [ID], { nullable: true }) attachmentIds?: string[] | null;
}

@InputType()
export class MarkConversationReadInput {
  @Field(() => ID) conversationId: string;
  @Field(() => ID) organisationId: string;
  @Field(() => Int, { nullable: true, description: 'The number of the last message seen; all if not said.' })
  upTo?: number | null;
}

@InputType()
export class MuteConversationInput {
  @Field(() => ID) conversationId: string;
  @Field(() => ID) organisationId: string;
  @Field() isMuted: boolean;
}

export function toConversation(row: ConversationRow): Conversation {
  const { id, kind, subjectId, openedAt, movedAt, organisationId, unread, isShut, isBlockedByUs } = row;
  return {
    ...{ id, kind, subjectId, openedAt, movedAt, organisationId, isBlockedByUs },
    ...{ unreadCount: unread, isMuted: row.mutedAt !== null, isClosed: isShut },
  };
}
