import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { okFile } from '../../../test/import-files.ts';
import { FileRefused } from './file-refused.ts';
import { type TableRow } from './table.ts';
import { columnOf, outlineOf, sheetParts } from './workbook-sheet.ts';
import { openWorkbookTable } from './workbook-table.ts';

const MEGABYTE = 1024 * 1024;

async function refusalOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  return undefined;
}

describe('a workbook', () => {
  it('gives the rows of its first sheet with their numbers', async () => {
    const { headings, rows } = await openWorkbookTable(await readFile(okFile('organizace.xlsx')), MEGABYTE);
    const read: TableRow[] = [];
    for await (const row of rows) read.push(row);
    expect(headings.slice(0, 4)).toEqual(['Název', 'Druh', 'IČO', 'Kód obce']);
    expect(read.map(({ number, cells }) => [number, ...cells.slice(0, 4)])).toEqual([
      [2, 'Olomouc', 'statutární město', '299308', '500496'],
      [4, 'Spolek Smyšlenice', 'spolek', '', '536385'],
    ]);
  });

  it('that unpacks to more than is allowed is refused, whatever it says of its size', async () => {
    const bytes = await readFile(okFile('organizace.xlsx'));
    // The sheet is said to have one byte; unpacking goes by the content.
    const list = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    for (let at = list; at !== -1; at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'), at + 4)) {
      bytes.writeUInt32LE(1, at + 24);
    }
    expect(await refusalOf(openWorkbookTable(bytes, 200))).toMatchObject({ code: 'WORKBOOK_TOO_LARGE' });
  });

  it('cut anywhere is refused as damaged', async () => {
    const bytes = await readFile(okFile('organizace.xlsx'));
    for (let length = 30; length < bytes.length; length += 97) {
      const refusal = await refusalOf(openWorkbookTable(bytes.subarray(0, length), MEGABYTE));
      expect([length, refusal?.code]).toEqual([length, 'DAMAGED_WORKBOOK']);
    }
  });
});

describe('a sheet', () => {
  it.each([
    ['A', 1],
    ['Z', 26],
    ['AA', 27],
    ['XFD', 16_384],
  ])('has the column %s at %i', (letters, column) => {
    expect(columnOf(letters)).toBe(column);
  });

  it('ends with its last cell that has content', () => {
    const xml =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row><row r="9"><c r="B9" t="s"><v>0</v></c></row>';
    expect(outlineOf(xml)).toEqual({ rows: 9, columns: 2, oddCells: [] });
  });

  it('has cells that only look empty', () => {
    const xml =
      '<x:c r="A2" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c><c r="B2"><f>1+1</f></c>' +
      '<c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="str"><f>""</f><v></v></c>';
    expect(outlineOf(xml).oddCells).toEqual([
      { row: 2, column: 1, cell: { odd: 'ERROR', value: '#DIV/0!' } },
      { row: 2, column: 2, cell: { odd: 'FORMULA' } },
    ]);
  });

  it('is found by the name on its tab', () => {
    const workbook =
      '<sheets><sheet name="A &amp; B &#x159;" sheetId="1" r:id="r1"/><sheet name="Graf" r:id="r2"/></sheets>';
    const relationships =
      '<Relationship Id="r1" Type="http://x/worksheet" Target="/xl/worksheets/sheet7.xml"/>' +
      '<Relationship Id="r2" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>';
    expect(sheetParts(workbook, relationships)).toEqual([{ name: 'A & B ř', path: 'xl/worksheets/sheet7.xml' }]);
  });
});
