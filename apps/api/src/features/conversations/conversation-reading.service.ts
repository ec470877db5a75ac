import { CONVERSATION_LIMITS } from '@mosty/domain/conversation-rules';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { fold } from '@mosty/thesaurus/fold';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type ConnectionOf, pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { ConversationNews } from './conversation-news.ts';
import { type ConversationRow, type MessageRow } from './conversation-rows.ts';
import { type ConversationBox } from './conversation.type.ts';
import { ConversationsRepository } from './conversations.repository.ts';
import { readQuery, type SnippetPart, snippetOf } from './message-words.ts';
import { MessagesRepository } from './messages.repository.ts';

/** Whoever reads, and for which of her organisations. */
export interface Reader {
  readonly accountId: string;
  readonly organisationId: string;
}

export interface Asked {
  readonly box?: ConversationBox | null;
  readonly query?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface Hit {
  readonly row: MessageRow;
  readonly snippet: readonly SnippetPart[];
}

/** A moment and an id, as cursors keep them. */
type MomentAndId = readonly [moment: string, id: string];

/** What a person reads of the conversations of her organisation, and what is known of her reading. */
@Injectable()
export class ConversationReading {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly transactions: Transactions,
    private readonly news: ConversationNews,
    private readonly clock: Clock,
  ) {}

  async list(reader: Reader, { box, query: typed, first, after }: Asked): Promise<ConnectionOf<ConversationRow>> {
    const size = pageSize(first);
    const query = typed?.trim().slice(0, CONVERSATION_LIMITS.query) ?? '';
    const boxed = {
      ...reader,
      box: box ?? 'ALL',
      query: query === '' ? null : fold(query),
      words: readQuery(query)?.tsquery ?? null,
    };
    const rows = await this.conversations.list(boxed, size + 1, after ? readMoment(after) : null);
    const edges = rows
      .slice(0, size)
      .map((node) => ({ node, cursor: toCursor([node.movedAt.toISOString(), node.id]) }));
    const isFirst = !after;
    return toConnection(edges, await this.conversations.count(boxed), { before: !isFirst, after: rows.length > size });
  }

  async find({ accountId, organisationId }: Reader, id: string): Promise<ConversationRow> {
    const row = isId(id) ? await this.conversations.find(accountId, organisationId, id) : null;
    if (row === null) throw new AppError('NOT_FOUND', { what: 'conversation' });
    return row;
  }

  /** The last ones, or those before a cursor. */
  async messagesOf(
    reader: Reader,
    id: string,
    { last, before }: { readonly last?: number | null; readonly before?: string | null },
  ): Promise<ConnectionOf<MessageRow>> {
    const size = pageSize(last);
    const { lastNumber } = await this.find(reader, id);
    const number = before ? readNumber(before) : null;
    const rows = await this.messages.page(id, size + 1, number);
    const more = rows.length > size;
    const edges = rows.slice(more ? 1 : 0).map((node) => ({ node, cursor: toCursor([node.number]) }));
    return toConnection(edges, lastNumber, { before: more, after: number !== null && number <= lastNumber });
  }

  /** A message as the reader sees it. */
  async message(reader: Reader, id: string): Promise<MessageRow> {
    const row = isId(id) ? await this.messages.find(id, reader.organisationId) : null;
    if (row === null) throw new AppError('NOT_FOUND', { what: 'message' });
    return row;
  }

  unreadOf(accountId: string): Promise<number> {
    return this.conversations.unreadOf(accountId);
  }

  async search(reader: Reader, typed: string, language: Language, asked: Asked): Promise<ConnectionOf<Hit>> {
    const size = pageSize(asked.first);
    const query = readQuery(typed.slice(0, CONVERSATION_LIMITS.query));
    const after = asked.after ? readMoment(asked.after) : null;
    if (query === null) return toConnection([], 0, { before: false, after: false });
    const rows = await this.messages.search(reader.organisationId, query.tsquery, size + 1, after);
    const edges = rows.slice(0, size).map((row) => ({
      node: { row, snippet: snippetOf(row.entries, query, inOrder(language, row.language)) },
      cursor: toCursor([row.sentAt.toISOString(), row.id]),
    }));
    const found = await this.messages.countFound(reader.organisationId, query.tsquery);
    return toConnection(edges, found, { before: after !== null, after: rows.length > size });
  }

  /** Up to a message, or all; never back. Her other pages and those of the other side hear of it. */
  async markRead(reader: Reader, id: string, upTo?: number | null): Promise<ConversationRow> {
    const { lastNumber } = await this.find(reader, id);
    const number = Math.min(upTo ?? lastNumber, lastNumber);
    await this.transactions.run(async (tx) => {
      if (number <= 0 || !(await this.conversations.setRead(tx, reader.accountId, id, number, this.clock.now())))
        return;
      await this.news.tellReaders(tx, id, 'READ');
    });
    return this.find(reader, id);
  }

  async mute(reader: Reader, id: string, isMuted: boolean): Promise<ConversationRow> {
    await this.find(reader, id);
    await this.transactions.run(async (tx) => {
      await this.conversations.setMuted(tx, reader.accountId, id, isMuted ? this.clock.now() : null);
      await this.news.tellReader(tx, id, reader.accountId);
    });
    return this.find(reader, id);
  }
}

/** The language of the reader, the one of the writer, and the rest. */
const inOrder = (reader: Language, writer: Language): Language[] => [...new Set([reader, writer, ...LANGUAGES])];

function readMoment(cursor: string): MomentAndId {
  const [moment, id] = readCursor(cursor, 2);
  if (typeof moment !== 'string' || Number.isNaN(Date.parse(moment)) || typeof id !== 'string' || !isId(id)) {
    throw new AppError('BAD_CURSOR', {});
  }
  return [new Date(moment).toISOString(), id];
}

function readNumber(cursor: string): number {
  const [number] = readCursor(cursor, 1);
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 2_147_483_647) {
    throw new AppError('BAD_CURSOR', {});
  }
  return number;
}
