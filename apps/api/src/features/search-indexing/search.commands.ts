import { type INestApplicationContext } from '@nestjs/common';
import { type Commands } from '../../command-line.ts';
import { EngineUnavailableError } from '../../platform/search/search-engine.ts';
import { type RebuildOptions, type RebuildProgress, type Rebuilt } from '../../platform/search/search-index.ts';

/** Said to the shell by a program that Ctrl-C ended. */
const CANCELLED = 130;
/** More would scroll the sentence away that matters; the log has them all. */
const SHOWN_REFUSALS = 20;

/** What keeps one collection of the search index equal to the database. */
interface Indexing {
  count(): Promise<number>;
  rebuild(options: RebuildOptions): Promise<Rebuilt>;
}

interface Collection {
  /** As operators call its documents, in the plural. */
  readonly called: string;
  readonly indexing: Indexing;
}

export function registerSearchCommands({ program, withApplication }: Commands): void {
  program
    .command('reindex')
    .description('make the search index anew from the database; searches go on meanwhile, Ctrl-C leaves the old index')
    .action(() =>
      withApplication(async (app) => {
        const cancelling = new AbortController();
        const cancel = () => cancelling.abort();
        process.once('SIGINT', cancel).once('SIGTERM', cancel);
        try {
          await rebuildAll(await allCollections(app), cancelling.signal);
        } finally {
          process.off('SIGINT', cancel).off('SIGTERM', cancel);
        }
      }),
    );
}

async function allCollections(app: INestApplicationContext): Promise<readonly Collection[]> {
  const { SearchIndexingService } = await import('./search-indexing.service.ts');
  const { OfferIndexing } = await import('../offers/offer-indexing.ts');
  return [
    { called: 'organisations', indexing: app.get(SearchIndexingService, { strict: false }) },
    { called: 'offers', indexing: app.get(OfferIndexing, { strict: false }) },
  ];
}

/** One after the other. While the search server is away, the index in PostgreSQL is made anew for all of them. */
async function rebuildAll(collections: readonly Collection[], signal: AbortSignal): Promise<void> {
  let complaint = '';
  for (const [position, collection] of collections.entries()) {
    try {
      await rebuildOne(collection, signal);
    } catch (error) {
      if (signal.aborted) {
        const left = collections.slice(position).map(({ called }) => called);
        process.stderr.write(`Cancelled; the old search index of ${left.join(' and ')} stays in use.\n`);
        process.exitCode = CANCELLED;
        return;
      }
      if (!(error instanceof EngineUnavailableError)) throw error;
      complaint ||= error.message;
    }
  }
  if (complaint === '') return;
  process.stderr.write(`The index in PostgreSQL was made anew, that of the search server not. ${complaint}\n`);
  process.exitCode = 1;
}

async function rebuildOne({ called, indexing }: Collection, signal: AbortSignal): Promise<void> {
  const started = performance.now();
  const say = progressWriter(await indexing.count(), called);
  let rebuilt: Rebuilt;
  try {
    rebuilt = await indexing.rebuild({ signal, onProgress: say.progress });
  } finally {
    say.end();
  }
  tell(rebuilt, called, (performance.now() - started) / 1000);
}

function tell({ documents, refused }: Rebuilt, called: string, seconds: number): void {
  process.stdout.write(`${documents} ${called} are in the search index (${seconds.toFixed(1)} s).\n`);
  if (refused.length === 0) return;
  process.stderr.write(`Of the ${called} ${refused.length} could not be indexed:\n`);
  for (const { id, reason } of refused.slice(0, SHOWN_REFUSALS)) process.stderr.write(`  ${id}: ${reason}\n`);
  if (refused.length > SHOWN_REFUSALS) process.stderr.write(`  and ${refused.length - SHOWN_REFUSALS} more\n`);
  process.exitCode = 1;
}

/** One line on a terminal that changes; nothing where nobody watches. */
function progressWriter(all: number, called: string) {
  const isWatched = process.stderr.isTTY;
  let engine = '';
  let started = performance.now();
  const end = () => {
    if (isWatched && engine !== '') process.stderr.write('\n');
    engine = '';
  };
  return {
    progress(progress: RebuildProgress): void {
      if (!isWatched) return;
      if (progress.engine !== engine) {
        end();
        engine = progress.engine;
        started = performance.now();
      }
      const rate = Math.round((1000 * progress.done) / Math.max(1, performance.now() - started));
      process.stderr.write(`\r${engine}: ${progress.done} of ${all} ${called}, ${rate} a second \u001b[K`);
    },
    end,
  };
}
