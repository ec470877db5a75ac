import { type ImportSource } from '@mosty/domain/import-problems';
import { keptSince } from '@mosty/domain/retention';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { type ComparedRow, type Outcome } from '../imports/comparison.ts';
import { type ImportReport } from '../imports/import-report.ts';
import { type RegionNames } from '../imports/import-runs.repository.ts';

export interface NewUpload {
  readonly accountId: string;
  readonly source: ImportSource;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly mapping: readonly string[];
  /** Empty when it was refused: nobody will import it. */
  readonly content: Buffer;
  readonly report: ImportReport;
  readonly rows: readonly ComparedRow[];
  readonly at: Date;
}

export interface UploadRow {
  readonly id: string;
  readonly source: ImportSource;
  readonly fileName: string;
  readonly sheet: string | null;
  readonly mapping: readonly string[];
  readonly report: ImportReport;
  readonly createdAt: Date;
}

export interface RunRow {
  readonly id: string;
  readonly source: ImportSource;
  readonly accountName: string | null;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly createdCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly finishedAt: Date;
  /** The time as it is ordered by, exactly. */
  readonly key: string;
}

const UPLOAD = `select id, source, file_name as "fileName", sheet, mapping, preview -> 'report' as report,
  created_at as "createdAt" from import_upload where id = $1 and account_id = $2`;

/** Files that wait, each for the account that brought it, and the imports that were done. */
@Injectable()
export class ImportUploadsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Takes the place of what the account brought before; what nobody confirmed for a day is thrown away. */
  add(upload: NewUpload): Promise<string> {
    const { accountId, source, fileName, sheet, mapping, content, report, rows, at } = upload;
    return this.transactions.run(async (tx) => {
      await tx.query('delete from import_upload where account_id = $1 or created_at < $2', [
        accountId,
        keptSince('WAITING_IMPORTS', at),
      ]);
      const inserted = await tx.query<{ id: string }[]>(
        `insert into import_upload (account_id, source, file_name, sheet, mapping, content, preview, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
        [accountId, source, fileName, sheet, mapping, content, JSON.stringify({ report, rows }), at],
      );
      return String(inserted[0]?.id);
    });
  }

  async find(id: string, accountId: string): Promise<UploadRow | null> {
    const rows = await this.transactions.reader.query<UploadRow[]>(UPLOAD, [id, accountId]);
    return rows[0] ?? null;
  }

  async contentOf(id: string): Promise<Buffer | null> {
    const rows = await this.transactions.reader.query<{ content: Buffer }[]>(
      'select content from import_upload where id = $1',
      [id],
    );
    return rows[0]?.content ?? null;
  }

  async setReport(id: string, report: ImportReport): Promise<void> {
    await this.transactions.reader.query(
      `update import_upload set preview = jsonb_set(preview, '{report}', $2::jsonb) where id = $1`,
      [id, JSON.stringify(report)],
    );
  }

  async remove(id: string, accountId: string): Promise<boolean> {
    const [rows] = await this.transactions.reader.query<[unknown[], number]>(
      'delete from import_upload where id = $1 and account_id = $2 returning 1',
      [id, accountId],
    );
    return rows.length > 0;
  }

  /** In the order of the file. */
  async rowsOf(id: string, outcome: Outcome, limit: number, offset: number): Promise<ComparedRow[]> {
    const rows = await this.transactions.reader.query<{ row: ComparedRow }[]>(
      `select row from import_upload, jsonb_array_elements(preview -> 'rows') with ordinality as list (row, place)
        where id = $1 and row ->> 'outcome' = $2 order by place limit $3 offset $4`,
      [id, outcome, limit, offset],
    );
    return rows.map(({ row }) => row);
  }

  /** Newest first. */
  async runs(limit: number, after: readonly [at: string, id: string] | null) {
    const rows = await this.transactions.reader.query<RunRow[]>(
      `select import_run.id, source, display_name as "accountName", file_name as "fileName", file_bytes as "fileBytes",
              created_count as "createdCount", changed_count as "changedCount", unchanged_count as "unchangedCount",
              finished_at as "finishedAt",
              to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as key
         from import_run left join account on account.id = account_id
        where $2::timestamptz is null or (started_at, import_run.id) < ($2, $3::uuid)
        order by started_at desc, import_run.id desc limit $1`,
      [limit, after?.[0] ?? null, after?.[1] ?? null],
    );
    const [counted] = await this.transactions.reader.query<{ total: number }[]>(
      'select count(*)::int as total from import_run',
    );
    return { rows, total: counted?.total ?? 0 };
  }

  async regions(): Promise<Map<string, RegionNames>> {
    const rows = await this.transactions.reader.query<({ code: string } & RegionNames)[]>(
      'select code, country, name_pl as pl, name_cs as cs, name_en as en from region',
    );
    return new Map(rows.map(({ code, ...names }) => [code, names]));
  }
}
