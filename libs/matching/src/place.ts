import { type GeoPoint } from './profile.ts';
import { FAR_KM, NEAR_KM } from './weights.ts';

/** A point of the earth's surface as a vector of length 1: distances of many pairs without trigonometry for each. */
export interface UnitVector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

export function toUnitVector({ latitude, longitude }: GeoPoint): UnitVector {
  const circle = Math.cos(latitude * RADIANS);
  return {
    x: circle * Math.cos(longitude * RADIANS),
    y: circle * Math.sin(longitude * RADIANS),
    z: Math.sin(latitude * RADIANS),
  };
}

/**
 * Coordinates of unit vectors are kept as whole steps of this size: 6 millimetres on the ground, and four bytes each. The
 * plain score rests on the same steps, so that it is the same number.
 */
export const GRID = 2 ** -30;

export function onGrid({ x, y, z }: UnitVector): UnitVector {
  return { x: Math.round(x / GRID) * GRID, y: Math.round(y / GRID) * GRID, z: Math.round(z / GRID) * GRID };
}

/** Great circle, from the differences of two unit vectors. */
export function kilometresOf(dx: number, dy: number, dz: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(dx * dx + dy * dy + dz * dz) / 2));
}

/** Kilometres as the crow flies. */
export function distanceKm(one: GeoPoint, other: GeoPoint): number {
  const a = toUnitVector(one);
  const b = toUnitVector(other);
  return kilometresOf(a.x - b.x, a.y - b.y, a.z - b.z);
}

/** 1 at the door, falling with the logarithm, 0 from FAR_KM on. */
export function nearness(km: number): number {
  const value = 1 - Math.log((km + NEAR_KM) / NEAR_KM) / Math.log((FAR_KM + NEAR_KM) / NEAR_KM);
  return Math.max(0, value);
}
