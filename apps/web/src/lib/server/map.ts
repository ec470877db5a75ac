/** The map's points and its frame. Projecting happens here, so that browsers get finished coordinates and no map library. */
import { createProjection, MAP_HEIGHT, MAP_WIDTH } from '#lib/map/projection.ts';
import type { Frame } from '#lib/map/map.ts';

const project = createProjection();
const round = (length: number): number => Math.round(length * 10) / 10;

interface Located {
  readonly latitude: number;
  readonly longitude: number;
}

export function toPoint({ latitude, longitude }: Located): { x: number; y: number } {
  const [x, y] = project([longitude, latitude]) ?? [0, 0];
  return { x: round(x), y: round(y) };
}

/** Both countries. */
export const WHOLE_MAP: Frame = { x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT };

/** Air around the outermost points, and the least part of the map that is shown, so that one point still has its surroundings. */
const MARGIN = 0.12;
const LEAST_WIDTH = MAP_WIDTH * 0.3;

/** The part of the map that holds all points, in the map's proportions, within the map. Without points: both countries. */
export function frameOf(points: readonly { readonly x: number; readonly y: number }[]): Frame {
  if (points.length === 0) return WHOLE_MAP;
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [spanX, spanY] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const wanted = Math.max(spanX, (spanY * MAP_WIDTH) / MAP_HEIGHT) * (1 + 2 * MARGIN);
  const width = Math.min(MAP_WIDTH, Math.max(LEAST_WIDTH, wanted));
  const height = (width * MAP_HEIGHT) / MAP_WIDTH;
  const within = (middle: number, length: number, limit: number) =>
    Math.min(limit - length, Math.max(0, middle - length / 2));
  return {
    x: round(within(left + spanX / 2, width, MAP_WIDTH)),
    y: round(within(top + spanY / 2, height, MAP_HEIGHT)),
    width: round(width),
    height: round(height),
  };
}
