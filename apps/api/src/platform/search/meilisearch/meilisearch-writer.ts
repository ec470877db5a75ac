import { type Meilisearch, type Task } from 'meilisearch';
import { sorted, writeWhatCanBe } from '../malformed.ts';
import { type EngineRebuild, EngineUnavailableError } from '../search-engine.ts';
import { type RefusedDocument, type SearchCollection, type SearchDocument } from '../search-index.ts';
import { type MeilisearchAccess } from './meilisearch-access.ts';
import { toMeilisearchDocument } from './meilisearch-documents.ts';
import { hasSettings, MEILISEARCH_SETTINGS } from './meilisearch-settings.ts';

/** Meilisearch says of a batch that one of its documents is wrong, not of which. */
class TaskRefusedError extends EngineUnavailableError {}

/** Writes the indexes. Everything there is a task: what is returned from here is done. */
export class MeilisearchWriter {
  /** Indexes whose settings were compared; one that was made again has another date. */
  private readonly compared = new Set<string>();

  constructor(private readonly access: MeilisearchAccess) {}

  put(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    return this.access.guarded(async () => {
      const there = await this.there(collection);
      const indexes = there.length > 0 ? there : [await this.create(this.live(collection))];
      const refused = new Map<string, RefusedDocument>();
      for (const index of indexes) {
        for (const one of await this.add(index, documents)) refused.set(one.id, one);
      }
      return [...refused.values()];
    });
  }

  remove(collection: SearchCollection, ids: readonly string[]): Promise<void> {
    return this.access.guarded(async () => {
      const writer = await this.access.writer();
      for (const index of await this.there(collection)) {
        succeeded(
          await writer
            .index(index)
            .deleteDocuments([...ids])
            .waitTask(),
        );
      }
    });
  }

  /** Fills a new index and swaps it with the old one: there is no moment without answers. */
  rebuild(collection: SearchCollection): Promise<EngineRebuild> {
    return this.access.guarded(async () => {
      const fresh = this.fresh(collection);
      await this.drop(fresh);
      await this.create(fresh);
      return {
        put: (documents) => this.access.guarded(() => this.add(fresh, documents)),
        finish: () => this.access.guarded(() => this.swap(collection)),
        abandon: () => this.access.guarded(() => this.drop(fresh)),
      };
    });
  }

  count(collection: SearchCollection): Promise<number> {
    return this.access.guarded(async () => {
      const there = await this.there(collection);
      if (!there.includes(this.live(collection))) return 0;
      const writer = await this.access.writer();
      return (await writer.index(this.live(collection)).getStats()).numberOfDocuments;
    });
  }

  state(collection: SearchCollection): Promise<'READY' | 'GROWING' | 'MISSING'> {
    return this.access.guarded(async () => {
      const there = await this.there(collection);
      if (there.includes(this.live(collection))) return 'READY';
      return there.length > 0 ? 'GROWING' : 'MISSING';
    });
  }

  private live(collection: SearchCollection): string {
    return `${this.access.prefix}${collection}`;
  }

  private fresh(collection: SearchCollection): string {
    return `${this.live(collection)}_fresh`;
  }

  /** The indexes of the collection: what is searched, and what is being made anew. Both get every change. */
  private async there(collection: SearchCollection): Promise<string[]> {
    const wanted = [this.live(collection), this.fresh(collection)];
    const writer = await this.access.writer();
    const { results } = await writer.getRawIndexes({ limit: 1000 });
    const found = results.filter(({ uid }) => wanted.includes(uid));
    for (const { uid, createdAt } of found) await this.compareSettings(uid, `${uid} ${String(createdAt)}`);
    return found.map(({ uid }) => uid);
  }

  private async create(index: string): Promise<string> {
    const writer = await this.access.writer();
    const created = await writer.createIndex(index, { primaryKey: 'id' }).waitTask();
    if (created.error?.code !== 'index_already_exists') succeeded(created);
    await this.compareSettings(index, `${index} just made`);
    this.compared.delete(`${index} just made`);
    return index;
  }

  private async compareSettings(index: string, key: string): Promise<void> {
    if (this.compared.has(key)) return;
    const writer = await this.access.writer();
    if (!hasSettings(await writer.index(index).getSettings())) {
      succeeded(await writer.index(index).updateSettings(MEILISEARCH_SETTINGS).waitTask());
    }
    this.compared.add(key);
  }

  private async add(index: string, documents: readonly SearchDocument[]): Promise<readonly RefusedDocument[]> {
    const { sound, refused } = sorted(documents);
    const writer = await this.access.writer();
    const write = async (some: readonly SearchDocument[]): Promise<void> => {
      const task = await writer.index(index).addDocuments(some.map(toMeilisearchDocument)).waitTask();
      if (task.status === 'failed' && task.error?.type === 'invalid_request') throw new TaskRefusedError(toText(task));
      succeeded(task);
    };
    return [...refused, ...(await writeWhatCanBe(sound, write, (error) => error instanceof TaskRefusedError))];
  }

  private async swap(collection: SearchCollection): Promise<void> {
    const writer = await this.access.writer();
    const [live, fresh] = [this.live(collection), this.fresh(collection)];
    const isFirst = !(await this.there(collection)).includes(live);
    const indexes: [string, string] = isFirst ? [fresh, live] : [live, fresh];
    const { taskUid } = await writer.swapIndexes([{ indexes, rename: isFirst }]);
    succeeded(await (await this.access.watcher()).tasks.waitForTask(taskUid));
    if (!isFirst) await this.drop(fresh);
  }

  private async drop(index: string): Promise<void> {
    const writer: Meilisearch = await this.access.writer();
    const dropped = await writer.deleteIndex(index).waitTask();
    if (dropped.error?.code !== 'index_not_found') succeeded(dropped);
  }
}

/** A task that Meilisearch accepted may still fail. */
function succeeded(task: Task): void {
  if (task.status !== 'succeeded') throw new EngineUnavailableError(toText(task));
}

function toText({ type, uid, status, error }: Task): string {
  return `Meilisearch: ${type} ${uid} ${status}: ${error?.message ?? ''}`;
}
