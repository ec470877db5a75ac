import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MatchIndex } from '@mosty/matching/match-index';
import { THEMES } from '@mosty/thesaurus/themes';
import { CONFIG, type Config } from '../../config.ts';
import { Notifications } from '../../platform/database/notifications.ts';
import { MatchProfileRepository } from './match-profile.repository.ts';
import { toMatchProfile } from './stored-profile.ts';

/** So many profiles are read, and put into the index, before other requests get their turn: a few milliseconds. */
const ROWS_AT_ONCE = 100;
const RETRY_MS = 1000;

/**
 * The match index of this process: a replica of the table of match profiles, read at start and kept current by NOTIFY.
 *
 * A message only says that there is something to read. What has been read is remembered as the number of the oldest
 * transaction that was still running then: everything that comes later, or was committed late, has that number or a
 * higher one. So nothing is missed, whatever the order of commits; some rows may be read twice.
 */
@Injectable()
export class MatchReplica implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Matching');
  private readonly index = new MatchIndex(THEMES.map(({ code }) => code));
  private readFrom = '0';
  private reading: Promise<void> | undefined;
  private isBehind = false;
  private loaded: Promise<void> | undefined;
  private unsubscribe: (() => void) | undefined;
  private closed = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly profiles: MatchProfileRepository,
    private readonly notifications: Notifications,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.roles.includes('api')) void this.ready();
  }

  onApplicationShutdown(): void {
    this.closed = true;
    this.unsubscribe?.();
  }

  /** The index, as soon as it has been read for the first time; that takes less than a second. */
  async ready(): Promise<MatchIndex> {
    this.loaded ??= this.load();
    await this.loaded;
    return this.index;
  }

  /** Reads what has changed since the last time. Calls that come while it reads make it read once more. */
  async catchUp(): Promise<void> {
    this.isBehind = true;
    this.reading ??= this.readUntilCurrent().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async load(): Promise<void> {
    const follow = () => void this.follow();
    this.unsubscribe = await this.untilItWorks(() =>
      this.notifications.subscribe('organisations_refreshed', { onMessage: follow, onReconnected: follow }),
    );
    await this.follow();
    this.logger.log(`${this.index.size} organisations are in the match index`);
  }

  private follow(): Promise<void | undefined> {
    return this.untilItWorks(() => this.catchUp());
  }

  private async readUntilCurrent(): Promise<void> {
    while (this.isBehind && !this.closed) {
      this.isBehind = false;
      const readUpTo = await this.profiles.oldestRunningTransaction();
      let after: string | undefined;
      for (;;) {
        const rows = await this.profiles.changedSince(this.readFrom, ROWS_AT_ONCE, after);
        for (const { organisationId, profile } of rows) {
          if (profile === null) this.index.remove(organisationId);
          else this.index.put(toMatchProfile(organisationId, profile));
        }
        after = rows.at(-1)?.organisationId;
        if (rows.length < ROWS_AT_ONCE) break;
        await setImmediate();
      }
      this.readFrom = readUpTo;
    }
  }

  /** The database may be away for a while; the index then serves what it has, and is read on as soon as it can be. */
  private async untilItWorks<Outcome>(work: () => Promise<Outcome>): Promise<Outcome | undefined> {
    while (!this.closed) {
      try {
        return await work();
      } catch (error) {
        if (this.closed) return undefined;
        this.logger.warn(`The match index cannot be read: ${error instanceof Error ? error.message : String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      }
    }
    return undefined;
  }
}
