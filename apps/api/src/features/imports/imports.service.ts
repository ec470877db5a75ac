import { type FileProblem, type ImportSource } from '@mosty/domain/import-problems';
import { type Language } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { type ComparedRow, countsOf } from './comparison.ts';
import { FileRefused } from './file-refused.ts';
import { type ImportFile } from './import-file.ts';
import { type ImportReport, ReportDraft } from './import-report.ts';
import { ImportRunsRepository, type RegionNames } from './import-runs.repository.ts';
import { type ImportStrategy, type ReadRows } from './import-strategy.ts';
import { openTable } from './open-table.ts';
import { RegisterImport } from './register-import.ts';
import { SpreadsheetImport } from './spreadsheet-import.ts';

export type ImportStage = 'READING' | 'CHECKING' | 'COMPARING' | 'WRITING';

export interface ImportRequest {
  readonly source: ImportSource;
  /** Called once; may throw FileRefused. */
  readonly read: () => Promise<ImportFile>;
  readonly sheet?: string | undefined;
  /** Field → heading. */
  readonly mapping?: ReadonlyMap<string, string>;
  readonly language: Language;
  /** Who imports; null on the command line. */
  readonly accountId: string | null;
  /** Until the changes are saved, an aborted import changes nothing. */
  readonly signal?: AbortSignal;
  /** Called with every row and what becomes of it, before anything is written. */
  readonly compared?: (rows: readonly ComparedRow[]) => void;
  /** Called when a stage begins and, with the number of rows, while rows are checked. */
  readonly progress?: (stage: ImportStage, rows?: number) => void;
}

type Regions = ReadonlyMap<string, RegionNames>;
type Mode = 'PREVIEW' | 'RUN';

/** Ends the transaction without a change; the draft knows why. */
class RowsRefused extends Error {}

@Injectable()
export class ImportsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ImportRunsRepository,
    private readonly changes: OrganisationChanges,
    private readonly registers: RegisterImport,
    private readonly spreadsheets: SpreadsheetImport,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What `run` would do. Changes nothing. */
  preview(request: ImportRequest): Promise<ImportReport> {
    return this.start(request, 'PREVIEW');
  }

  /** Does all that the preview shows, in one transaction, or nothing. Refusals are told in the report, not thrown. */
  run(request: ImportRequest): Promise<ImportReport> {
    return this.start(request, 'RUN');
  }

  private start(request: ImportRequest, mode: Mode): Promise<ImportReport> {
    const { source } = request;
    return source === 'spreadsheet'
      ? this.import(request, mode, this.spreadsheets)
      : this.import(request, mode, this.registers.strategyOf(source));
  }

  private async import<Row, Plan>(
    request: ImportRequest,
    mode: Mode,
    strategy: ImportStrategy<Row, Plan>,
  ): Promise<ImportReport> {
    const draft = new ReportDraft(request.source, request.language, performance.now());
    const regions = await this.runs.regions(this.transactions.reader);
    const refused = (refusal?: FileProblem) => draft.finish('REFUSED', { regions, ...(refusal && { refusal }) });
    try {
      const read = await this.readRows(request, strategy, regions, draft);
      if (mode === 'RUN' && read.problems.total === 0) return await this.write(request, strategy, read, draft, regions);
      request.progress?.('COMPARING');
      const comparison = await strategy.compare(this.transactions.reader, read, false);
      draft.compared(comparison);
      request.compared?.(comparison.rows);
      return read.problems.total > 0 ? refused() : draft.finish('PREVIEW', { regions });
    } catch (error) {
      if (error instanceof RowsRefused) return refused();
      if (error instanceof FileRefused) return refused(error.problem);
      throw error;
    }
  }

  private async readRows<Row, Plan>(
    { source, sheet, mapping = new Map(), signal, progress, read }: ImportRequest,
    strategy: ImportStrategy<Row, Plan>,
    regions: Regions,
    draft: ReportDraft,
  ): Promise<ReadRows<Row>> {
    progress?.('READING');
    const file = await read();
    draft.file = file;
    progress?.('CHECKING');
    const table = await openTable({ source, file, sheet, maxBytes: this.config.importMaxBytes });
    const rows = await strategy.read(table, {
      regionCodes: new Set(regions.keys()),
      mapping,
      onRow: (count) => {
        stopIfAborted(signal);
        progress?.('CHECKING', count);
      },
    });
    draft.reading(rows);
    stopIfAborted(signal);
    return rows;
  }

  private async write<Row, Plan>(
    { source, accountId, signal, progress }: ImportRequest,
    strategy: ImportStrategy<Row, Plan>,
    read: ReadRows<Row>,
    draft: ReportDraft,
    regions: Regions,
  ): Promise<ImportReport> {
    const { file } = draft;
    if (file === undefined) throw new Error('Nothing was read.');
    const runId = await this.transactions.run(async (tx) => {
      if (!(await this.runs.takeTurn(tx))) throw new FileRefused('IMPORT_RUNNING', {});
      progress?.('COMPARING');
      const comparison = await strategy.compare(tx, read, true);
      draft.compared(comparison);
      if (read.problems.total > 0) throw new RowsRefused();
      stopIfAborted(signal);
      progress?.('WRITING');
      await this.changes.announce(tx, await strategy.write(tx, comparison.plan));
      const id = await this.runs.record(tx, { source, accountId, file, rows: countsOf(comparison.rows) });
      // The last moment: what follows is the commit.
      stopIfAborted(signal);
      return id;
    });
    return draft.finish('DONE', { regions, runId });
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new FileRefused('INTERRUPTED', {});
}
