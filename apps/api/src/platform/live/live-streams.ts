import { type ApolloServerPlugin } from '@apollo/server';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Subject } from 'rxjs';
import { Notifications } from '../database/notifications.ts';
import { LIVE_EVENTS, type LiveEvent } from './live-event.ts';
import { type LiveNews } from './live.ts';
import { LivePresence } from './live-presence.ts';

/** What a stream carries: news, or that it may have missed some and its page should ask again. */
export type StreamedEvent = LiveEvent | { readonly what: 'CATCH_UP' };

/** Of one account in one process: more pages than anybody has open. */
export const MOST_STREAMS_OF_ACCOUNT = 20;

/** The open streams of this process, and what the others have to tell them: one connection that listens, however many pages. */
@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private readonly streams = new Map<string, Set<Subject<StreamedEvent>>>();
  private listening: Promise<() => void> | undefined;
  private isClosed = false;

  constructor(
    private readonly notifications: Notifications,
    private readonly presence: LivePresence,
  ) {}

  /** How many are open, of one account or of all. */
  count(accountId?: string): number {
    const counted = accountId === undefined ? [...this.streams.values()] : [this.streams.get(accountId) ?? new Set()];
    return counted.reduce((sum, { size }) => sum + size, 0);
  }

  /** A stream that ends when this process does. Undefined: the account has too many already. */
  async open(accountId: string): Promise<Subject<StreamedEvent> | undefined> {
    if (this.count(accountId) >= MOST_STREAMS_OF_ACCOUNT) return undefined;
    const stream = new Subject<StreamedEvent>();
    const own = this.streams.get(accountId) ?? new Set();
    this.streams.set(accountId, own.add(stream));
    try {
      await this.listen();
      await this.presence.mark([accountId]);
    } catch (error) {
      this.close(accountId, stream);
      throw error;
    }
    if (this.isClosed) this.close(accountId, stream);
    return stream;
  }

  close(accountId: string, stream: Subject<StreamedEvent>): void {
    const own = this.streams.get(accountId);
    own?.delete(stream);
    if (own?.size === 0) this.streams.delete(accountId);
    stream.complete();
  }

  /** A server that stops waits for its connections to end (Apollo drains it first of all), which streams never do by themselves. */
  readonly endWithServer: ApolloServerPlugin = {
    serverWillStart: async () => ({ drainServer: () => this.onModuleDestroy() }),
  };

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true;
    for (const [accountId, streams] of [...this.streams]) {
      for (const stream of [...streams]) this.close(accountId, stream);
    }
    const end = await this.listening?.catch(() => undefined);
    end?.();
  }

  private async listen(): Promise<void> {
    this.listening ??= this.notifications
      .subscribe('live', {
        onMessage: (payload) => this.deliver(payload),
        onReconnected: () => this.tellAll({ what: 'CATCH_UP' }),
      })
      .catch((error: unknown) => {
        this.listening = undefined;
        throw error;
      });
    await this.listening;
  }

  private deliver(payload: string): void {
    const news = readNews(payload);
    if (news === undefined) {
      this.logger.error('A notification of live news could not be read');
      return;
    }
    const { to, what, id } = news;
    for (const accountId of to) {
      for (const stream of this.streams.get(accountId) ?? []) stream.next({ what, id });
    }
  }

  private tellAll(event: StreamedEvent): void {
    for (const streams of this.streams.values()) for (const stream of streams) stream.next(event);
  }
}

function readNews(payload: string): LiveNews | undefined {
  const { to, what, id } = JSON.parse(payload) as Partial<LiveNews>;
  const isKnown = LIVE_EVENTS.some((kind) => kind === what);
  return isKnown && Array.isArray(to) && typeof id === 'string' ? ({ to, what, id } as LiveNews) : undefined;
}
