/** What the same engine finds and takes when it is given nothing but the texts, as most programs would use it. */
import { LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { type OrganisationRow } from '@mosty/scripts/measuring/organisation-rows';
import { THEMES } from '@mosty/thesaurus/themes';
import { Meilisearch } from 'meilisearch';
import { type Client } from 'pg';
import { type SearchServer } from './search-server.ts';

/** Ids of the first results, best first. */
export type Find = (query: string, limit: number) => Promise<readonly string[]>;

const BATCH = 5000;
const INDEX = 'bench_plain';
const LABELS = new Map<string, (typeof THEMES)[number]>(THEMES.map((theme) => [theme.code, theme]));

interface RawDocument {
  /** Position in the list: Meilisearch allows few characters in an id. */
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly themes: string;
}

function rawDocuments(organisations: readonly OrganisationRow[]): RawDocument[] {
  return organisations.map(({ country, name, description, interests }, id) => {
    const labels = interests.map(({ theme }) => LABELS.get(theme)?.[LANGUAGE_OF[country]] ?? theme);
    return { id, name, description, themes: labels.join(', ') };
  });
}

/** PostgreSQL's full text without a dictionary; all words must be there, the last one may go on. */
export async function plainPostgres(client: Client, organisations: readonly OrganisationRow[]): Promise<Find> {
  await client.query(`create table ${INDEX} (id int primary key, words tsvector not null)`);
  const documents = rawDocuments(organisations);
  for (let start = 0; start < documents.length; start += BATCH) {
    await client.query(
      `insert into ${INDEX}
       select id, setweight(to_tsvector('simple', name), 'A') || setweight(to_tsvector('simple', description || ' ' || themes), 'B')
         from jsonb_to_recordset($1::jsonb) as given (id int, name text, description text, themes text)`,
      [JSON.stringify(documents.slice(start, start + BATCH))],
    );
  }
  await client.query(`create index on ${INDEX} using gin (words)`);
  await client.query(`vacuum analyze ${INDEX}`);
  return async (query, limit) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    const { rows } = await client.query<{ id: number }>(
      `select id, count(*) over () as total from ${INDEX}, to_tsquery('simple', $1) as asked
        where words @@ asked order by ts_rank(words, asked) desc, id limit $2`,
      [words.length === 0 ? '' : `${words.join(' & ')}:*`, limit],
    );
    return rows.map(({ id }) => String(id));
  };
}

/** An index with the settings that Meilisearch gives it. */
export async function plainMeilisearch(server: SearchServer, organisations: readonly OrganisationRow[]): Promise<Find> {
  const client = new Meilisearch({
    host: server.url,
    ...(server.key === undefined ? {} : { apiKey: server.key }),
    requestInit: { headers: { 'accept-encoding': 'identity' } },
    defaultWaitOptions: { timeout: 30 * 60_000, interval: 50 },
  });
  const index = client.index<RawDocument>(INDEX);
  await index.delete().waitTask();
  const documents = rawDocuments(organisations);
  for (let start = 0; start < documents.length; start += BATCH) {
    const added = await index.addDocuments(documents.slice(start, start + BATCH), { primaryKey: 'id' }).waitTask();
    if (added.status !== 'succeeded') throw new Error(`Meilisearch: ${added.error?.message ?? added.status}`);
  }
  return async (query, limit) => {
    const { hits } = await index.search(query, { limit });
    return hits.map(({ id }) => String(id));
  };
}
