/** What a map shows. All coordinates are those of the drawing. */
import type { Country } from '@mosty/domain/vocabulary';

/** The visible part of the map. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MapMark {
  readonly x: number;
  readonly y: number;
  /** How many organisations it stands for. */
  readonly count: number;
  readonly country: Country | undefined;
  /** What it is, in words: the name of an organisation, or of a district with a number. */
  readonly text: string;
  readonly href: string;
}

/** A partnership that exists, from place to place. */
export interface MapArc {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly text: string;
}

/** Towns for orientation, named as their inhabitants name them; `rank` 1 is shown on the whole map, 2 when it is enlarged. */
export const TOWNS = [
  { name: 'Warszawa', x: 725, y: 371, rank: 1 },
  { name: 'Praha', x: 202, y: 640, rank: 1 },
  { name: 'Kraków', x: 649, y: 648, rank: 1 },
  { name: 'Wrocław', x: 415, y: 517, rank: 1 },
  { name: 'Poznań', x: 410, y: 352, rank: 1 },
  { name: 'Gdańsk', x: 541, y: 107, rank: 1 },
  { name: 'Brno', x: 377, y: 757, rank: 1 },
  { name: 'Plzeň', x: 114, y: 677, rank: 2 },
  { name: 'Opole', x: 486, y: 573, rank: 2 },
  { name: 'Olomouc', x: 430, y: 709, rank: 2 },
  { name: 'Ostrava', x: 515, y: 679, rank: 2 },
  { name: 'Katowice', x: 574, y: 624, rank: 2 },
  { name: 'Hradec Králové', x: 316, y: 628, rank: 2 },
  { name: 'Liberec', x: 257, y: 555, rank: 2 },
  { name: 'Lublin', x: 854, y: 489, rank: 1 },
  { name: 'Szczecin', x: 233, y: 217, rank: 1 },
  { name: 'České Budějovice', x: 198, y: 780, rank: 2 },
  { name: 'Łódź', x: 606, y: 434, rank: 1 },
] as const;

const round = (length: number): number => Math.round(length * 10) / 10;
const BEND = 0.22;

/** The line of an arc: it bends westwards like a bridge seen from above, the wider the longer. */
export function arcPath({ from, to }: MapArc): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const side = dy > 0 ? -1 : 1;
  const middle = { x: (from.x + to.x) / 2 + side * dy * BEND, y: (from.y + to.y) / 2 - side * dx * BEND };
  return `M${from.x} ${from.y}Q${round(middle.x)} ${round(middle.y)} ${to.x} ${to.y}`;
}

/** How far the mark of another organisation in the same place is moved, in pixels: the first stays, six more stand around it. */
function shiftOf(before: number): { x: number; y: number } {
  if (before === 0) return { x: 0, y: 0 };
  const distance = 13 * Math.ceil(before / 6);
  const angle = ((before - 1) * Math.PI) / 3;
  return { x: round(distance * Math.cos(angle)), y: round(distance * Math.sin(angle)) };
}

/** Big marks first, so that small ones lie on top and can be hit; those of one place stand side by side. */
export function placeMarks(marks: readonly MapMark[]): (MapMark & { readonly shift: { x: number; y: number } })[] {
  const seats = new Map<string, number>();
  return [...marks]
    .sort((a, b) => b.count - a.count)
    .map((mark) => {
      const seat = `${mark.x} ${mark.y}`;
      const before = seats.get(seat) ?? 0;
      seats.set(seat, before + 1);
      return { ...mark, shift: shiftOf(before) };
    });
}
