import { type Commands } from '../../command-line.ts';
import { EngineUnavailableError } from '../../platform/search/search-engine.ts';
import { type RebuildProgress, type Rebuilt } from '../../platform/search/search-index.ts';

/** Said to the shell by a program that Ctrl-C ended. */
const CANCELLED = 130;
/** More would scroll the sentence away that matters; the log has them all. */
const SHOWN_REFUSALS = 20;

export function registerSearchCommands({ program, withApplication }: Commands): void {
  program
    .command('reindex')
    .description('make the search index anew from the database; searches go on meanwhile, Ctrl-C leaves the old index')
    .action(() =>
      withApplication(async (app) => {
        const { SearchIndexingService } = await import('./search-indexing.service.ts');
        const indexing = app.get(SearchIndexingService, { strict: false });
        const cancelling = new AbortController();
        const cancel = () => cancelling.abort();
        process.once('SIGINT', cancel).once('SIGTERM', cancel);
        const started = performance.now();
        const say = progressWriter(await indexing.countOrganisations());
        try {
          const rebuilt = await indexing.rebuild({ signal: cancelling.signal, onProgress: say.progress });
          say.end();
          tell(rebuilt, (performance.now() - started) / 1000);
        } catch (error) {
          say.end();
          if (cancelling.signal.aborted) {
            process.stderr.write('Cancelled; the old search index stays in use.\n');
            process.exitCode = CANCELLED;
          } else if (error instanceof EngineUnavailableError) {
            process.stderr.write(
              `The index in PostgreSQL was made anew, that of the search server not. ${error.message}\n`,
            );
            process.exitCode = 1;
          } else throw error;
        } finally {
          process.off('SIGINT', cancel).off('SIGTERM', cancel);
        }
      }),
    );
}

function tell({ documents, refused }: Rebuilt, seconds: number): void {
  process.stdout.write(`${documents} organisations are in the search index (${seconds.toFixed(1)} s).\n`);
  if (refused.length === 0) return;
  process.stderr.write(`${refused.length} could not be indexed:\n`);
  for (const { id, reason } of refused.slice(0, SHOWN_REFUSALS)) process.stderr.write(`  ${id}: ${reason}\n`);
  if (refused.length > SHOWN_REFUSALS) process.stderr.write(`  and ${refused.length - SHOWN_REFUSALS} more\n`);
  process.exitCode = 1;
}

/** One line on a terminal that changes; nothing where nobody watches. */
function progressWriter(all: number) {
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
      process.stderr.write(`\r${engine}: ${progress.done} of ${all}, ${rate} a second \u001b[K`);
    },
    end,
  };
}
