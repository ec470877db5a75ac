/** What must always hold is refused by the database itself, whatever program writes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { createTestApi, type TestApi } from '../create-test-api.ts';
import { BAD_ROWS, type BadRow, FREE, FREE_CODES, GOOD_ROWS, type Row } from './constraint-rows.ts';

const ALL = Object.entries(BAD_ROWS).flatMap(([table, rows]) =>
  Object.entries(rows).map(([constraint, bad]) => ({ table, constraint, bad })),
);

const isBadRow = (bad: Row | BadRow): bad is BadRow => 'wrong' in bad;

async function insert(db: Pick<DataSource, 'query'>, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await db.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

describe('the database', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
    for (const [table, rows] of Object.entries(GOOD_ROWS)) {
      for (const row of rows) await insert(api.db, table, row);
    }
  });
  afterAll(() => api.close());

  it.each(ALL)('refuses what $constraint forbids', async ({ table, constraint, bad }) => {
    const { wrong, like = 0, without = [] } = isBadRow(bad) ? bad : { wrong: bad };
    const good: Row = GOOD_ROWS[table]?.[like] ?? {};
    const codes = table === 'place' ? FREE_CODES[String(good.country)] : {};
    const runner = api.db.createQueryRunner();
    await runner.startTransaction();
    try {
      for (const other of without) await runner.query(`alter table ${table} drop constraint ${other} cascade`);
      const row = { ...good, ...FREE[table], ...codes, ...wrong };
      await expect(insert(runner, table, row)).rejects.toMatchObject({ driverError: { constraint } });
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('has no constraint that is missing above', async () => {
    const rows: { name: string }[] = await api.db.query(
      `select conname as name from pg_constraint
        where connamespace in ('public'::regnamespace, 'auth'::regnamespace) and contype in ('c', 'f', 'u', 'x')
       union all
       select relname from pg_index join pg_class on pg_class.oid = indexrelid
        where indisunique and relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
          and not exists (select from pg_constraint where conindid = indexrelid)`,
    );
    expect(ALL.map(({ constraint }) => constraint).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each([
    ['regon', '123456785', true],
    ['regon', '123456786', false],
    ['regon', '12345678512347', true],
    ['regon', '12345678512348', false],
    ['ico', '00299308', true],
    ['ico', '00299307', false],
    ['lau2', '536385', true],
    ['lau2', '536384', false],
  ])('checks the digit of %s %s: %s', async (register, value, isValid) => {
    expect(await api.db.query(`select is_valid_${register}($1) as answer`, [value])).toEqual([{ answer: isValid }]);
  });
});
