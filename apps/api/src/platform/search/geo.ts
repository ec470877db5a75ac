import { type GeoPoint } from './search-index.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** Great circle on a sphere of the earth's mean radius. */
export function distanceKm(a: GeoPoint, b: GeoPoint): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const sinHalf = (from: number, to: number) => Math.sin((to - from) / 2) ** 2;
  const [latitudeA, latitudeB] = [radians(a.latitude), radians(b.latitude)];
  const haversine =
    sinHalf(latitudeA, latitudeB) +
    Math.cos(latitudeA) * Math.cos(latitudeB) * sinHalf(radians(a.longitude), radians(b.longitude));
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

export function isOnEarth({ latitude, longitude }: GeoPoint): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
