/** The ends of a road that is still being built: each reaches as far as the stones that carry it. */
import type { ArchShape } from './arch.ts';
import type { ProgressStone } from './progress.ts';

/** How far over the stones the cut goes on: higher than any road. */
const OVER = 120;
const FAR = 2500;

/** What of the drawing the road of that bank may cover, as the outline of a clip. */
export function roadEnd(shape: ArchShape, stones: readonly ProgressStone[], bank: 'left' | 'right'): string {
  const { centreX, baseY, span, rise, thickness } = shape;
  const laid = stones.filter(({ place, state }) => place === bank && state === 'LAID');
  const toward = bank === 'left' ? -1 : 1;
  const far = centreX + toward * FAR;
  const bottom = baseY + 2 * thickness;
  const outline = (...points: readonly (readonly [number, number])[]) =>
    `M${points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}Z`;
  if (laid.length === 0) {
    // A bare bank, sloping to the water.
    const foot = centreX + toward * (span + thickness / 2);
    return outline([far, -rise], [foot + toward * thickness, -rise], [foot, baseY], [foot, bottom], [far, bottom]);
  }
  const end =
    bank === 'left' ? Math.max(...laid.map(({ arc }) => arc.to)) : Math.min(...laid.map(({ arc }) => arc.from));
  const angle = Math.PI * (1 - end);
  const at = (extra: number): [number, number] => [
    centreX + (span + extra) * Math.cos(angle),
    baseY - (rise + extra) * Math.sin(angle),
  ];
  const inner = at(0);
  return outline([far, -rise], at(thickness + OVER), inner, [inner[0], bottom], [far, bottom]);
}
