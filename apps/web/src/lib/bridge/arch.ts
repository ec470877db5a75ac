/**
 * The geometry of the bridge: an arch of stones between two banks, drawn from data.
 *
 * Angles run over the arch from the left bank (0) to the right bank (1). Lengths are in units of the drawing.
 */

/** Who lays a stone: the left bank, the right bank, or both together (the crown). */
export type StonePlace = 'left' | 'crown' | 'right';

export interface ArchPart {
  readonly place: StonePlace;
  /** How wide the stone is among its neighbours; 0 to 1. */
  readonly strength: number;
  /** A joint that is still open: drawn as a gap. */
  readonly open: boolean;
}

export interface ArchShape {
  readonly centreX: number;
  /** Height of the water, where the arch springs from its banks. */
  readonly baseY: number;
  /** Half of the clear span and the clear height. */
  readonly span: number;
  readonly rise: number;
  readonly thickness: number;
}

export interface Wedge {
  readonly path: string;
  /** The middle of the stone, for its number. */
  readonly x: number;
  readonly y: number;
}

/** A stone never gets so thin that its number does not fit. */
const LEAST_WEIGHT = 0.55;
const GAP = 0.006;

const weightOf = ({ strength }: ArchPart): number =>
  LEAST_WEIGHT + (1 - LEAST_WEIGHT) * Math.min(1, Math.max(0, strength));
const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/**
 * Where each part begins and ends on the arch (0 to 1), in the order of `parts`, which must be left, crown, right.
 * Both halves are equally long whoever lays more stones, so that the crown stays in the middle.
 */
export function divideArch(parts: readonly ArchPart[]): { from: number; to: number }[] {
  const weights = parts.map(weightOf);
  const weightAt = (place: StonePlace) => sum(weights.filter((_, index) => parts[index]?.place === place));
  const crown = weightAt('crown');
  const sides = 2 * Math.max(weightAt('left'), weightAt('right'));
  const total = crown + sides || 1;
  const share = { left: sides / 2 / total, crown: crown / total, right: sides / 2 / total };
  let at = 0;
  return parts.map((part, index) => {
    const within = weightAt(part.place) || 1;
    const from = at;
    at += ((weights[index] ?? 0) / within) * share[part.place];
    return { from, to: at };
  });
}

const round = (length: number): number => Math.round(length * 10) / 10;

/** The outline of the stone between two places on the arch. */
export function wedge(shape: ArchShape, { from, to }: { from: number; to: number }): Wedge {
  const { centreX, baseY, span, rise, thickness } = shape;
  const at = (place: number, extra: number): [x: number, y: number] => {
    const angle = Math.PI * (1 - place);
    return [round(centreX + (span + extra) * Math.cos(angle)), round(baseY - (rise + extra) * Math.sin(angle))];
  };
  const [start, end] = [from + GAP, to - GAP];
  const [inner, outer] = [`${span} ${rise}`, `${span + thickness} ${rise + thickness}`];
  const path = [
    `M${at(start, 0).join(' ')}`,
    `L${at(start, thickness).join(' ')}`,
    `A${outer} 0 0 1 ${at(end, thickness).join(' ')}`,
    `L${at(end, 0).join(' ')}`,
    `A${inner} 0 0 0 ${at(start, 0).join(' ')}Z`,
  ].join('');
  const [x, y] = at((start + end) / 2, thickness / 2);
  return { path, x, y };
}

const PLAIN: Omit<ArchPart, 'place'> = { strength: 0, open: false };
const OPEN: Omit<ArchPart, 'place'> = { strength: 0.6, open: true };

/**
 * Puts the stones of a match in order, each bank laying its strongest first, and adds what is missing: an open joint where
 * something is unclear or where a bank lays nothing, and a plain keystone when nothing else closes the arch.
 * A stone keeps its index in `stones`; what was added has none.
 */
export function layStones(
  stones: readonly { readonly place: StonePlace; readonly strength: number }[],
  unclear: number,
): (ArchPart & { index?: number })[] {
  const laid = stones.map((stone, index) => ({ ...stone, open: false, index }));
  const from = (place: StonePlace) =>
    laid.filter((stone) => stone.place === place).sort((a, b) => b.strength - a.strength);
  const gap = (place: StonePlace) => (from(place).length === 0 ? [{ place, ...OPEN }] : []);
  const joints = Array.from({ length: Math.min(unclear, 2) }, () => ({
    place: 'crown' as const,
    ...OPEN,
    strength: 0,
  }));
  const crown = [...from('crown'), ...joints];
  return [
    ...from('left'),
    ...gap('left'),
    ...(crown.length > 0 ? crown : [{ place: 'crown' as const, ...PLAIN }]),
    ...gap('right'),
    ...from('right').reverse(),
  ];
}

/** The bridge of every picture. */
export const BRIDGE: ArchShape = { centreX: 480, baseY: 250, span: 190, rise: 148, thickness: 56 };
/** The crown rises a little over its neighbours, as a keystone does. */
const CROWN_RISES = 9;

/** Stones with their outlines. */
export const outlined = <Stone extends { readonly place: StonePlace; readonly arc: Parameters<typeof wedge>[1] }>(
  stones: readonly Stone[],
): (Stone & Wedge)[] =>
  stones.map((stone) => {
    const thickness = BRIDGE.thickness + (stone.place === 'crown' ? CROWN_RISES : 0);
    return { ...stone, ...wedge({ ...BRIDGE, thickness }, stone.arc) };
  });

/** The colour of a stone, by who lays it. */
export const STONE_FILL = { left: 'fill-polish', crown: 'fill-joint', right: 'fill-czech' } as const;
