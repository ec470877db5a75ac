/** What `npm run mosty -- import` does; imports.commands.ts says how it is called. */
import { writeFile } from 'node:fs/promises';
import { type ImportSource } from '@mosty/domain/import-problems';
import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { type Commands } from '../../command-line.ts';
import { FileRefused } from './file-refused.ts';
import { readImportFile } from './import-file.ts';
import { type ImportReport, ReportDraft } from './import-report.ts';
import { reportText } from './import-report.text.ts';
import { type ImportRequest, ImportsService, type ImportStage } from './imports.service.ts';
import { readMapping } from './spreadsheet-columns.ts';

export interface ImportOptions {
  readonly source: ImportSource;
  readonly dryRun?: boolean;
  readonly lang: Language;
  readonly json?: string;
  readonly map: readonly string[];
  readonly sheet?: string;
}

/** 0 done, 1 a fault of the program, 2 the file was refused, 130 interrupted: as shells expect it. */
const EXIT = { REFUSED: 2, FAILED: 1, INTERRUPTED: 130 };
/** Smaller imports are over before anybody has read the progress. */
const ROWS_BETWEEN_MESSAGES = 5000;

export async function runImport(commands: Commands, path: string, options: ImportOptions): Promise<void> {
  const locale = { locale: options.lang };
  try {
    const report = await reportOf(commands, path, options);
    process.stdout.write(reportText(report));
    if (report.outcome === 'REFUSED') {
      process.exitCode = report.refusal?.code === 'INTERRUPTED' ? EXIT.INTERRUPTED : EXIT.REFUSED;
    }
    if (options.json !== undefined) await writeReport(options.json, report, locale);
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${m.import_outcome_FAILED({ details }, locale)}\n`);
    process.exitCode = EXIT.FAILED;
  }
}

async function writeReport(file: string, report: ImportReport, locale: { locale: Language }): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
    process.stderr.write(`${m.import_report_written({ file }, locale)}\n`);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    process.stderr.write(`${m.import_report_not_written({ file, reason }, locale)}\n`);
    process.exitCode = EXIT.FAILED;
  }
}

/** What can be refused without the database is refused before it is started. */
async function reportOf(commands: Commands, path: string, options: ImportOptions): Promise<ImportReport> {
  const { source, lang: language, sheet, dryRun } = options;
  const startedAt = performance.now();
  const interruption = listenForInterruption(language);
  try {
    const mapping = readMapping(options.map);
    const file = await readImportFile(path, commands.config().importMaxBytes);
    const request: ImportRequest = {
      ...{ source, language, sheet, mapping },
      read: () => Promise.resolve(file),
      accountId: null,
      signal: interruption.signal,
      progress: progressOf(language),
    };
    return await withService(commands, (service) => (dryRun ? service.preview(request) : service.run(request)));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const facts = { regions: new Map(), refusal: error.problem };
    return new ReportDraft(source, language, startedAt).finish('REFUSED', facts);
  } finally {
    interruption.stop();
  }
}

async function withService(
  { withApplication }: Commands,
  work: (service: ImportsService) => Promise<ImportReport>,
): Promise<ImportReport> {
  let report: ImportReport | undefined;
  await withApplication(async (app) => {
    report = await work(app.get(ImportsService));
  });
  if (report === undefined) throw new Error('The import gave no report.');
  return report;
}

/** The first Ctrl-C ends the import without a change as soon as it may; the second ends the process at once. */
function listenForInterruption(language: Language): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const abort = () => {
    process.stderr.write(`${m.import_stopping({}, { locale: language })}\n`);
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, abort);
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, abort);
    },
  };
}

/** On standard error, so that the report can be sent to a file. */
function progressOf(language: Language): (stage: ImportStage, rows?: number) => void {
  const options = { locale: language };
  const names: Readonly<Record<ImportStage, string>> = {
    READING: m.import_stage_READING({}, options),
    CHECKING: m.import_stage_CHECKING({}, options),
    COMPARING: m.import_stage_COMPARING({}, options),
    WRITING: m.import_stage_WRITING({}, options),
  };
  return (stage, rows) => {
    if (rows === undefined) process.stderr.write(`${names[stage]} …\n`);
    else if (rows % ROWS_BETWEEN_MESSAGES === 0) {
      process.stderr.write(
        `${m.import_progress({ stage: names[stage], rows: rows.toLocaleString(language) }, options)}\n`,
      );
    }
  };
}
