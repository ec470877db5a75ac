/**
 * The score of themes, place and size alone as one SQL query, as an application without a match index would ask it: organisations and their
 * interests in two tables with indexes, on one core.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestPostgres } from '@mosty/scripts/local/test-postgres';
import { type MatchProfile } from '@mosty/matching/profile';
import { DEFAULT_WEIGHTS, FAR_KM, NEAR_KM, SIZE_LOG_RANGE } from '@mosty/matching/weights';
import { Client } from 'pg';

const ROWS_IN_A_FILE = 100_000;

const TABLES = `
  create unlogged table organisation (id uuid primary key, country text, latitude float8, longitude float8, population int);
  create unlogged table interest (organisation uuid, theme text, offers int, seeks int);`;
const INDEXES = `
  create index on organisation (country);
  create index on interest (organisation);
  create index on interest (theme);
  vacuum analyze;`;

const QUERY = `
  with ours as (select * from organisation where id = $1),
       themes as (
         select their.organisation,
                sum(our.seeks * greatest(their.offers, their.seeks / 2.0)) / 9 as we_get,
                sum(their.seeks * greatest(our.offers, our.seeks / 2.0)) / 9 as they_get
           from interest our join interest their using (theme)
          where our.organisation = $1
          group by their.organisation)
  select organisation.id,
         ${DEFAULT_WEIGHTS.THEMES} * coalesce(sqrt(least(1, we_get) * least(1, they_get)), 0)
         + ${DEFAULT_WEIGHTS.PLACE} * greatest(0, 1 - ln((${NEAR_KM} + 6371 * 2 * asin(least(1, sqrt(
             sind((organisation.latitude - ours.latitude) / 2) ^ 2
             + cosd(organisation.latitude) * cosd(ours.latitude)
               * sind((organisation.longitude - ours.longitude) / 2) ^ 2)))) / ${NEAR_KM}) / ln(${FAR_KM + NEAR_KM} / ${NEAR_KM}.0))
         + ${DEFAULT_WEIGHTS.SIZE} * coalesce(
             greatest(0, 1 - abs(ln(organisation.population) - ln(ours.population)) / ${SIZE_LOG_RANGE}), 0.5) as score
    from organisation cross join ours left join themes on themes.organisation = organisation.id
   where organisation.country <> ours.country
   order by score desc, organisation.id limit $2`;

/** Milliseconds of the query for each of some organisations, after one that warms the caches. */
export async function sqlTimes(
  profiles: readonly MatchProfile[],
  ids: readonly string[],
  limit: number,
): Promise<number[]> {
  const postgres = await startTestPostgres();
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    await client.query(TABLES);
    await load(client, profiles);
    for (const statement of INDEXES.split(';').filter((text) => text.trim() !== '')) await client.query(statement);
    await client.query("set max_parallel_workers_per_gather = 0; set work_mem = '256MB'");
    const times: number[] = [];
    for (const id of [ids[0], ...ids]) {
      const began = performance.now();
      const { rowCount } = await client.query({ name: 'best', text: QUERY, values: [id, limit] });
      times.push(performance.now() - began);
      if (rowCount !== limit) throw new Error('The SQL query finds too few candidates.');
    }
    return times.slice(1);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

async function load(client: Client, profiles: readonly MatchProfile[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mosty-bench-'));
  try {
    // The server reads the files itself, as another user.
    chmodSync(folder, 0o755);
    for (let from = 0; from < profiles.length; from += ROWS_IN_A_FILE) {
      const some = profiles.slice(from, from + ROWS_IN_A_FILE);
      const organisations = some.map(({ id, country, location, population }) =>
        [id, country, location?.latitude ?? '', location?.longitude ?? '', population ?? ''].join(','),
      );
      const interests = some.flatMap(({ id, interests }) =>
        interests.map(({ theme, offers, seeks }) => [id, theme, offers, seeks].join(',')),
      );
      for (const [table, rows] of Object.entries({ organisation: organisations, interest: interests })) {
        const file = join(folder, `${table}.csv`);
        writeFileSync(file, rows.join('\n'));
        chmodSync(file, 0o644);
        await client.query(`copy ${table} from ${client.escapeLiteral(file)} with (format csv)`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
