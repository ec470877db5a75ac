/** What an import says of itself: the answer of the API, the JSON file of the command line, and what both show to people. */
import { type FileProblem, type ImportNotice, type ImportSource, type RowProblem } from '@mosty/domain/import-problems';
import { type Country, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { fileProblemText, noticeText, rowProblemText } from '@mosty/messages/import-texts';
import { changeText } from './change-text.ts';
import { type ComparedRow, type Counts, countsOf, type FieldChange, type Outcome } from './comparison.ts';
import { type ImportFile } from './import-file.ts';
import { type RegionNames } from './import-runs.repository.ts';
import { type Comparison, type ReadRows } from './import-strategy.ts';

/** REFUSED: nothing was changed, for the reasons in `refusal` or `problems`. */
export type ImportOutcome = 'PREVIEW' | 'DONE' | 'REFUSED';

/** The sentence is in the language of the report. */
export type WithText<Problem> = Problem & { readonly text: string };

/** One of the rows that are shown, with its changes as sentences. */
export type ExampleRow = Omit<ComparedRow, 'changes'> & { readonly changes: readonly WithText<FieldChange>[] };

export interface ImportReport {
  readonly outcome: ImportOutcome;
  readonly source: ImportSource;
  readonly language: Language;
  /** Null where the file could not even be read. */
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string } | null;
  /** Why the file as a whole was refused. */
  readonly refusal: WithText<FileProblem> | null;
  /** `shown` has the first of them only. */
  readonly problems: { readonly total: number; readonly shown: readonly WithText<RowProblem>[] };
  readonly notices: readonly WithText<ImportNotice>[];
  /** Rows of the file with content. */
  readonly rows: number;
  readonly counts: Counts & { readonly missingInFile: number };
  readonly byKind: readonly (Counts & { readonly kind: OrganisationKind; readonly country: Country })[];
  readonly byRegion: readonly (Counts & { readonly region: string | null; readonly name: string })[];
  readonly examples: { readonly created: readonly ExampleRow[]; readonly changed: readonly ExampleRow[] };
  /** Of the record in the database. */
  readonly runId: string | null;
  readonly milliseconds: number;
}

const SHOWN_NEW = 10;
const SHOWN_CHANGES = 25;

/** Grows while the import goes on; at any moment it can say what is known. */
export class ReportDraft {
  file: ImportFile | undefined;
  private read: ReadRows<unknown> | undefined;
  private comparison: Comparison<unknown> | undefined;

  constructor(
    private readonly source: ImportSource,
    private readonly language: Language,
    private readonly startedAt: number,
  ) {}

  reading(read: ReadRows<unknown>): void {
    this.read = read;
  }

  compared(comparison: Comparison<unknown>): void {
    this.comparison = comparison;
  }

  finish(outcome: ImportOutcome, facts: ReportFacts): ImportReport {
    const { language, file, read } = this;
    // Of a refused file nothing will become anything.
    const rows = outcome === 'REFUSED' ? [] : (this.comparison?.rows ?? []);
    const { refusal } = facts;
    return {
      outcome,
      source: this.source,
      language,
      file: file === undefined ? null : { name: file.name, bytes: file.bytes.length, sha256: file.sha256 },
      refusal: refusal === undefined ? null : { ...refusal, text: fileProblemText(refusal, language) },
      problems: {
        total: read?.problems.total ?? 0,
        shown: inOrder(read?.problems.shown ?? []).map((one) => ({ ...one, text: rowProblemText(one, language) })),
      },
      notices: [...(read?.notices ?? []), ...(this.comparison?.notices ?? [])].map((one) => ({
        ...one,
        text: noticeText(one, language),
      })),
      rows: read?.count ?? 0,
      counts: { ...countsOf(rows), missingInFile: this.comparison?.missing ?? 0 },
      byKind: grouped(rows, ({ kind, country }) => `${country} ${kind}`).map(([{ kind, country }, group]) => ({
        kind,
        country,
        ...countsOf(group),
      })),
      byRegion: grouped(rows, ({ regionCode }) => regionCode ?? '').map(([{ regionCode }, group]) => ({
        region: regionCode,
        name: facts.regions.get(regionCode ?? '')?.[language] ?? '',
        ...countsOf(group),
      })),
      examples: {
        created: this.examples(rows, 'CREATED', facts).slice(0, SHOWN_NEW),
        changed: this.examples(rows, 'CHANGED', facts).slice(0, SHOWN_CHANGES),
      },
      runId: facts.runId ?? null,
      milliseconds: Math.round(performance.now() - this.startedAt),
    };
  }

  private examples(rows: readonly ComparedRow[], outcome: Outcome, { regions }: ReportFacts): ExampleRow[] {
    return rows
      .filter((row) => row.outcome === outcome)
      .slice(0, SHOWN_CHANGES)
      .map((row) => ({
        ...row,
        changes: row.changes.map((change) => ({ ...change, text: changeText(change, this.language, regions) })),
      }));
  }
}

export interface ReportFacts {
  readonly regions: ReadonlyMap<string, RegionNames>;
  readonly refusal?: FileProblem;
  readonly runId?: string;
}

/** Each group with its first row, in the order of their keys. */
function grouped(rows: readonly ComparedRow[], keyOf: (row: ComparedRow) => string): [ComparedRow, ComparedRow[]][] {
  const groups = new Map<string, [ComparedRow, ComparedRow[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row, [row]]);
    else group[1].push(row);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** What only the database showed was noted after everything else. */
const inOrder = (problems: readonly RowProblem[]): RowProblem[] => problems.toSorted((a, b) => a.row - b.row);
