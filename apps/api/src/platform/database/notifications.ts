import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from './data-source.ts';

/** What processes tell each other about. PostgreSQL folds longer names together at 63 bytes. */
export type Channel = 'organisations_refreshed' | 'search_documents_changed' | 'live';

export interface Subscription {
  /** One call for each NOTIFY, in the order of the commits. Slow work must not be awaited here. */
  readonly onMessage: (payload: string) => void;
  /** The connection was lost and is back: messages may have been missed, read again what they would have told. */
  readonly onReconnected: () => void;
}

/** PostgreSQL refuses longer payloads. */
const MAX_PAYLOAD_BYTES = 7999;
const HEARTBEAT_MS = 10_000;
const HEARTBEAT_TIMEOUT_MS = 5_000;
const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 10_000;

/**
 * LISTEN/NOTIFY between all processes of an installation, over one dedicated connection a process.
 * A message is a hint, never the only copy of a fact: whoever was away is told by `onReconnected`.
 */
@Injectable()
export class Notifications implements OnApplicationShutdown {
  private readonly logger = new Logger('Notifications');
  private readonly subscriptions = new Map<Channel, Set<Subscription>>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private retryMs = FIRST_RETRY_MS;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'database'>) {}

  /** Sent when the transaction commits, never when it is rolled back. Equal messages of one transaction arrive once. */
  async notify(tx: Tx, channel: Channel, payload: string): Promise<void> {
    if (Buffer.byteLength(payload) > MAX_PAYLOAD_BYTES) {
      throw new Error(
        `A notification on ${channel} is longer than ${MAX_PAYLOAD_BYTES} bytes; send ids or "read again".`,
      );
    }
    await tx.query('select pg_notify($1, $2)', [channel, payload]);
  }

  /** Resolves when messages arrive from now on. Gives the function that ends the subscription. */
  async subscribe(channel: Channel, subscription: Subscription): Promise<() => void> {
    const others = this.subscriptions.get(channel) ?? new Set();
    this.subscriptions.set(channel, others.add(subscription));
    await this.connected();
    await this.client?.query(`listen ${channel}`);
    return () => others.delete(subscription);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async connected(): Promise<void> {
    if (this.client !== undefined) return;
    this.connecting ??= this.connect().finally(() => (this.connecting = undefined));
    await this.connecting;
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.database.url,
      application_name: 'mosty notifications',
      keepAlive: true,
      connectionTimeoutMillis: HEARTBEAT_TIMEOUT_MS,
    });
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'the server closed the connection'));
    client.on('notification', ({ channel, payload }) => this.deliver(channel as Channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.subscriptions.keys()) await client.query(`listen ${channel}`);
    } catch (error) {
      client.removeAllListeners();
      client.on('error', () => undefined);
      client.end().catch(() => undefined);
      throw error;
    }
    if (this.closed) {
      await client.end();
      return;
    }
    this.client = client;
    this.retryMs = FIRST_RETRY_MS;
    this.scheduleHeartbeat(client);
  }

  private deliver(channel: Channel, payload: string): void {
    for (const subscription of this.subscriptions.get(channel) ?? []) {
      this.shielded(() => subscription.onMessage(payload));
    }
  }

  /** A subscriber that throws must neither end the process nor keep the message from the next one. */
  private shielded(call: () => void): void {
    try {
      call();
    } catch (error) {
      this.logger.error(error instanceof Error ? error.stack : String(error));
    }
  }

  /** A connection can die without a word, for example in a firewall. */
  private scheduleHeartbeat(client: pg.Client): void {
    this.timer = setTimeout(() => {
      const silence = setTimeout(() => this.lost(client, 'the server did not answer'), HEARTBEAT_TIMEOUT_MS);
      client
        .query('select 1')
        .then(() => this.client === client && this.scheduleHeartbeat(client))
        .catch((error: Error) => this.lost(client, error.message))
        .finally(() => clearTimeout(silence));
    }, HEARTBEAT_MS);
    this.timer.unref();
  }

  private lost(client: pg.Client, reason: string): void {
    if (this.client !== client || this.closed) return;
    this.client = undefined;
    clearTimeout(this.timer);
    this.logger.warn(`The connection for notifications was lost: ${reason}`);
    client.removeAllListeners();
    client.on('error', () => undefined);
    client.end().catch(() => undefined);
    this.reconnectLater();
  }

  private reconnectLater(): void {
    // An own timer: a subscription that comes meanwhile may connect first and start the heartbeat.
    setTimeout(() => {
      this.connected().then(
        () => !this.closed && this.reconnected(),
        () => !this.closed && this.reconnectLater(),
      );
    }, this.retryMs).unref();
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private reconnected(): void {
    this.logger.log('The connection for notifications is back');
    for (const subscriptions of this.subscriptions.values()) {
      for (const subscription of subscriptions) this.shielded(() => subscription.onReconnected());
    }
  }
}
