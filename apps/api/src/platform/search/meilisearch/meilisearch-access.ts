import { createHash } from 'node:crypto';
import { Meilisearch, MeilisearchApiError, MeilisearchError } from 'meilisearch';
import { AppError } from '../../errors/app-error.ts';
import { EngineRefusedError, EngineUnavailableError } from '../search-engine.ts';

export interface MeilisearchOptions {
  readonly url: string;
  /** The master key, from which keys with fewer rights are made; or a key that may manage the indexes `mosty_*`. */
  readonly key: string | undefined;
  /** Beginning of the names of indexes; tests have their own. */
  readonly prefix?: string;
  /** How long a search may take altogether; then somebody else answers. */
  readonly searchTimeoutMs?: number;
  readonly taskTimeoutMs?: number;
}

const REQUEST_TIMEOUT_MS = 10_000;
const TASK_TIMEOUT_MS = 5 * 60_000;

/** What a part of the program may do on the server, no more. */
const RIGHTS = {
  search: ['search'],
  write: [
    ...['documents.add', 'documents.delete', 'documents.get'],
    ...['indexes.create', 'indexes.get', 'indexes.update', 'indexes.delete', 'indexes.swap'],
    ...['settings.get', 'settings.update', 'stats.get', 'tasks.get'],
  ],
  // A swap is no task of one index, so a key for ours alone may not see how it went.
  watch: ['tasks.get'],
} as const;
type Right = keyof typeof RIGHTS;

/** Clients of the server, each with a key for what it does; keys are asked for when they are needed and kept in memory. */
export class MeilisearchAccess {
  private readonly clients = new Map<Right, Promise<Meilisearch>>();

  constructor(private readonly options: MeilisearchOptions) {}

  get prefix(): string {
    return this.options.prefix ?? 'mosty_';
  }

  /** Without a limit of time: every search brings a signal. */
  async searcher(): Promise<Meilisearch> {
    return this.client('search');
  }

  async writer(): Promise<Meilisearch> {
    return this.client('write');
  }

  /** May look how tasks go, and nothing else. */
  async watcher(): Promise<Meilisearch> {
    return this.client('watch');
  }

  /** Translates whatever goes wrong into what the search index understands. */
  async guarded<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      // The keys may be those of another server, or of this one before its data were lost.
      if (codeOf(error) === 'invalid_api_key') this.clients.clear();
      throw translated(error);
    }
  }

  private client(right: Right): Promise<Meilisearch> {
    let client = this.clients.get(right);
    if (client === undefined) {
      client = this.open(right);
      this.clients.set(right, client);
      // Asked again next time.
      client.catch(() => this.clients.delete(right));
    }
    return client;
  }

  private async open(right: Right): Promise<Meilisearch> {
    const { key } = this.options;
    const own = key === undefined ? undefined : await this.keyFor(right, this.connect(key, REQUEST_TIMEOUT_MS), key);
    return this.connect(own, right === 'search' ? undefined : REQUEST_TIMEOUT_MS);
  }

  private connect(key: string | undefined, timeout: number | undefined): Meilisearch {
    return new Meilisearch({
      host: this.options.url,
      ...(timeout === undefined ? {} : { timeout }),
      // Compressed answers come in pieces, and each costs the 40 ms that TCP waits before it acknowledges a small one.
      requestInit: { headers: { 'accept-encoding': 'identity' } },
      ...(key === undefined ? {} : { apiKey: key }),
      defaultWaitOptions: { timeout: this.options.taskTimeoutMs ?? TASK_TIMEOUT_MS, interval: 20 },
    });
  }

  /** A key that may do this and nothing else, made once; the given key where it may not make keys. */
  private async keyFor(right: Right, master: Meilisearch, given: string): Promise<string> {
    const actions = [...RIGHTS[right]];
    const indexes = right === 'watch' ? ['*'] : [`${this.prefix}*`];
    const uid = uidOf([right, ...indexes, ...actions].join(' '));
    try {
      return (await master.getKey(uid)).key;
    } catch (error) {
      if (codeOf(error) === 'invalid_api_key' || codeOf(error) === 'missing_master_key') return given;
      if (codeOf(error) !== 'api_key_not_found') throw error;
    }
    try {
      const description = 'Made by Mosty from the master key';
      return (await master.createKey({ uid, name: `Mosty: ${right}`, description, actions, indexes, expiresAt: null }))
        .key;
    } catch (error) {
      // Another process was faster.
      if (codeOf(error) === 'api_key_already_exists') return (await master.getKey(uid)).key;
      throw error;
    }
  }
}

/** The same for every process, another one when the rights change. */
function uidOf(what: string): string {
  const hex = createHash('sha256').update(what).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

export function codeOf(error: unknown): string | undefined {
  return error instanceof MeilisearchApiError ? error.cause?.code : undefined;
}

function translated(error: unknown): unknown {
  if (error instanceof AppError || error instanceof EngineUnavailableError) return error;
  const message = `Meilisearch: ${String((error as { message?: unknown } | null)?.message ?? error)}`;
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    // It is there and says that the request is wrong; others will be right.
    const isOnlyThis = status === 400 || status === 404 || status === 413;
    return isOnlyThis ? new EngineRefusedError(message) : new EngineUnavailableError(message);
  }
  const name = String((error as { name?: unknown } | null)?.name);
  return error instanceof MeilisearchError || NOT_AN_ANSWER.has(name) ? new EngineUnavailableError(message) : error;
}

/** An answer that is cut off, no JSON, or not the JSON that was asked for; the signal of a search that took too long. */
const NOT_AN_ANSWER: ReadonlySet<string> = new Set(['TypeError', 'SyntaxError', 'TimeoutError', 'AbortError']);
