import { describe, expect, it } from '@jest/globals';
import { type CsvRules, likelySeparator, openCsvTable } from './csv-table.ts';
import { FileRefused } from './file-refused.ts';

const LENIENT: CsvRules = { mustEndLastLine: false };

async function read(text: string, rules = LENIENT) {
  const table = await openCsvTable(Buffer.from(text), rules);
  const rows: [number, ...unknown[]][] = [];
  for await (const { number, cells } of table.rows) rows.push([number, ...cells]);
  return { headings: table.headings, rows };
}

async function refusal(text: string, rules = LENIENT) {
  try {
    await read(text, rules);
  } catch (error) {
    if (error instanceof FileRefused) return error.problem;
    throw error;
  }
  return undefined;
}

describe('a CSV table', () => {
  it.each([
    ['line feeds', 'a,b\n1,2\n3,4\n'],
    ['carriage returns and line feeds', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['carriage returns', 'a,b\r1,2\r3,4\r'],
    ['different line ends', 'a,b\n1,2\r\n3,4\r'],
    ['no end of its last line', 'a,b\n1,2\n3,4'],
  ])('may have %s', async (_, text) => {
    expect(await read(text)).toEqual({
      headings: ['a', 'b'],
      rows: [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    });
  });

  it('counts rows as a spreadsheet program does: line ends in quotation marks are no rows, blank lines are', async () => {
    const { rows } = await read('a,b\n"1\n1\n1",2\n\n,\n3,4\n');
    expect(rows).toEqual([
      [2, '1\n1\n1', '2'],
      [5, '3', '4'],
    ]);
  });

  it('may begin with blank lines, or with the line by which Excel names the separator', async () => {
    expect((await read('\n\na,b\n1,2\n')).rows).toEqual([[4, '1', '2']]);
    expect(await read('sep=;\r\na;b,c\r\n1;2\r\n')).toEqual({ headings: ['a', 'b,c'], rows: [[3, '1', '2']] });
  });

  it.each([
    ['a,b;b,c', 'COMMA'],
    ['a;b,b;c', 'SEMICOLON'],
    ['a\tb', 'TAB'],
    ['a|b', 'PIPE'],
    ['"a;b;c",d', 'COMMA'],
    ['alone', 'COMMA'],
  ])('%j is separated by %s', (line, separator) => {
    expect(likelySeparator(Buffer.from(`${line}\n`))).toBe(separator);
  });

  it('of a register is separated by commas and nothing else', async () => {
    const rules: CsvRules = { separator: 'COMMA', mustEndLastLine: true };
    expect(await refusal('a;b\n1;2\n', rules)).toEqual({ code: 'WRONG_SEPARATOR', params: { found: 'SEMICOLON' } });
    expect(await refusal('a,b\n1,2', rules)).toEqual({ code: 'LAST_LINE_OPEN', params: { line: 2 } });
    expect(await refusal('a,b\n1,2\n', rules)).toBeUndefined();
  });

  it('says where a text in quotation marks begins that never ends', async () => {
    expect(await refusal('a,b\n"1\n1",2\n3,"4\n5,6\n')).toEqual({ code: 'UNCLOSED_QUOTE', params: { line: 4 } });
    expect(await refusal('sep=,\na,b\n3,"4\n')).toEqual({ code: 'UNCLOSED_QUOTE', params: { line: 3 } });
  });

  it.each(['a,b\n1,"2" x\n', 'a,b\n1,2"x\n'])('refuses a quotation mark out of place: %j', async (text) => {
    expect(await refusal(text)).toEqual({ code: 'STRAY_QUOTE', params: { line: 2 } });
  });

  it('says that a last line without its end and with too few fields was cut', async () => {
    expect(await refusal('a,b,c\n1,2,3\n4,5')).toEqual({
      code: 'LAST_LINE_CUT',
      params: { line: 3, found: 2, expected: 3 },
    });
  });

  it('refuses a cell without end before it fills the memory', async () => {
    const text = `a,b\n1,"${'x'.repeat(3_000_000)}`;
    expect(await refusal(text)).toEqual({ code: 'RECORD_TOO_LONG', params: { line: 2, max: 1_000_000 } });
  });

  it('refuses ten thousand columns', async () => {
    const headings = Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(',');
    expect(await refusal(`${headings}\n`)).toEqual({ code: 'TOO_MANY_COLUMNS', params: { found: 10_000, max: 300 } });
  });
});
