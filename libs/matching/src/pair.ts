import {
  type ProposalSide,
  type Quote,
  type Reason,
  type ReasonCode,
  type ReasonParams,
  type ScorePartName,
  type Who,
} from '@mosty/domain/explanation';
import { type Measures, measuresOf } from './measures.ts';
import { type MatchProfile } from './profile.ts';
import { type ScoreContext, scorePair } from './score.ts';

/** A pair as one of its sides sees it, with what each part adds to their score. */
export interface Pair {
  readonly you: MatchProfile;
  readonly they: MatchProfile;
  readonly yours: Measures;
  readonly theirs: Measures;
  readonly contribution: Readonly<Record<ScorePartName, number>>;
  readonly context: ScoreContext;
  /** Where the descriptions of the two speak of a concept; yours first. */
  readonly quotes: (concept: string) => readonly Quote[];
}

export function pairOf(
  you: MatchProfile,
  they: MatchProfile,
  context: ScoreContext,
  quotes: (concept: string) => readonly Quote[],
): Pair {
  const { parts } = scorePair(you, they, context);
  const contribution = Object.fromEntries(parts.map((part) => [part.name, part.contribution]));
  return {
    you,
    they,
    yours: measuresOf(you),
    theirs: measuresOf(they),
    contribution: contribution as Record<ScorePartName, number>,
    context,
    quotes,
  };
}

/** A reason and the heading under which the side reads it. */
export interface PlacedReason {
  readonly heading: keyof ProposalSide;
  readonly reason: Reason;
}

export function placed<Code extends ReasonCode>(
  heading: keyof ProposalSide,
  code: Code,
  params: ReasonParams[Code],
  contribution = 0,
  quotes: readonly Quote[] = [],
): PlacedReason {
  return { heading, reason: { code, params, contribution, quotes } as unknown as Reason };
}

/** The reasons of codes whose only fact is whom they are about; none when they are about nobody. */
export function unclearOf<Code extends CodesOfWho>(code: Code, you: boolean, they: boolean): PlacedReason[] {
  const who = whoOf(you, they);
  return who === null ? [] : [placed('unclear', code, { who } as ReasonParams[Code])];
}

type CodesOfWho = {
  [Code in ReasonCode]: ReasonParams[Code] extends { readonly who: Who } ? Code : never;
}[ReasonCode];

export function whoOf(you: boolean, they: boolean): Who | null {
  if (you && they) return 'BOTH';
  if (you) return 'YOU';
  return they ? 'THEY' : null;
}
