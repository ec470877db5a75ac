import { isEmail } from '@mosty/domain/profile-rules';
import { LANGUAGES, type Language } from '@mosty/domain/vocabulary';
import { InvalidArgumentError } from 'commander';
import { type Commands } from '../../command-line.ts';

function toLanguage(value: string): Language {
  const language = LANGUAGES.find((one) => one === value);
  if (language === undefined) throw new InvalidArgumentError(`must be one of ${LANGUAGES.join(', ')}`);
  return language;
}

function toAddress(value: string): string {
  if (!isEmail(value)) throw new InvalidArgumentError('must be an e-mail address');
  return value;
}

export function registerMailCommands({ program, withApplication }: Commands): void {
  program
    .command('send-test-mail')
    .description('send a mail now, to see whether the mail server is set up')
    .requiredOption('--to <address>', 'who gets it', toAddress)
    .option('--lang <language>', 'pl, cs or en', toLanguage, 'pl')
    .action(({ to, lang }: { to: string; lang: Language }) =>
      withApplication(async (app) => {
        const { TestMailSender } = await import('./test-mail.ts');
        const { isSent, sentence } = await app.get(TestMailSender, { strict: false }).send(to, lang);
        if (isSent) {
          process.stdout.write(`${sentence}\n`);
          return;
        }
        process.stderr.write(`${sentence}\n`);
        process.exitCode = 1;
      }),
    );
}
