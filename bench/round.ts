/**
 * `npm run bench -- round --orgs N --json OUT`: one round of N invented organisations that all take part, half in each country,
 * 30 candidates each, at most 3 proposals each.
 *
 * How many could have a proposal is reckoned here a second time, by another method than the round's own, so that the figure
 * proves something.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type MatchProfile } from '@mosty/matching/profile';
import { gatherCandidates } from '@mosty/matching/rounds/candidates';
import { type ScoredPair } from '@mosty/matching/rounds/pair-graph';
import { DEFAULT_CANDIDATES, DEFAULT_CAP, planRound, type RoundProgress } from '@mosty/matching/rounds/plan-round';
import { inventedProfiles, NOW, randomOf, THEME_CODES } from './invented.ts';

export interface RoundFigures {
  /** Among which the round chose. */
  readonly pairs: number;
  /** Total score of the proposals, and what no other choice that covers as many exceeds. */
  readonly objective: number;
  readonly bound: number;
  /** Organisations with a proposal, and how many can have one. */
  readonly covered: number;
  readonly coverable: number;
  /** Of how often each is shown to others: in the round, and in plain lists of three. */
  readonly gini: number;
  readonly gini_top3: number;
  readonly ms: number;
}

export async function run(args: readonly string[]): Promise<RoundFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { orgs: { type: 'string', default: '10000' }, json: { type: 'string' } },
  });
  const figures = await measure(Number(values.orgs));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
}

async function measure(orgs: number): Promise<RoundFigures> {
  if (!Number.isInteger(orgs) || orgs < 2) throw new Error('--orgs must be a whole number of at least 2.');
  const profiles = activeProfiles(orgs);
  const times = new StageTimes();
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  const { proof, exposure, proposals, withoutProposal } = await planRound(profiles, new Map(), {}, NOW, {}, times.note);
  const ms = performance.now() - start;
  const cpu = process.cpuUsage(cpuStart);
  const cpuMs = Math.round((cpu.user + cpu.system) / 1000);
  const { pairs } = gatherCandidates(
    profiles,
    { limit: DEFAULT_CANDIDATES, now: NOW, themes: THEME_CODES, factsOf: () => ({}) },
    () => undefined,
  );
  const figures = {
    pairs: proof.pairs,
    objective: proof.objective,
    bound: proof.bound,
    covered: proof.covered,
    coverable: coverable(pairs),
    gini: rounded(exposure.gini),
    gini_top3: rounded(exposure.giniOfTopThree),
    ms: Math.round(ms),
  };
  const counts = { proposals: proposals.length, without: withoutProposal.length, cpuMs };
  process.stdout.write(`${table(figures, counts, times.lines())}\n`);
  return figures;
}

/** Those of the invented ones who would take part: claimed, and confirmed within the year. */
function activeProfiles(count: number): MatchProfile[] {
  const DAYS_AGO = 30;
  const claimed = inventedProfiles(Math.ceil(count * 1.5), randomOf(20261121)).filter(
    ({ status }) => status === 'ACTIVE',
  );
  const half = (country: string, size: number) =>
    claimed.filter((profile) => profile.country === country).slice(0, size);
  return [...half('PL', Math.ceil(count / 2)), ...half('CZ', Math.floor(count / 2))].map((profile) => ({
    ...profile,
    confirmedAt: NOW - DAYS_AGO * 86_400_000,
  }));
}

/**
 * How many organisations could have a proposal if only one country had to be served, for each country, added up: no plan covers
 * more. Hopcroft and Karp's phases, with as many places for each organisation across as its cap.
 */
function coverable(pairs: readonly ScoredPair[]): number {
  return (
    servable(pairs.map(({ polish, czech }) => [polish, czech])) +
    servable(pairs.map(({ polish, czech }) => [czech, polish]))
  );
}

function servable(pairs: readonly (readonly [string, string])[]): number {
  const hostsOf = new Map<string, string[]>();
  for (const [guest, host] of pairs) hostsOf.set(guest, [...(hostsOf.get(guest) ?? []), host]);
  const hostOf = new Map<string, string>();
  const guestsOf = new Map<string, Set<string>>(pairs.map(([, host]) => [host, new Set()]));
  const guests = (host: string) => guestsOf.get(host) as Set<string>;

  for (;;) {
    const levels = levelsFrom([...hostsOf.keys()].filter((guest) => !hostOf.has(guest)));
    let served = 0;
    for (const guest of hostsOf.keys()) if (!hostOf.has(guest) && seat(guest, levels)) served += 1;
    if (served === 0) return hostOf.size;
  }

  /** How many moves away from a guest without a host each guest is. */
  function levelsFrom(waiting: readonly string[]): Map<string, number> {
    const levels = new Map(waiting.map((guest) => [guest, 0]));
    for (const [guest, level] of levels) {
      for (const host of hostsOf.get(guest) ?? []) {
        for (const sitting of guests(host)) if (!levels.has(sitting)) levels.set(sitting, level + 1);
      }
    }
    return levels;
  }

  /** Takes a free place, or that of somebody one level on who finds another. A guest who finds none is asked no more. */
  function seat(guest: string, levels: Map<string, number>): boolean {
    const level = levels.get(guest) as number;
    levels.delete(guest);
    for (const host of hostsOf.get(guest) ?? []) {
      if (
        guests(host).size < DEFAULT_CAP ||
        [...guests(host)].some((sitting) => moves(sitting, host, level + 1, levels))
      ) {
        guests(host).add(guest);
        hostOf.set(guest, host);
        return true;
      }
    }
    return false;
  }

  function moves(sitting: string, host: string, level: number, levels: Map<string, number>): boolean {
    if (levels.get(sitting) !== level || !seat(sitting, levels)) return false;
    guests(host).delete(sitting);
    return true;
  }
}

/** When each stage began, for the table. */
class StageTimes {
  private readonly begun = new Map<string, number>();

  readonly note = ({ stage }: RoundProgress): void => {
    if (!this.begun.has(stage)) this.begun.set(stage, performance.now());
  };

  lines(): string[] {
    const stages = [...this.begun];
    return stages.slice(0, -1).map(([stage, at], position) => {
      const ms = Math.round((stages[position + 1]?.[1] ?? at) - at);
      return `  ${stage.toLowerCase().padEnd(19)}${ms} ms`;
    });
  }
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

function table(
  figures: RoundFigures,
  { proposals, without, cpuMs }: { proposals: number; without: number; cpuMs: number },
  stages: readonly string[],
): string {
  return [
    `pairs                ${figures.pairs}`,
    `proposals            ${proposals}`,
    `total score          ${figures.objective}, none exceeds ${figures.bound}`,
    `with a proposal      ${figures.covered} of ${figures.coverable} that can have one; ${without} without`,
    `Gini of exposure     ${figures.gini}, in lists of the best three ${figures.gini_top3}`,
    `time                 ${figures.ms} ms, of which ${cpuMs} ms at work`,
    ...stages,
  ].join('\n');
}
