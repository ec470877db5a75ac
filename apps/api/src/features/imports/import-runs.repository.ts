import { type ImportSource } from '@mosty/domain/import-problems';
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { type ImportFile } from './import-file.ts';
import { type Counts } from './comparison.ts';
import { ImportRunRow } from './import-run.entity.ts';

const MAX_FILE_NAME = 255;

export interface FinishedImport {
  readonly source: ImportSource;
  readonly accountId: string | null;
  readonly file: ImportFile;
  readonly rows: Counts;
}

export interface RegionNames {
  readonly country: Country;
  readonly pl: string;
  readonly cs: string;
  readonly en: string;
}

@Injectable()
export class ImportRunsRepository {
  constructor(private readonly audit: Audit) {}

  /** False when another import has not ended yet. The turn ends with the transaction, also when the process is killed. */
  async takeTurn(tx: Tx): Promise<boolean> {
    const [answer]: { taken: boolean }[] = await tx.query(
      `select pg_try_advisory_xact_lock(hashtextextended('import', 0)) as taken`,
    );
    return answer?.taken ?? false;
  }

  /** Gives the id of the run. */
  async record(tx: Tx, { source, accountId, file, rows }: FinishedImport): Promise<string> {
    const run = {
      source,
      accountId,
      fileName: [...file.name].slice(0, MAX_FILE_NAME).join('') || 'import',
      fileBytes: file.bytes.length,
      fileSha256: file.sha256,
      rowCount: rows.created + rows.changed + rows.unchanged,
      createdCount: rows.created,
      changedCount: rows.changed,
      unchangedCount: rows.unchanged,
      // Both times by the clock of the database.
      startedAt: () => 'now()',
    };
    const { identifiers } = await tx.insert(ImportRunRow, run);
    const id = String(identifiers[0]?.['id']);
    const detail = { run: id, source, created: rows.created, changed: rows.changed };
    await this.audit.record(tx, { actor: accountId ?? 'SYSTEM', action: 'REGISTER_IMPORTED', detail });
    return id;
  }

  /** Names of the regions in three languages, by code. */
  async regions(tx: Tx): Promise<Map<string, RegionNames>> {
    const rows: ({ code: string } & RegionNames)[] = await tx.query(
      'select code, country, name_pl as pl, name_cs as cs, name_en as en from region order by code',
    );
    return new Map(rows.map(({ code, ...names }) => [code, names]));
  }
}
