/** What a bridge shows, turned from the view of "us and them" into the drawing's view of left (Poland) and right (Czechia). */
import type { Country } from '@mosty/domain/vocabulary';
import { type ArchPart, divideArch, layStones, type StonePlace } from './arch.ts';

/** GIVE: we give it, GET: they give it, JOINT: both want to work on it. */
export type StoneDirection = 'GIVE' | 'GET' | 'JOINT';

export interface BridgeSide {
  readonly name: string;
  readonly country: Country;
}

export interface BridgeStone {
  readonly label: string;
  readonly direction: StoneDirection;
  /** 0 to 1: how wide the stone is. */
  readonly strength: number;
}

/** A stone in its place on the arch; what only fills a gap has neither label nor number. */
export interface LaidStone extends ArchPart {
  readonly arc: { readonly from: number; readonly to: number };
  readonly label?: string;
  readonly number?: number;
}

const bankOf = (country: Country): StonePlace => (country === 'PL' ? 'left' : 'right');

/** The Polish bank is always on the left, whoever looks. */
export function placeOf(direction: StoneDirection, ourCountry: Country): StonePlace {
  if (direction === 'JOINT') return 'crown';
  const ours = bankOf(ourCountry);
  return direction === 'GIVE' ? ours : ours === 'left' ? 'right' : 'left';
}

/** The arch from left to right. Numbers run in this order, so that lists beside the drawing can refer to them. */
export function buildArch(stones: readonly BridgeStone[], ourCountry: Country, unclear: number): LaidStone[] {
  const placed = stones.map(({ direction, strength }) => ({ place: placeOf(direction, ourCountry), strength }));
  const parts = layStones(placed, unclear);
  const arcs = divideArch(parts);
  let number = 0;
  return parts.map(({ index, ...part }, position) => ({
    ...part,
    arc: arcs[position] ?? { from: 0, to: 1 },
    ...(index === undefined ? {} : { label: stones[index]?.label ?? '', number: ++number }),
  }));
}
