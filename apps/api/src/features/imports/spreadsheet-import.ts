import { randomUUID } from 'node:crypto';
import { type ImportField, type ImportNotice } from '@mosty/domain/import-problems';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { FileRefused } from './file-refused.ts';
import { type Comparison, type ImportStrategy, type ReadingContext, type ReadRows } from './import-strategy.ts';
import { PlaceFinder } from './place-finder.ts';
import { Problems, RowReader } from './row-reader.ts';
import { findColumns } from './spreadsheet-columns.ts';
import { type SpreadsheetPlan, SpreadsheetPlanner } from './spreadsheet-plan.ts';
import { readSpreadsheetRow, type SpreadsheetReader, type SpreadsheetRow } from './spreadsheet-rows.ts';
import { SpreadsheetRepository } from './spreadsheet.repository.ts';
import { type Table } from './table.ts';

const SHOWN_KEPT = 10;

/** A broker's table of organisations with columns in any order. */
@Injectable()
export class SpreadsheetImport implements ImportStrategy<SpreadsheetRow, SpreadsheetPlan> {
  constructor(private readonly spreadsheets: SpreadsheetRepository) {}

  async read(table: Table, { mapping, onRow }: ReadingContext): Promise<ReadRows<SpreadsheetRow>> {
    const columns = findColumns(table.headings, mapping);
    const problems = new Problems();
    const rows: SpreadsheetRow[] = [];
    let count = 0;
    let zeros = 0;
    for await (const tableRow of table.rows) {
      count += 1;
      onRow(count);
      const reader: SpreadsheetReader = new RowReader<ImportField>(columns, tableRow, problems);
      const row = reader.hasRightLength() ? readSpreadsheetRow(reader) : undefined;
      zeros += reader.zerosRestored;
      if (row !== undefined) rows.push(row);
    }
    if (count === 0) throw new FileRefused('NO_ROWS', {});
    const restored: ImportNotice = { code: 'ZEROS_RESTORED', params: { count: zeros } };
    const notices = [...table.notices, ...columns.notices, ...(zeros > 0 ? [restored] : [])];
    return { rows, count, problems, notices };
  }

  async compare(tx: Tx, { rows }: ReadRows<SpreadsheetRow>, forWriting: boolean): Promise<Comparison<SpreadsheetPlan>> {
    const places = await this.spreadsheets.places(tx);
    const finder = new PlaceFinder(places);
    const placed = rows.map((row) => ({ row, place: finder.find(row.place, row.country, row.reader) }));
    const idsOf = (field: 'krs' | 'regon' | 'ico') => rows.flatMap(({ registerIds }) => registerIds[field] ?? []);
    const wanted = {
      placeIds: placed.flatMap(({ place }) => place?.id ?? []),
      krs: idsOf('krs'),
      regon: idsOf('regon'),
      ico: idsOf('ico'),
    };
    const stored = await this.spreadsheets.organisations(tx, wanted, forWriting);
    const placesById = new Map(places.map((place) => [place.id, place]));
    const plan = new SpreadsheetPlanner(stored, finder, placesById, randomUUID).plan(
      placed.filter(({ row }) => row.reader.isSound),
    );
    return { rows: plan.rows, notices: keptNotice(plan), missing: 0, plan };
  }

  write(tx: Tx, plan: SpreadsheetPlan): Promise<readonly string[]> {
    return this.spreadsheets.write(tx, plan);
  }
}

function keptNotice({ kept }: SpreadsheetPlan): ImportNotice[] {
  if (kept.length === 0) return [];
  return [{ code: 'OWN_WORDS_KEPT', params: { count: kept.length, examples: kept.slice(0, SHOWN_KEPT) } }];
}
