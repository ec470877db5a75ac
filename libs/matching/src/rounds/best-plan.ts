import { type Highs } from 'highs';
import { type Coverage } from './coverage.ts';
import { theHighs, HIGHS_OPTIONS } from './highs.ts';
import { type PairGraph } from './pair-graph.ts';
import { boundOf, gainOf, guessedPrices, type Prices } from './prices.ts';

/** The best choice of pairs, and what no choice can exceed. */
export interface BestPlan {
  /** In rising order. */
  readonly pairs: readonly number[];
  readonly bound: number;
}

/**
 * Of the choices that cover as many organisations as possible, one with the highest total score, by HiGHS:
 *
 *     maximise   Σ score·x            x: pair chosen, 0 to 1;  y: organisation covered, 0 to 1
 *     such that  0 ≤ Σ x − y ≤ cap − 1     for each organisation, over its pairs
 *                Σ y ≥ covered
 *
 * The answer is whole although nothing asks for whole numbers. The rows of the organisations are those of a network: with
 * the rows of one country turned round, each x has +1 and −1, each y a single ±1, so the matrix is totally unimodular, and the
 * corners of the polytope P that it cuts out with whole bounds are whole. The last row is not of that kind, but `covered` is
 * the maximum of Σ y over P: the row leaves a face of P, and the corners of a face are corners of P. The simplex method
 * ends in a corner. That the result is whole is checked all the same.
 *
 * Most pairs are never chosen, so HiGHS gets a sixth of them at first, then, after each run, the pairs that would still gain at
 * its prices, until there are none: then its optimum is that of all pairs. With 250,000 pairs this takes a fifth of the time of
 * handing over everything.
 *
 * @param onProven told after each run which part of the pairs, 0 to 1, is proven to gain nothing more.
 * @throws Error when HiGHS ends without an optimum or with something that is not whole.
 */
export async function bestPlan(
  graph: PairGraph,
  coverage: Coverage,
  onProven: (part: number) => void,
): Promise<BestPlan> {
  const highs = await theHighs();
  const model = highs.createModel();
  try {
    model.options.set(HIGHS_OPTIONS);
    const known = firstPairs(graph, coverage);
    const isKnown = new Uint8Array(graph.scores.length);
    for (const pair of known) isKnown[pair] = 1;
    model.passModel(programOf(graph, coverage.covered, known, highs));
    for (;;) {
      const { modelStatus } = model.run();
      if (modelStatus !== highs.constants.modelStatus.optimal) {
        throw new Error(`The solver found no best plan: it ended with status ${nameOf(modelStatus, highs)}.`);
      }
      const { colValue, rowDual } = model.getSolution();
      const prices: Prices = {
        ofPlace: rowDual.subarray(0, graph.ids.length),
        ofCoverage: Math.min(0, rowDual[graph.ids.length] as number),
      };
      const gaining = gainingPairs(graph, prices, isKnown);
      onProven(1 - gaining.length / graph.scores.length);
      if (gaining.length === 0) {
        return {
          pairs: chosenOf(colValue.subarray(graph.ids.length), known),
          bound: boundOf(graph, coverage.covered, prices),
        };
      }
      model.addCols(columnsOf(graph, gaining));
      for (const pair of gaining) isKnown[pair] = 1;
      known.push(...gaining);
    }
  } finally {
    model.dispose();
  }
}

/** For each organisation on average. Half of them end up chosen; with 2.5 the later runs are longer, with 4.5 the first. */
const FIRST_PAIRS = 3.5;
/** What is less than this at the prices of HiGHS is its rounding, and 300,000 times this is less than PROOF_GAP. */
const LEAST_GAIN = 1e-12;

/** Those that cover, without which nothing would be feasible, and those that gain most at a guess of the prices. */
function firstPairs(graph: PairGraph, coverage: Coverage): number[] {
  const prices: Prices = { ofPlace: guessedPrices(graph), ofCoverage: 0 };
  const gains = graph.scores.map((_, pair) => gainOf(graph, prices, pair));
  const count = Math.min(gains.length, Math.ceil(FIRST_PAIRS * graph.ids.length));
  const least = gains.toSorted()[gains.length - count] as number;
  const first = new Set(coverage.pairs);
  let room = count - gains.filter((gain) => gain > least).length;
  gains.forEach((gain, pair) => {
    if (gain > least || (gain === least && room-- > 0)) first.add(pair);
  });
  return [...first].sort((one, other) => one - other);
}

function gainingPairs(graph: PairGraph, prices: Prices, isKnown: Uint8Array): number[] {
  const gaining: number[] = [];
  for (let pair = 0; pair < graph.scores.length; pair += 1) {
    if (isKnown[pair] === 0 && gainOf(graph, prices, pair) > LEAST_GAIN) gaining.push(pair);
  }
  return gaining;
}

/** First the columns y, then those of the pairs; the row of coverage is the last one. */
function programOf({ ids, caps, ...graph }: PairGraph, covered: number, pairs: readonly number[], highs: Highs) {
  const organisations = ids.length;
  const rows = organisations + 1;
  const columns = organisations + pairs.length;
  const indices = new Int32Array(2 * columns);
  const values = new Float64Array(2 * columns).fill(1);
  for (let at = 0; at < organisations; at += 1) {
    indices.set([at, organisations], 2 * at);
    values[2 * at] = -1;
  }
  pairs.forEach((pair, at) => {
    indices.set([graph.polish[pair] as number, graph.czech[pair] as number], 2 * (organisations + at));
  });
  return {
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from({ length: columns }, (_, at) => graph.scores[pairs[at - organisations] ?? -1] ?? 0),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).with(organisations, covered),
    rowUpper: Float64Array.from({ length: rows }, (_, at) =>
      at < organisations ? (caps[at] as number) - 1 : Infinity,
    ),
    matrix: {
      format: 'csc' as const,
      numRows: rows,
      numCols: columns,
      starts: Int32Array.from({ length: columns + 1 }, (_, at) => 2 * at),
      indices,
      values,
    },
  };
}

function columnsOf({ ids, scores, polish, czech }: PairGraph, pairs: readonly number[]) {
  const count = pairs.length;
  return {
    cost: Float64Array.from(pairs, (pair) => scores[pair] as number),
    lower: new Float64Array(count),
    upper: new Float64Array(count).fill(1),
    matrix: {
      format: 'csc' as const,
      numRows: ids.length + 1,
      numCols: count,
      starts: Int32Array.from({ length: count + 1 }, (_, at) => 2 * at),
      indices: Int32Array.from(pairs.flatMap((pair) => [polish[pair] as number, czech[pair] as number])),
      values: new Float64Array(2 * count).fill(1),
    },
  };
}

/** A corner has whole values; what they differ by is rounding. */
const WHOLE_WITHIN = 1e-6;

function chosenOf(values: Float64Array, pairs: readonly number[]): number[] {
  return pairs
    .filter((_, at) => {
      const value = values[at] as number;
      if (Math.abs(value - Math.round(value)) > WHOLE_WITHIN) {
        throw new Error(`The solver left a pair chosen by ${value}: that is no corner of the problem.`);
      }
      return Math.round(value) === 1;
    })
    .sort((one, other) => one - other);
}

function nameOf(status: number, highs: Highs): string {
  const [name] = Object.entries(highs.constants.modelStatus).find(([, code]) => code === status) ?? [];
  return name ?? String(status);
}
