import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { errorText } from '@mosty/messages/error-texts';
import { Option } from 'commander';
import { type Commands } from '../../command-line.ts';

export function registerAccountCommands({ program, withApplication }: Commands): void {
  program
    .command('create-admin <email>')
    .description('make the account of an address an administrator, and print a link that signs in once')
    .option('--name <name>', 'what a new account is called', 'Administrator')
    .addOption(new Option('--language <language>', 'of a new account').choices([...LANGUAGES]).default('pl'))
    .action((email: string, { name, language }: { name: string; language: Language }) =>
      withApplication(async (app) => {
        const { Administrators, ExampleAccountRefused } = await import('./administrators.service.ts');
        const { AppErrors } = await import('../../platform/errors/app-errors.ts');
        try {
          const made = await app.get(Administrators, { strict: false }).make(email, name, language);
          const what = made.wasAlready ? 'was an administrator already' : 'is an administrator now';
          process.stdout.write(`${made.email} ${what}. This link signs in once, within an hour:\n${made.url}\n`);
        } catch (error) {
          if (!(error instanceof AppErrors || error instanceof ExampleAccountRefused)) throw error;
          const sentences =
            error instanceof AppErrors
              ? error.refusals.map(({ code, params }) => errorText(code, params, 'en'))
              : [error.message];
          process.stderr.write(`${sentences.join('\n')}\n`);
          process.exitCode = 1;
        }
      }),
    );
}
