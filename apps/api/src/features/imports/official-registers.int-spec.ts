import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createTestApi, type TestApi } from '../../../test/create-test-api.ts';
import { fingerprint, importing, sentencesOf } from '../../../test/import-files.ts';
import { ExamplesService } from '../examples/examples.service.ts';

const SHARED = join(import.meta.dirname, '../../../../../../shared/data');
const pl = { source: 'gus-terc', file: join(SHARED, 'pl_gminy.csv') } as const;
const cz = { source: 'csu-obce', file: join(SHARED, 'cz_obce.csv') } as const;
const UNITS = 8735;

if (!existsSync(pl.file) || !existsSync(cz.file)) {
  describe('the official registers', () => {
    it.skip('skipped: no shared data', () => undefined);
  });
} else {
  describe('the official registers', () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await createTestApi();
    });
    afterAll(() => api.close());

    const rows = <Row>(sql: string): Promise<Row[]> => api.db.query(sql);
    const UNITS_SAID = `select organisation.id, organisation.name, organisation.slug, organisation.status,
                               place.latitude, place.longitude, place.population, place.district_code
                          from organisation join place on place.id = place_id
                         where is_territorial_unit and is_example order by organisation.id`;

    it('join the example data: what is there stays, nothing is doubled, the rest is added', async () => {
      await api.app.get(ExamplesService).load();
      const before = await rows(UNITS_SAID);
      expect(before.length).toBeGreaterThan(50);
      const reports = [await importing(api, pl).run(), await importing(api, cz).run()];
      expect(reports.flatMap(sentencesOf)).toEqual([]);
      expect(reports.map(({ rows: count }) => count)).toEqual([2477, 6258]);
      expect(reports.map(({ counts }) => counts.missingInFile)).toEqual([0, 0]);
      expect(await rows(UNITS_SAID)).toEqual(before);
      const counts = await rows(
        `select count(*)::int as places,
                (select count(*)::int from organisation where is_territorial_unit) as offices,
                (select count(distinct place_id)::int from organisation where is_territorial_unit) as seats,
                (select count(*)::int from organisation where kind = 'PUBLIC_INSTITUTION') as armies
           from place`,
      );
      expect(counts).toEqual([{ places: UNITS, offices: UNITS, seats: UNITS, armies: 4 }]);
    }, 120_000);

    it('change no row the second time', async () => {
      const tables = ['region', 'district', 'place', 'organisation'];
      const before = await fingerprint(api.db, tables);
      for (const register of [pl, cz]) {
        const { counts } = await importing(api, register).run();
        expect(counts).toMatchObject({ created: 0, changed: 0 });
      }
      expect(await fingerprint(api.db, tables)).toBe(before);
    }, 60_000);

    it('give every office an address of its own that can be read', async () => {
      const [namesakes] = await rows<{ slugs: string[] }>(
        `select array_agg(slug order by slug) as slugs from organisation where name = 'Nová Ves'`,
      );
      expect(namesakes?.slugs.length).toBe(14);
      expect(new Set(namesakes?.slugs).size).toBe(14);
      for (const slug of namesakes?.slugs ?? []) expect(slug).toMatch(/^nova-ves-\d{6}$/);
    });
  });
}
