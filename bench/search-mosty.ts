/** A Mosty for measuring searches: a new PostgreSQL, migrated and filled, the index made anew, and the compiled API. */
import { ask, withCompiledMosty } from './compiled-mosty.ts';
import { insertOrganisations } from './search-database.ts';
import { type SeatedOrganisation } from './search-documents.ts';
import { type Find, plainMeilisearch, plainPostgres } from './search-plain.ts';
import { searchServer } from './search-server.ts';

export type EngineFlag = 'embedded' | 'meili';

/** What the page of results asks for, without the map. */
const QUERY = `query ($query: String!, $first: Int!) {
  organisations(filter: { query: $query }, first: $first) {
    totalCount engine pageInfo { hasNextPage endCursor }
    edges { node { id slug kind country name status hasPartnerAcrossBorder
      place { country name population district { name } region { name } }
      descriptions { language text } themeInterests { offers seeks theme { code label } } } }
    facets { country { value count } kind { value count } theme { value count } form { value count } region { value count } }
    alsoSearched { concept language words } } }`;

/**
 * Gives the search of the API, and that of the same engine on nothing but the texts. Everything that is started here is stopped,
 * whatever happens.
 */
export async function withMosty<Outcome>(
  engine: EngineFlag,
  organisations: readonly SeatedOrganisation[],
  work: (mosty: Find, plain: Find) => Promise<Outcome>,
): Promise<Outcome> {
  const server = engine === 'meili' ? await searchServer() : undefined;
  const variables = {
    ...(server === undefined ? {} : { MEILI_URL: server.url }),
    ...(server?.key === undefined ? {} : { MEILI_KEY: server.key }),
  };
  try {
    return await withCompiledMosty(variables, async ({ client, command, startApi }) => {
      await insertOrganisations(client, organisations);
      process.stdout.write(await command('reindex'));
      const plain =
        server === undefined
          ? await plainPostgres(client, organisations)
          : await plainMeilisearch(server, organisations);
      return work(asking(await startApi(), engine), plain);
    });
  } finally {
    await server?.stop();
  }
}

interface Found {
  readonly organisations: {
    readonly engine: string;
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

/** Asks the API. Another engine than the one that is measured is no answer. */
function asking(port: number, engine: EngineFlag): Find {
  const expected = engine === 'meili' ? 'MEILISEARCH' : 'EMBEDDED';
  return async (query, first) => {
    const { data, errors } = await ask<Found>(port, QUERY, { query, first });
    if (!data) throw new Error(`The API refuses "${query}": ${errors?.[0]?.message ?? 'no answer'}`);
    if (data.organisations.engine !== expected) throw new Error(`"${query}" was answered by the embedded engine.`);
    return data.organisations.edges.map(({ node }) => node.id);
  };
}
