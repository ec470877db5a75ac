import { describe, expect, it } from '@jest/globals';
import { csvCell } from './administration-rules.ts';

describe('a cell of a table for spreadsheet programs', () => {
  it.each([
    ['Prudnik', 'Prudnik'],
    [null, ''],
    [12, '12'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['a;b', '"a;b"'],
    ['„a” "b"', '"„a” ""b"""'],
    ['a\nb', '"a\nb"'],
    ['=1+1', "'=1+1"],
    ['+48 77', "'+48 77"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['|cmd', "'|cmd"],
    ['=HYPERLINK("https://example.org")', '"\'=HYPERLINK(""https://example.org"")"'],
    ['a=1', 'a=1'],
  ])('%j becomes %j', (value, written) => {
    expect(csvCell(value)).toBe(written);
  });
});
