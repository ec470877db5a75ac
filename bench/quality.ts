/**
 * `npm run bench -- quality --orgs F.csv --relevant G.csv --json OUT`: whether the first ten proposals are those that people
 * would make who read both profiles. For every organisation of G all of the other country are ranked: by Mosty, by the
 * themes in common as partner-search sites filter, by usual full text, and by lot. Files: bench/sets/README.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { MatchIndex } from '@mosty/matching/match-index';
import { type MatchProfile } from '@mosty/matching/profile';
import { matchedInterests, ownText } from '@mosty/matching/self-description';
import { bm25 } from '@mosty/scripts/measuring/bm25';
import { type OrganisationRow, readJudgements, readOrganisations } from '@mosty/scripts/measuring/organisation-rows';
import { type Judgements, PLACES, rankingQuality, type RankingQuality } from '@mosty/scripts/measuring/ranking';
import { THEMES } from '@mosty/thesaurus/themes';

export interface QualityBench {
  readonly mosty: RankingQuality;
  readonly themes: RankingQuality;
  readonly fulltext: RankingQuality;
  readonly random: RankingQuality;
}

/** Nothing in a file has a date, so any will do, and the same gives the same figures. */
const NOW = Date.UTC(2026, 0, 1);
const LOTS = 50;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { orgs: { type: 'string' }, relevant: { type: 'string' }, json: { type: 'string' } },
  });
  if (values.orgs === undefined || values.relevant === undefined) {
    throw new Error('usage: npm run bench -- quality --orgs F.csv --relevant G.csv [--json OUT]');
  }
  const organisations = readOrganisations(await readFile(values.orgs, 'utf8'), values.orgs);
  const judgements = readJudgements(await readFile(values.relevant, 'utf8'), values.relevant, organisations);
  const result = measure(organisations, judgements);
  print(result);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

export function measure(organisations: readonly OrganisationRow[], judgements: Judgements): QualityBench {
  const ids = organisations.map(({ id }) => id);
  const judged = (rank: (id: string) => readonly string[]) => rankingQuality(judgements, ids, rank);
  return {
    mosty: judged(byMosty(organisations)),
    themes: judged(byThemes(organisations)),
    fulltext: judged(byWords(organisations)),
    random: byLot(organisations, judgements),
  };
}

/** What the platform would propose, from what the row says. */
function byMosty(organisations: readonly OrganisationRow[]): (id: string) => readonly string[] {
  const index = MatchIndex.build(
    THEMES.map(({ code }) => code),
    organisations.map(toMatchProfile),
  );
  return (id) => index.topK(id, { limit: PLACES, now: NOW }).candidates.map((candidate) => candidate.id);
}

export function toMatchProfile(row: OrganisationRow): MatchProfile {
  const { id, country, kind, latitude, longitude, population, forms } = row;
  const said = { ...row, language: row.lang ?? LANGUAGE_OF[country] };
  return {
    id,
    country,
    kind,
    status: 'ACTIVE',
    location: latitude === null || longitude === null ? null : { latitude, longitude },
    population,
    isMilitaryArea: false,
    interests: matchedInterests(said),
    interestsAreStated: row.interests.length > 0,
    text: ownText(said),
    isDescribed: row.description !== '',
    forms,
    // The file names neither district nor capacity, and nobody has a partner: the same for all.
    programmes: null,
    languages: [],
    hasBroker: false,
    canPrefinance: null,
    ownContributionPercent: null,
    hoursPerMonth: null,
    partnerWantedBy: null,
    availableFrom: null,
    introductionCap: 3,
    partnerIds: [],
    isVerified: false,
    confirmedAt: null,
    answeredRequests: null,
  };
}

/** The number of themes that both name, whether offered or sought; those that one offers and the other seeks count twice. */
function byThemes(organisations: readonly OrganisationRow[]): (id: string) => readonly string[] {
  return ranker(organisations, (one, other) => {
    const ours = at(organisations, one).interests;
    const theirs = new Map(at(organisations, other).interests.map((interest) => [interest.theme, interest]));
    let count = 0;
    for (const { theme, offers, seeks } of ours) {
      const their = theirs.get(theme);
      if (their === undefined) continue;
      count += (offers > 0 && their.seeks > 0) || (seeks > 0 && their.offers > 0) ? 2 : 1;
    }
    return count;
  });
}

function byWords(organisations: readonly OrganisationRow[]): (id: string) => readonly string[] {
  const rows = organisations.map(({ country, name, description }) => ({
    lang: LANGUAGE_OF[country],
    text: `${name} ${description}`,
  }));
  return ranker(organisations, bm25(rows).score);
}

/** Many lots, for one could be lucky; the mean of each figure. */
function byLot(organisations: readonly OrganisationRow[], judgements: Judgements): RankingQuality {
  const random = randomOf(20261121);
  const ids = organisations.map(({ id }) => id);
  const lots = Array.from({ length: LOTS }, () =>
    rankingQuality(judgements, ids, (id) => ranker(organisations, () => random())(id)),
  );
  const meanOf = (figure: keyof RankingQuality) => lots.reduce((total, lot) => total + lot[figure], 0) / LOTS;
  return { ndcg10: meanOf('ndcg10'), recall10: meanOf('recall10'), coverage: meanOf('coverage'), gini: meanOf('gini') };
}

/** All of the other country by score, best first, equal scores by id. Organisations by their position. */
function ranker(
  organisations: readonly OrganisationRow[],
  score: (one: number, other: number) => number,
): (id: string) => readonly string[] {
  const position = new Map(organisations.map(({ id }, index) => [id, index]));
  return (id) => {
    const one = position.get(id);
    if (one === undefined) return [];
    return organisations
      .flatMap(({ id: theirs, country }, other) =>
        country === at(organisations, one).country ? [] : [{ id: theirs, score: score(one, other) }],
      )
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .map((candidate) => candidate.id);
  };
}

function at(organisations: readonly OrganisationRow[], position: number): OrganisationRow {
  return organisations[position] as OrganisationRow;
}

/** The same numbers in every run (a linear congruential generator), so that runs can be compared. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function print(result: QualityBench): void {
  const figure = (value: number) => value.toFixed(3).padStart(10);
  const lines = ['             nDCG@10 recall@10  coverage      Gini'];
  for (const method of ['mosty', 'themes', 'fulltext', 'random'] as const) {
    const { ndcg10, recall10, coverage, gini } = result[method];
    lines.push(`${method.padEnd(10)}${[ndcg10, recall10, coverage, gini].map(figure).join('')}`);
  }
  process.stdout.write(`${lines.join('\n')}\n`);
}
