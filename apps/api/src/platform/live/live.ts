import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';
import { Notifications } from '../database/notifications.ts';
import { type LiveEvent, type LiveEventKind } from './live-event.ts';

export interface LiveNews extends LiveEvent {
  /** Whoever of these accounts has a page open hears of it. */
  readonly to: readonly string[];
}

/** A notification of PostgreSQL holds 7,999 bytes. */
const ACCOUNTS_AT_ONCE = 150;

/** Tells open pages what has happened, in whichever API process they are, once the transaction is committed. */
@Injectable()
export class Live {
  constructor(private readonly notifications: Notifications) {}

  async tell(
    tx: Tx,
    news: { readonly to: readonly string[]; readonly what: LiveEventKind; readonly id: string },
  ): Promise<void> {
    const everybody = [...new Set(news.to)];
    for (let start = 0; start < everybody.length; start += ACCOUNTS_AT_ONCE) {
      const part: LiveNews = { to: everybody.slice(start, start + ACCOUNTS_AT_ONCE), what: news.what, id: news.id };
      await this.notifications.notify(tx, 'live', JSON.stringify(part));
    }
  }
}
