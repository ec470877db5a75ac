import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IdTable } from './id-table.ts';

/** Few different ones, of both kinds, so that the same id is added, removed and added again. */
const id = fc.oneof(
  fc.integer({ min: 0, max: 200 }).map((number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`),
  fc.integer({ min: 0, max: 200 }).map((number) => `id-${number}`),
  fc.constantFrom('', 'ć', '00000000-0000-4000-8000-00000000000A', '00000000-0000-4000-8000-000000000000 '),
);

describe('the table of ids', () => {
  it('knows the rows of all ids that were added and not removed, without gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.boolean()), { maxLength: 500 }), (steps) => {
        const table = new IdTable();
        const rows: string[] = [];
        for (const [one, isRemoved] of steps) {
          const row = table.rowOf(one);
          expect(row ?? -1).toBe(rows.indexOf(one));
          if (row === undefined) {
            expect(table.add(one)).toBe(rows.length);
            rows.push(one);
          } else if (isRemoved) {
            table.remove(row);
            const last = rows.pop() as string;
            if (row < rows.length) rows[row] = last;
          }
          expect(table.length).toBe(rows.length);
        }
        rows.forEach((one, row) => {
          expect(table.idOf(row)).toBe(one);
          expect(table.rowOf(one)).toBe(row);
        });
      }),
      { numRuns: 300 },
    );
  });
});
