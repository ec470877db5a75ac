/** The report as operators read it in a terminal. */
import { type Language } from '@mosty/domain/vocabulary';
import { sourceName } from '@mosty/messages/import-texts';
import { m } from '@mosty/messages/messages';
import { countryName, kindName } from '@mosty/messages/vocabulary-texts';
import { type Counts } from './comparison.ts';
import { type ExampleRow, type ImportReport } from './import-report.ts';

interface Line extends Counts {
  readonly name: string;
}

/** Ends with what was done, or that nothing was. */
export function reportText(report: ImportReport): string {
  const blocks = [
    headOf(report),
    ...(report.outcome === 'REFUSED' ? [] : [countsOf(report), examplesOf(report)]),
    noticesOf(report),
    problemsOf(report),
    endOf(report),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function headOf({ file, source, rows, language }: ImportReport): string[] {
  const options = { locale: language };
  const name = m.import_report_source({ source: sourceName(source, language) }, options);
  if (file === null) return [name];
  const params = { file: file.name, size: sizeText(file.bytes, language), hash: file.sha256 };
  return [
    m.import_report_file(params, options),
    name,
    ...(rows > 0 ? [m.import_report_rows({ rows: rows.toLocaleString(language) }, options)] : []),
  ];
}

function sizeText(bytes: number, language: Language): string {
  const unit = bytes < 1024 * 1024 ? 'kilobyte' : 'megabyte';
  const value = bytes / (unit === 'kilobyte' ? 1024 : 1024 * 1024);
  const digits = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return value.toLocaleString(language, digits);
}

function countsOf({ byKind, byRegion, counts, language }: ImportReport): string[] {
  const options = { locale: language };
  const total: Line = { name: m.import_report_total({}, options), ...counts };
  const kinds = byKind.map(({ kind, country, ...line }) => ({
    ...line,
    name: `${kindName(kind, language)} (${countryName(country, language)})`,
  }));
  return [
    ...tableOf(m.import_report_kind({}, options), kinds, total, language),
    '',
    ...tableOf(m.import_report_region({}, options), byRegion, total, language),
  ];
}

function tableOf(title: string, lines: readonly Line[], total: Line, language: Language): string[] {
  const options = { locale: language };
  const head = [
    title,
    m.import_report_created({}, options),
    m.import_report_changed({}, options),
    m.import_report_unchanged({}, options),
  ];
  const numbers = ({ name, created, changed, unchanged }: Line): string[] => [
    name,
    ...[created, changed, unchanged].map((number) => number.toLocaleString(language)),
  ];
  const cells = [head, ...lines.map(numbers), numbers(total)];
  const widths = head.map((_, column) => Math.max(...cells.map((line) => [...(line[column] ?? '')].length)));
  const written = cells.map((line) =>
    line.map((cell, column) => (column === 0 ? padded(cell, widths[0], 'end') : padded(cell, widths[column], 'start'))),
  );
  const rule = '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  const rows = written.map((line) => line.join('  '));
  return [rows[0] ?? '', rule, ...rows.slice(1, -1), rule, rows.at(-1) ?? ''];
}

function padded(text: string, width = 0, side: 'start' | 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - [...text].length));
  return side === 'start' ? blanks + text : text + blanks;
}

function examplesOf({ examples, language }: ImportReport): string[] {
  const options = { locale: language };
  const title = ({ name, about }: ExampleRow) => `${name}${about === '' ? '' : ` (${about})`}`;
  const created = examples.created.map((row) => `  ${title(row)}`);
  const changed = examples.changed.flatMap((row) => [
    `  ${title(row)}`,
    ...row.changes.map(({ text }) => `    ${text}`),
  ]);
  return [
    ...(created.length > 0 ? [m.import_report_new_examples({}, options), ...created] : []),
    ...(created.length > 0 && changed.length > 0 ? [''] : []),
    ...(changed.length > 0 ? [m.import_report_change_examples({}, options), ...changed] : []),
  ];
}

function noticesOf({ notices, language }: ImportReport): string[] {
  if (notices.length === 0) return [];
  return [m.import_report_notices({}, { locale: language }), ...notices.map(({ text }) => `  ${text}`)];
}

function problemsOf({ problems, refusal, language }: ImportReport): string[] {
  const options = { locale: language };
  const { total, shown } = problems;
  const rest = total - shown.length;
  return [
    ...(total > 0 ? [m.import_report_problems({ count: total }, options)] : []),
    ...shown.map(({ text }) => `  ${text}`),
    ...(rest > 0 ? [`  ${m.import_report_more_problems({ count: rest }, options)}`] : []),
    ...(refusal === null ? [] : [refusal.text]),
  ];
}

function endOf({ outcome, counts, runId, language }: ImportReport): string[] {
  const options = { locale: language };
  switch (outcome) {
    case 'REFUSED':
      return [m.import_outcome_REFUSED({}, options)];
    case 'PREVIEW':
      return [m.import_outcome_PREVIEW({}, options)];
    case 'DONE': {
      const changes = counts.created + counts.changed > 0;
      const sentence = changes ? m.import_outcome_DONE({}, options) : m.import_outcome_NOTHING_TO_DO({}, options);
      return [sentence, ...(runId === null ? [] : [m.import_report_run({ run: runId }, options)])];
    }
  }
}
