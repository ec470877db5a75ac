import { type Commands } from '../../command-line.ts';
import { type LoadingReport } from './examples.service.ts';
import { type ExamplesStatus } from './examples-status.ts';

/** Commands for trying Mosty. */
export function registerExampleCommands({ program, config, withApplication }: Commands): void {
  /** Both commands are part of every start, and nearly always there is nothing to load: that must not take seconds. */
  async function withStatus<Outcome>(work: (status: ExamplesStatus) => Promise<Outcome>): Promise<Outcome> {
    const { AccountRow } = await import('../accounts/account.entity.ts');
    const { OrganisationRow } = await import('../organisations/organisation.entity.ts');
    const { createDataSource } = await import('../../platform/database/data-source.ts');
    const { Transactions } = await import('../../platform/database/transactions.ts');
    const { ExamplesRepository } = await import('./examples.repository.ts');
    const { ExamplesStatus } = await import('./examples-status.ts');
    const dataSource = await createDataSource(config(), [AccountRow, OrganisationRow]).initialize();
    try {
      return await work(new ExamplesStatus(config(), new ExamplesRepository(new Transactions(dataSource))));
    } finally {
      await dataSource.destroy();
    }
  }

  async function load(ifEmpty: boolean): Promise<string> {
    const { ExamplesService } = await import('./examples.service.ts');
    let said = '';
    await withApplication(async (app) => {
      said = toSentence(await app.get(ExamplesService).load({ ifEmpty }));
    });
    return said;
  }

  program
    .command('load-examples')
    .description('load the example data of examples/, or bring it back to what the files say; never in production')
    .option('--if-empty', 'do nothing when there are organisations already')
    .action(({ ifEmpty = false }: { ifEmpty?: boolean }) =>
      say(async () => {
        const { refuseInProduction } = await import('./examples-status.ts');
        refuseInProduction(config());
        const before = ifEmpty ? await withStatus((status) => status.countOrganisations()) : 0;
        return before > 0 ? nothingLoaded(before) : load(ifEmpty);
      }),
    );

  program
    .command('example-accounts')
    .description('list the accounts with which Mosty can be tried; never in production')
    .option('--json', 'as JSON: name, email, language and role of each')
    .action(({ json }: { json?: boolean }) =>
      say(async () => {
        const accounts = await withStatus((status) => status.accounts());
        if (json) return JSON.stringify(accounts);
        if (accounts.length === 0) return 'There are no example accounts. The command load-examples brings them.';
        return accounts.map(({ name, email, language, role }) => `${role}  ${language}  ${name} <${email}>`).join('\n');
      }),
    );
}

/** Prints what the work says; an expected refusal is a sentence, not a stack. */
async function say(work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`);
  } catch (error) {
    const { ExampleFilesError } = await import('./example-files.ts');
    const { ExamplesRefused } = await import('./examples-status.ts');
    if (!(error instanceof ExamplesRefused || error instanceof ExampleFilesError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function toSentence({ outcome, before, added, changed, unchanged, kept, partnerships }: LoadingReport): string {
  if (outcome === 'NOT_EMPTY') return nothingLoaded(before);
  const alone = kept.length > 0 ? `Left alone, because somebody has claimed the profile: ${kept.join(', ')}.\n` : '';
  const said = `${count(added, 'organisation')} added, ${changed} changed, ${unchanged} unchanged`;
  return `${alone}${said}; ${count(partnerships, 'partnership')} added or changed.`;
}

const nothingLoaded = (before: number): string =>
  `There are ${count(before, 'organisation')} already; nothing was loaded.`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
