import { IMPORT_SOURCES } from '@mosty/domain/import-problems';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { Option } from 'commander';
import { type Commands } from '../../command-line.ts';
import { type ImportOptions } from './import-command.ts';

/** `npm run mosty -- import --source gus-terc FILE`; see docs/importing.md. */
export function registerImportCommands(commands: Commands): void {
  commands.program
    .command('import <file>')
    .description('import a register of municipalities or a spreadsheet of organisations; all of it or nothing')
    .addOption(new Option('--source <source>', 'what the file is').choices([...IMPORT_SOURCES]).makeOptionMandatory())
    .option('--dry-run', 'only show what would change')
    .addOption(
      new Option('--lang <language>', 'of everything that is said').choices([...LANGUAGES]).default(systemLanguage()),
    )
    .option('--json <file>', 'write the report to this file, too')
    .option('--map <field=column>', 'a column of a spreadsheet with an unusual heading; can be repeated', collect, [])
    .option('--sheet <name>', 'of a workbook; otherwise the first')
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('./import-command.ts');
      await runImport(commands, file, options);
    });
}

const collect = (value: string, values: readonly string[]): string[] => [...values, value];

/** Polish or Czech where the machine speaks it, otherwise English. */
function systemLanguage(): Language {
  const [language] = new Intl.DateTimeFormat().resolvedOptions().locale.split('-');
  return LANGUAGES.find((one) => one === language) ?? 'en';
}
