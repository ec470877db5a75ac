/** The statement that answers a search. Nothing of a request is ever part of its text: requests travel as parameters. */
import { type SearchSort } from '../search-index.ts';

/** The order of names is the same on every server, whatever its locale. */
const NAME = 'name collate "und-x-icu"';

/** Great circle on a sphere of the earth's mean radius; 0.5 % off at most. */
const DISTANCE_KM = `2 * 6371.0088 * asin(least(1, sqrt(
  sin(radians(latitude - $11) / 2) ^ 2
  + cos(radians($11)) * cos(radians(latitude)) * sin(radians(longitude - $12) / 2) ^ 2)))`;

/** Smaller is better; documents without the value come last. */
const KEYS: Readonly<Record<SearchSort, string>> = {
  // Among documents that answer equally well, the larger town is usually meant.
  RELEVANCE: '-(score + round(10 * ln(coalesce(population, 0) + 1)))',
  NAME: '0',
  DISTANCE: 'coalesce(distance_km, 1e9)',
  POPULATION: '-coalesce(population, -1)',
};

/** Without the terms: they would fill the memory of a large result. */
const COLUMNS = 'id, name, facets, latitude, longitude, population';

const MATCHED = `
  alternative as materialized (
    select string_to_array(terms, ',')::int[] as terms, bit, word, score, mass, is_scanned
      from unnest($2::text[], $3::bigint[], $4::int[], $5::int[], $6::int[], $7::bool[])
           as given (terms, bit, word, score, mass, is_scanned)),
  found as (
    select document.ctid as place, bit_or(alternative.bit) as bits
      from alternative join search_document document on document.terms && alternative.terms
     where alternative.is_scanned
     group by document.ctid),
  matched as (
    select ${COLUMNS},
           found.bits | coalesce((select bit_or(bit) from alternative
                                   where not is_scanned and document.terms && alternative.terms), 0) as bits
      from found cross join lateral (
        -- The offset keeps the planner from reading the whole table instead of these rows.
        select * from search_document where ctid = found.place offset 0) as document),
  -- Few combinations of answers exist, so each is scored once.
  ranked as (
    select bits, sum(score)::int as score, sum(mass)::int as mass
      from (select bits, word, max(score) as score, max(mass) as mass
              from (select distinct bits from matched) as combination
                   join alternative on combination.bits & alternative.bit <> 0
             group by bits, word) as answered
     group by bits),
  scored as (select matched.*, ranked.score from matched join ranked using (bits) where ranked.mass >= $8)`;

const EVERYTHING = `
  scored as (
    select ${COLUMNS}, 0 as score from search_document
     where collection = $1 and cardinality($2::text[]) = 0 and cardinality($3::bigint[]) = 0
       and cardinality($4::int[]) = 0 and cardinality($5::int[]) = 0 and cardinality($6::int[]) = 0
       and cardinality($7::bool[]) = 0 and $8::int = 0)`;

/** The wanted values of the filtered facets follow the 17 fixed parameters. */
const FIRST_FACET = 18;

/** A bit for each facet whose filter a document fails. */
function failedFacets(filtered: readonly number[]): string {
  const bits = filtered.map(
    (facet, at) => `case when facets && $${FIRST_FACET + at}::int[] then 0 else ${1 << facet} end`,
  );
  return bits.length === 0 ? '0' : bits.join(' + ');
}

export interface StatementShape {
  readonly hasQuery: boolean;
  readonly sort: SearchSort;
  readonly isBackward: boolean;
  /** Positions in FACETS of the facets that are filtered by. */
  readonly filtered: readonly number[];
}

/**
 * $1 collection, $2–$7 alternatives, $8 needed mass, $9 limit, $10 is there a cursor, $11 latitude, $12 longitude,
 * $13 within km, $14–$16 key, name and id of the cursor, $17 offset, then the wanted values of the
 * filtered facets.
 */
export function searchStatement({ hasQuery, sort, isBackward, filtered }: StatementShape): string {
  const order = isBackward ? 'desc' : 'asc';
  const beyond = isBackward ? '<' : '>';
  return `
with ${hasQuery ? MATCHED : EVERYTHING},
  located as (
    select *, case when $11::float8 is null or latitude is null then null else ${DISTANCE_KM} end as distance_km from scored),
  filtered as (
    select *, ${failedFacets(filtered)} as failed from located
     where $13::float8 is null or distance_km <= $13),
  -- A document that fails only the filter of one facet still counts in that facet.
  result as materialized (
    select id, name, facets, failed, distance_km, (${KEYS[sort]})::float8 as key, score
      from filtered where failed & (failed - 1) = 0),
  page as (
    select id, name, key, score, distance_km from result
     where failed = 0 and (not $10::bool or (key, ${NAME}, id) ${beyond} ($14::float8, $15::text collate "und-x-icu", $16::uuid))
     order by key ${order}, ${NAME} ${order}, id ${order} limit $9 offset $17),
  -- Thousands of registered municipalities share a few hundred sets of facets.
  facet_set as (select facets, failed, count(*) as documents from result group by facets, failed),
  counted as (
    select no, failed, sum(documents)::int as documents
      from (select unnest(facets) as no, failed, documents from facet_set) as facet group by no, failed)
select
  (select count(*)::int from result where failed = 0) as total,
  (select coalesce(json_agg(page order by key, ${NAME}, id), '[]') from page) as hits,
  (select coalesce(json_agg(json_build_array(term.kind, term.term, counted.failed, counted.documents)), '[]')
     from counted join search_term term on term.no = counted.no
    where term.collection = $1 and term.kind >= 'facet:' and term.kind < 'facet;') as counts`;
}
