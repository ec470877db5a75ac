/** From the bytes of a file to its table: what a file is, its content says and not its name. */
import { type ImportNotice, type ImportSource } from '@mosty/domain/import-problems';
import { contentKindOf } from './content-kind.ts';
import { openCsvTable } from './csv-table.ts';
import { FileRefused } from './file-refused.ts';
import { type ImportFile } from './import-file.ts';
import { type Table } from './table.ts';
import { utf8Of } from './text-encoding.ts';
import { openWorkbookTable } from './workbook-table.ts';

export interface TableRequest {
  readonly source: ImportSource;
  readonly file: ImportFile;
  readonly maxBytes: number;
  /** Of a workbook. */
  readonly sheet?: string | undefined;
}

export async function openTable({ source, file, maxBytes, sheet }: TableRequest): Promise<Table> {
  const isRegister = source !== 'spreadsheet';
  const isNamedWorkbook = /\.xlsx$/i.test(file.name);
  switch (contentKindOf(file.bytes)) {
    case 'OLD_WORKBOOK':
      throw new FileRefused('OLD_WORKBOOK', {});
    case 'LOCKED_WORKBOOK':
      throw new FileRefused('LOCKED_WORKBOOK', {});
    case 'ZIP': {
      const table = await openWorkbookTable(file.bytes, maxBytes, sheet);
      if (isRegister) throw new FileRefused('WORKBOOK_FOR_REGISTER', {});
      return withNotice(table, isNamedWorkbook ? undefined : { code: 'WORKBOOK_DESPITE_NAME', params: {} });
    }
    case 'TEXT': {
      const text = utf8Of(file.bytes);
      if (sheet !== undefined) throw new FileRefused('SHEET_IN_TEXT', { sheet });
      const table = await openCsvTable(
        text,
        isRegister ? { separator: 'COMMA', mustEndLastLine: true } : { mustEndLastLine: false },
      );
      return withNotice(table, isNamedWorkbook ? { code: 'TEXT_DESPITE_NAME', params: {} } : undefined);
    }
  }
}

function withNotice(table: Table, notice: ImportNotice | undefined): Table {
  return notice === undefined ? table : { ...table, notices: [...table.notices, notice] };
}
