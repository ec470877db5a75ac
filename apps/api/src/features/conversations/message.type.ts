import { MESSAGE_CHANNELS, type MessageChannel } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { type Paragraph } from '@mosty/phrases/message';
import { type Part, sentenceText } from '@mosty/phrases/render';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type MembershipRole } from '../../platform/auth/viewer.ts';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { LanguageEnum, MembershipRoleEnum, toEnum } from '../../platform/graphql/enums.ts';
import { JsonScalar } from '../../platform/graphql/json-scalar.ts';
import { HighlightPart } from '../../platform/search/highlight.type.ts';
import { type MessageRow } from './conversation-rows.ts';

export const MessageChannelEnum = toEnum('MessageChannel', MESSAGE_CHANNELS, 'How a message came.');
export const ParagraphKindEnum = toEnum(
  'MessageParagraphKind',
  ['PHRASES', 'FREE_TEXT'],
  'Sentences that everybody reads in the own language, or own words as they were written.',
);
export const PartKindEnum = toEnum(
  'MessagePartKind',
  ['TEXT', 'NAME', 'FREE_TEXT', 'LINK', 'GAP'],
  'NAME: not to be translated. FREE_TEXT: in the language that it names. GAP: a value that is missing.',
);

@ObjectType()
export class MessagePart {
  @Field(() => PartKindEnum) kind: Part['kind'];
  @Field() text: string;
  @Field(() => LanguageEnum, { nullable: true, description: 'Of own words.' }) language: Language | null;
  @Field(() => String, { nullable: true }) href: string | null;
}

@ObjectType()
export class MessageSentence {
  @Field({ description: 'The id of the sentence in @mosty/phrases.' }) block: string;
  @Field({ description: 'Its wording has been mended since; its meaning is the same.' }) isReworded: boolean;
  @Field(() => [MessagePart]) parts: MessagePart[];
}

@ObjectType()
export class MessageParagraph {
  @Field(() => ParagraphKindEnum) kind: Paragraph['kind'];
  @Field(() => LanguageEnum, { description: 'In which its text is: of own words, that of their author.' })
  language: Language;
  @Field({ description: 'The bare words.' }) text: string;
  @Field(() => [MessageSentence], { description: 'None in own words.' }) sentences: MessageSentence[];
}

@ObjectType()
export class MessageAuthor {
  @Field(() => String, { nullable: true, description: 'Null: a former member whose account is gone.' })
  name: string | null;
  @Field(() => MembershipRoleEnum, { nullable: true, description: 'In her organisation today.' })
  role: MembershipRole | null;
  @Field({ description: 'She does not belong to the organisation any longer.' }) isFormer: boolean;
  /** Read by the resolver. */
  organisationId: string | null;
}

@ObjectType({ description: 'Something that an organisation has written to another one.' })
export class Message {
  @Field(() => ID) id: string;
  @Field(() => ID) conversationId: string;
  @Field(() => Int, { description: 'Counts up from 1 within its conversation.' }) number: number;
  @Field() sentAt: Date;
  @Field(() => MessageAuthor) author: MessageAuthor;
  @Field(() => MessageChannelEnum) via: MessageChannel;
  @Field({ description: 'The viewer has written it.' }) isMine: boolean;
  @Field({ description: "The viewer's organisation has written it." }) isOurs: boolean;
  @Field(() => LanguageEnum, {
    description: 'In which its author writes: ask for `paragraphs` in it to see the original.',
  })
  language: Language;
  @Field(() => JsonScalar, { description: 'Sentences and own words as data, for @mosty/phrases.' }) entries: unknown;
  @Field({ description: 'A broker took it away; nothing of it is shown.' }) isRemoved: boolean;
  @Field({ description: 'Somebody of the other side has seen it.' }) isReadByOther: boolean;
}

@ObjectType()
export class MessageEdge extends EdgeType(Message) {}

@ObjectType({ description: 'In the order in which they were sent.' })
export class MessageConnection extends ConnectionType(Message, MessageEdge) {}

@ObjectType({ description: 'A message in which words were found.' })
export class MessageHit {
  @Field(() => Message) message: Message;
  @Field(() => [HighlightPart], { description: "About 200 characters in the viewer's language, or as written." })
  snippet: HighlightPart[];
}

@ObjectType()
export class MessageHitEdge extends EdgeType(MessageHit) {}

@ObjectType({ description: 'The latest first.' })
export class MessageHitConnection extends ConnectionType(MessageHit, MessageHitEdge) {}

/** Seen by a person of an organisation. */
export function toMessage(row: MessageRow, accountId: string, organisationId: string): Message {
  const { id, conversationId, number, sentAt, via, language, authorName, authorRole, isReadByOther } = row;
  return {
    ...{ id, conversationId, number, sentAt, via, language, isReadByOther },
    author: { name: authorName, role: authorRole, isFormer: authorRole === null, organisationId: row.organisationId },
    isMine: row.authorId === accountId,
    isOurs: row.organisationId === organisationId,
    entries: row.entries,
    isRemoved: row.removedAt !== null,
  };
}

export function toParagraph(paragraph: Paragraph, language: Language): MessageParagraph {
  if (paragraph.kind === 'FREE_TEXT') {
    return { kind: 'FREE_TEXT', language: paragraph.language, text: paragraph.text, sentences: [] };
  }
  const sentences = paragraph.sentences.map(({ block, isReworded, parts }) => ({
    ...{ block, isReworded },
    parts: parts.map((part) => ({
      ...{ kind: part.kind, text: part.text },
      language: part.kind === 'FREE_TEXT' ? part.language : null,
      href: part.kind === 'LINK' ? part.href : null,
    })),
  }));
  return { kind: 'PHRASES', language, text: paragraph.sentences.map(sentenceText).join(' '), sentences };
}
