import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { Live } from '../../platform/live/live.ts';
import { ConversationsRepository } from './conversations.repository.ts';

/** Who hears of what happens in a conversation, in the transaction in which it happens. */
@Injectable()
export class ConversationNews {
  constructor(
    private readonly conversations: ConversationsRepository,
    private readonly live: Live,
    private readonly outbox: Outbox,
  ) {}

  /** Everybody of both sides: their open pages ask again. */
  async tellReaders(tx: Tx, id: string, what: 'MESSAGE' | 'READ' = 'MESSAGE'): Promise<void> {
    await this.live.tell(tx, { to: await this.conversations.readersOf(tx, id), what, id });
  }

  /** Her other pages count anew. */
  tellReader(tx: Tx, id: string, accountId: string): Promise<void> {
    return this.live.tell(tx, { to: [accountId], what: 'UNREAD', id });
  }

  /** One of two that were introduced has written for the first time. */
  tellIntroduction(tx: Tx, conversationId: string): Promise<void> {
    return this.outbox.enqueue(tx, 'introductions.note-contact', { conversationId });
  }
}
