import { createHash } from 'node:crypto';
import { ADMINISTRATION_LIMITS } from '@mosty/domain/administration-rules';
import { type ImportSource } from '@mosty/domain/import-problems';
import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type ComparedRow, type Outcome } from '../imports/comparison.ts';
import { FileRefused } from '../imports/file-refused.ts';
import { type ImportFile } from '../imports/import-file.ts';
import { type ImportReport, ReportDraft } from '../imports/import-report.ts';
import { ImportsService } from '../imports/imports.service.ts';
import { readMapping } from '../imports/spreadsheet-columns.ts';
import { ImportUploadsRepository, type UploadRow } from './import-uploads.repository.ts';

export interface WantedUpload {
  readonly source: ImportSource;
  readonly name: string;
  readonly sheet: string | null;
  /** Each field=column. */
  readonly mapping: readonly string[];
  readonly read: () => Promise<ImportFile>;
}

const MAX_FILE_NAME = 255;
const missing = (): AppError => new AppError('NOT_FOUND', { what: 'import' });

/** A file is uploaded and looked at; only then, and as a second step, is it imported. */
@Injectable()
export class ImportUploads {
  constructor(
    private readonly repository: ImportUploadsRepository,
    private readonly imports: ImportsService,
    private readonly clock: Clock,
  ) {}

  /** Gives the id under which its preview is found, also when it was refused. */
  async receive({ read, source, name, sheet, mapping }: WantedUpload, by: Viewer): Promise<string> {
    let file: ImportFile | undefined;
    let rows: readonly ComparedRow[] = [];
    const report = await this.refusedOr(source, by, () =>
      this.imports.preview({
        ...{ source, sheet: sheet ?? undefined, mapping: readMapping(mapping) },
        ...{ language: by.language, accountId: by.accountId },
        read: async () => (file = await read()),
        compared: (all) => (rows = all),
      }),
    );
    const canBeRun = report.outcome === 'PREVIEW' && file !== undefined;
    return this.repository.add({
      ...{ accountId: by.accountId, source, sheet, mapping, report },
      rows: canBeRun ? rows : [],
      fileName: [...(file?.name ?? name)].slice(0, MAX_FILE_NAME).join('') || 'import',
      content: canBeRun ? (file?.bytes ?? Buffer.alloc(0)) : Buffer.alloc(0),
      at: this.clock.now(),
    });
  }

  async one(id: string, by: Viewer): Promise<UploadRow> {
    const upload = isId(id) ? await this.repository.find(id, by.accountId) : null;
    if (upload === null) throw missing();
    return upload;
  }

  rowsOf(id: string, outcome: Outcome, first: number | null, offset: number | null): Promise<ComparedRow[]> {
    return this.repository.rowsOf(id, outcome, pageSize(first), Math.max(0, offset ?? 0));
  }

  /** Does what the preview showed, or nothing. What is refused now, and was not then, is told in the report. */
  async run(id: string, by: Viewer): Promise<ImportReport> {
    const upload = await this.one(id, by);
    const bytes = await this.repository.contentOf(upload.id);
    if (bytes === null) throw missing();
    // Of what was refused nothing is kept.
    if (bytes.length === 0) return upload.report;
    const file = { name: upload.fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
    const report = await this.refusedOr(upload.source, by, () =>
      this.imports.run({
        ...{ source: upload.source, sheet: upload.sheet ?? undefined, mapping: readMapping(upload.mapping) },
        ...{ language: by.language, accountId: by.accountId },
        read: () => Promise.resolve(file),
      }),
    );
    if (report.outcome === 'DONE') await this.repository.remove(upload.id, by.accountId);
    else await this.repository.setReport(upload.id, report);
    return report;
  }

  async remove(id: string, by: Viewer): Promise<boolean> {
    if (!isId(id) || !(await this.repository.remove(id, by.accountId))) throw missing();
    return true;
  }

  async runs(page: { first?: number | null; after?: string | null }) {
    const size = pageSize(page.first);
    const [at, id] = page.after ? readCursor(page.after, 2).map(String) : [];
    if (at !== undefined && (id === undefined || !isId(id) || Number.isNaN(Date.parse(at)))) {
      throw new AppError('BAD_CURSOR', {});
    }
    const after = at === undefined || id === undefined ? null : ([at, id] as const);
    const { rows, total } = await this.repository.runs(size + 1, after);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: toCursor([node.key, node.id]) }));
    return toConnection(edges, total, { before: after !== null, after: rows.length > size });
  }

  private async refusedOr(source: ImportSource, by: Viewer, work: () => Promise<ImportReport>): Promise<ImportReport> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      const facts = { regions: new Map(), refusal: error.problem };
      return new ReportDraft(source, by.language, performance.now()).finish('REFUSED', facts);
    }
  }
}

/** Lines that a form gave; as many as anybody needs. */
export const mappingLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, ADMINISTRATION_LIMITS.mappings);
