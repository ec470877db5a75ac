/**
 * `npm run bench -- twin-towns --pairs twin_towns.csv --gminas pl_gminy.csv --obce cz_obce.csv --json OUT`: how well the
 * parts for place and size alone find the partner towns that exist.
 *
 * Every real partner is looked for among all municipalities of the other country. Three ways, in the same run: by distance
 * alone; by the weights that matching uses; and by weights fitted anew (conditional logit) on four fifths of the pairs and
 * tried on the last fifth, where no town stands in two folds. When the second is no better than the third, the weights that
 * matching uses are not fitted to these very pairs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sizeValue } from '@mosty/matching/parts';
import { kilometresOf, nearness, toUnitVector, type UnitVector } from '@mosty/matching/place';
import { DEFAULT_WEIGHTS } from '@mosty/matching/weights';
import { parse } from 'csv-parse/sync';

interface Town {
  readonly id: string;
  readonly unit: UnitVector;
  readonly logPopulation: number;
}

/** Where the real partner stands among all candidates, whose values of place and size are in `values`. */
interface Search {
  readonly gmina: string;
  readonly obec: string;
  readonly partner: number;
  readonly place: Float64Array;
  readonly size: Float64Array;
}

interface Weights {
  readonly place: number;
  readonly size: number;
}

interface Figures {
  readonly pairs: number;
  /** Percent of partners in the top 10 and in the top 50. */
  readonly pl_cz: Readonly<Record<'distance' | 'mosty' | 'cross_validated', { top10: number; top50: number }>>;
  readonly cz_pl: Readonly<Record<'distance' | 'mosty' | 'cross_validated', { top10: number; top50: number }>>;
  /** Weight of size for one of place: as used, and mean and extremes over the folds. */
  readonly size_to_place: { used: number; fitted: number; least: number; most: number };
}

const FOLDS = 5;

export function run(args: readonly string[]): Figures {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], options: { pairs: text, gminas: text, obce: text, json: text } });
  if (!values.pairs || !values.gminas || !values.obce) throw new Error('Name the files: --pairs, --gminas, --obce.');
  const gminas = rowsOf(values.gminas).map((row) => toTown(row, row.teryt6));
  const obce = rowsOf(values.obce)
    .filter((row) => row.kind === 'obec')
    .map((row) => toTown(row, row.lau2_code));
  const pairs = rowsOf(values.pairs).map((row) => [row.pl_teryt7?.slice(0, 6) ?? '', row.cz_lau2 ?? ''] as const);
  const figures = measure(pairs, gminas, obce);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

function measure(pairs: readonly (readonly [string, string])[], gminas: Town[], obce: Town[]): Figures {
  const fromGminas = pairs.flatMap(([gmina, obec]) => searchOf(gmina, obec, gminas, obce, 'obec'));
  const fromObce = pairs.flatMap(([gmina, obec]) => searchOf(gmina, obec, gminas, obce, 'gmina'));
  const folds = foldsOf(pairs);
  const fitted = Array.from({ length: FOLDS }, (_, fold) =>
    fit([...fromGminas, ...fromObce].filter((search) => folds.get(search.gmina) !== fold)),
  );
  const weightsFor = (search: Search) => fitted[folds.get(search.gmina) ?? 0] as Weights;
  const used: Weights = { place: DEFAULT_WEIGHTS.PLACE, size: DEFAULT_WEIGHTS.SIZE };
  const threeWays = (searches: readonly Search[]) => ({
    distance: tops(searches, () => ({ place: 1, size: 0 })),
    mosty: tops(searches, () => used),
    cross_validated: tops(searches, weightsFor),
  });
  const ratios = fitted.map(({ place, size }) => size / place);
  return {
    pairs: fromGminas.length,
    pl_cz: threeWays(fromGminas),
    cz_pl: threeWays(fromObce),
    size_to_place: {
      used: rounded(used.size / used.place),
      fitted: rounded(ratios.reduce((sum, ratio) => sum + ratio, 0) / FOLDS),
      least: rounded(Math.min(...ratios)),
      most: rounded(Math.max(...ratios)),
    },
  };
}

function searchOf(
  gmina: string,
  obec: string,
  gminas: readonly Town[],
  obce: readonly Town[],
  wanted: 'gmina' | 'obec',
): Search[] {
  const candidates = wanted === 'obec' ? obce : gminas;
  const partner = candidates.findIndex(({ id }) => id === (wanted === 'obec' ? obec : gmina));
  const asking = (wanted === 'obec' ? gminas : obce).find(({ id }) => id === (wanted === 'obec' ? gmina : obec));
  if (partner < 0 || asking === undefined) return [];
  const place = Float64Array.from(candidates, ({ unit }) =>
    nearness(kilometresOf(unit.x - asking.unit.x, unit.y - asking.unit.y, unit.z - asking.unit.z)),
  );
  const size = Float64Array.from(candidates, ({ logPopulation }) =>
    sizeValue('GMINA', 'OBEC', logPopulation, asking.logPopulation),
  );
  return [{ gmina, obec, partner, place, size }];
}

/** Pairs that share a town, also through others, are in one fold. */
function foldsOf(pairs: readonly (readonly [string, string])[]): Map<string, number> {
  const group = new Map<string, string>();
  const root = (town: string): string => {
    const parent = group.get(town) ?? town;
    return parent === town ? town : root(parent);
  };
  for (const [gmina, obec] of pairs) group.set(root(gmina), root(obec));
  const roots = [...new Set(pairs.map(([gmina]) => root(gmina)))].sort();
  return new Map(pairs.map(([gmina]) => [gmina, roots.indexOf(root(gmina)) % FOLDS]));
}

/** Conditional logit by Newton's method: the weights under which the real partners are the likeliest choices. */
function fit(searches: readonly Search[]): Weights {
  let place = 1;
  let size = 1;
  for (let round = 0; round < 25; round += 1) {
    const slope = [0, 0] as [number, number];
    const bend = [1e-6, 0, 1e-6] as [number, number, number];
    for (const search of searches) addTo(slope, bend, search, { place, size });
    const determinant = bend[0] * bend[2] - bend[1] * bend[1];
    const step = [
      (bend[2] * slope[0] - bend[1] * slope[1]) / determinant,
      (bend[0] * slope[1] - bend[1] * slope[0]) / determinant,
    ] as const;
    const shorter = Math.min(1, 5 / Math.hypot(...step));
    place += step[0] * shorter;
    size += step[1] * shorter;
    if (Math.hypot(...step) < 1e-9) break;
  }
  return { place, size };
}

function addTo(slope: [number, number], bend: [number, number, number], search: Search, weights: Weights): void {
  let all = 0;
  const sum = { p: 0, s: 0, pp: 0, ps: 0, ss: 0 };
  for (let at = 0; at < search.place.length; at += 1) {
    const p = search.place[at] as number;
    const s = search.size[at] as number;
    const likely = Math.exp(weights.place * p + weights.size * s);
    all += likely;
    sum.p += likely * p;
    sum.s += likely * s;
    sum.pp += likely * p * p;
    sum.ps += likely * p * s;
    sum.ss += likely * s * s;
  }
  const p = sum.p / all;
  const s = sum.s / all;
  slope[0] += (search.place[search.partner] as number) - p;
  slope[1] += (search.size[search.partner] as number) - s;
  bend[0] += sum.pp / all - p * p;
  bend[1] += sum.ps / all - p * s;
  bend[2] += sum.ss / all - s * s;
}

function tops(searches: readonly Search[], weightsFor: (search: Search) => Weights): { top10: number; top50: number } {
  const ranks = searches.map((search) => rankOf(search, weightsFor(search)));
  const within = (top: number) => rounded((100 * ranks.filter((rank) => rank <= top).length) / ranks.length);
  return { top10: within(10), top50: within(50) };
}

/** Equal scores count against us. */
function rankOf({ place, size, partner }: Search, weights: Weights): number {
  const score = (at: number) => weights.place * (place[at] as number) + weights.size * (size[at] as number);
  const own = score(partner);
  let rank = 0;
  for (let at = 0; at < place.length; at += 1) if (score(at) >= own) rank += 1;
  return rank;
}

type Row = Readonly<Record<string, string | undefined>>;

function rowsOf(file: string): Row[] {
  return parse(readFileSync(file), { columns: true, bom: true });
}

function toTown(row: Row, id: string | undefined): Town {
  return {
    id: id ?? '',
    unit: toUnitVector({ latitude: Number(row.lat), longitude: Number(row.lon) }),
    logPopulation: Math.log(Number(row.population_2020)),
  };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
