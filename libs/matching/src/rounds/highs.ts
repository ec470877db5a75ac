import * as highsModule from 'highs';
import { type Highs, type InitOptions } from 'highs';

/**
 * The solver as the package gives it to a module: its types describe the CommonJS build, in which the loader would be
 * `default.default`.
 */
const loadHighs = highsModule.default as unknown as (options?: InitOptions) => Promise<Highs>;

let loaded: Promise<Highs> | undefined;

/** Loaded once: it takes 30 ms. The thread of a round (start-round.ts) has one of its own, whose memory goes with it. */
export const theHighs = (): Promise<Highs> => (loaded ??= loadHighs());

/**
 * One thread and a fixed seed, so that the path to the optimum is always the same one. Dual simplex, because it ends in a vertex
 * (see best-plan.ts) and goes on from the last one when pairs are added: every variable has two bounds, so any basis is
 * dual feasible. Interior points need a crossover that takes as long as the whole simplex here. Without presolve, because
 * it finds little to take away and forbids going on. A hundred times stricter than HiGHS's own 1e-7, because the
 * slack of 100,000 pairs adds up and has to stay below PROOF_GAP.
 */
export const HIGHS_OPTIONS = {
  output_flag: false,
  random_seed: 0,
  presolve: 'off',
  solver: 'simplex',
  simplex_strategy: 1,
  primal_feasibility_tolerance: 1e-9,
  dual_feasibility_tolerance: 1e-9,
} as const;
