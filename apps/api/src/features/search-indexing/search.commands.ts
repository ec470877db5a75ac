import { type Commands } from '../../command-line.ts';

export function registerSearchCommands({ program, withApplication }: Commands): void {
  program
    .command('reindex')
    .description('make the search index anew from the database; searches go on meanwhile')
    .action(() =>
      withApplication(async (app) => {
        const { SearchIndexingService } = await import('./search-indexing.service.ts');
        const started = performance.now();
        const count = await app.get(SearchIndexingService, { strict: false }).rebuild();
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        process.stdout.write(`${count} organisations are in the search index (${seconds} s).\n`);
      }),
    );
}
