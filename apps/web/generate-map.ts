/**
 * The outlines of Poland and Czechia as paths of a drawing, so that no page loads an atlas or asks a map service.
 * Run by `npm run generate`; a spec fails when the committed result is stale.
 *
 * Source of outlines: Natural Earth (public domain), 1:10 million (land around them: 1:50 million), from the npm package world-atlas.
 * Rivers: their courses in a few points, drawn by hand for orientation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { createProjection, MAP_HEIGHT, MAP_WIDTH } from './src/lib/map/projection.ts';

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Land = Topology<{ land: GeometryCollection }>;

const { resolve } = createRequire(import.meta.url);
const ATLAS = resolve('world-atlas/countries-10m.json');
/** What lies around is coarser: it only says where land ends. */
const LAND = resolve('world-atlas/land-50m.json');
export const generatedFile = new URL('./src/lib/map/outlines.generated.ts', import.meta.url);

/** ISO 3166-1 numeric codes, as the atlas has them. */
const POLAND = '616';
const CZECHIA = '203';

/** Longitude and latitude, from source to mouth or to where the river leaves the two countries. */
const RIVERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  odra: [
    [17.52, 49.61],
    [17.72, 49.62],
    [17.95, 49.68],
    [18.2, 49.75],
    [18.29, 49.84],
    [18.33, 49.93],
    [18.22, 50.09],
    [18.19, 50.34],
    [17.95, 50.5],
    [17.92, 50.67],
    [17.66, 50.78],
    [17.47, 50.86],
    [17.28, 50.95],
    [17.03, 51.11],
    [16.66, 51.22],
    [16.43, 51.41],
    [16.3, 51.58],
    [16.08, 51.66],
    [15.72, 51.8],
    [15.62, 51.93],
    [15.4, 52.06],
    [15.1, 52.05],
    [14.7, 52.08],
    [14.55, 52.34],
    [14.62, 52.58],
    [14.14, 52.86],
    [14.38, 53.05],
    [14.47, 53.24],
    [14.57, 53.43],
    [14.56, 53.62],
  ],
  wisla: [
    [18.99, 49.61],
    [18.84, 49.83],
    [18.93, 49.95],
    [19.3, 50.02],
    [19.93, 50.05],
    [20.3, 50.1],
    [20.7, 50.2],
    [21.1, 50.35],
    [21.45, 50.5],
    [21.75, 50.68],
    [21.86, 51.05],
    [21.9, 51.42],
    [21.6, 51.65],
    [21.3, 51.9],
    [21.02, 52.24],
    [20.7, 52.41],
    [20.19, 52.38],
    [19.68, 52.54],
    [19.07, 52.65],
    [18.6, 53.01],
    [18.2, 53.13],
    [18.42, 53.4],
    [18.75, 53.5],
    [18.85, 53.85],
    [18.92, 54.1],
    [18.94, 54.34],
  ],
  warta: [
    [19.45, 50.48],
    [19.12, 50.81],
    [19.0, 51.1],
    [18.73, 51.3],
    [18.75, 51.6],
    [18.85, 52.02],
    [18.27, 52.22],
    [17.7, 52.1],
    [17.1, 52.08],
    [16.93, 52.41],
    [16.5, 52.62],
    [16.1, 52.65],
    [15.6, 52.63],
    [15.23, 52.73],
    [14.62, 52.58],
  ],
  labe: [
    [15.54, 50.78],
    [15.62, 50.62],
    [15.82, 50.43],
    [15.83, 50.21],
    [15.78, 50.04],
    [15.4, 50.03],
    [15.2, 50.03],
    [14.9, 50.19],
    [14.66, 50.2],
    [14.47, 50.35],
    [14.13, 50.51],
    [14.04, 50.66],
    [14.21, 50.78],
    [14.24, 50.88],
  ],
  vltava: [
    [13.86, 48.96],
    [13.98, 48.75],
    [14.18, 48.63],
    [14.32, 48.81],
    [14.47, 48.97],
    [14.42, 49.24],
    [14.17, 49.44],
    [14.33, 49.72],
    [14.42, 49.87],
    [14.41, 50.08],
    [14.4, 50.2],
    [14.47, 50.35],
  ],
  morava: [
    [16.85, 50.2],
    [16.92, 50.08],
    [16.9, 49.9],
    [17.0, 49.77],
    [17.26, 49.59],
    [17.33, 49.42],
    [17.39, 49.3],
    [17.46, 49.07],
    [17.13, 48.85],
    [16.95, 48.62],
  ],
};

const points = (coordinates: readonly (readonly [number, number])[]) =>
  coordinates.map((place) => (createProjection()([...place]) ?? [0, 0]) as [number, number]);

const round = (length: number): string => String(Math.round(length * 10) / 10);

/** A soft line through the points (Catmull–Rom as Bézier curves). */
function softLine(line: readonly [number, number][]): string {
  const at = (index: number) => line[Math.min(line.length - 1, Math.max(0, index))] as [number, number];
  const curves = line.slice(1).map((_, index) => {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return `C${[...first, ...second, ...to].map(round).join(' ')}`;
  });
  return `M${at(0).map(round).join(' ')}${curves.join('')}`;
}

/** The text of the generated file. */
export function generateMap(): string {
  const atlas = JSON.parse(readFileSync(ATLAS, 'utf8')) as Atlas;
  const { countries } = atlas.objects;
  const country = (id: string) => countries.geometries.find((geometry) => String(geometry.id) === id) as GeometryObject;
  const margin = 250;
  const whole = createProjection().clipExtent([
    [-margin, -margin],
    [MAP_WIDTH + margin, MAP_HEIGHT + margin],
  ]);
  const draw = geoPath(whole).digits(1);
  const land = JSON.parse(readFileSync(LAND, 'utf8')) as Land;
  const border = mesh(
    atlas,
    { type: 'GeometryCollection', geometries: [country(POLAND), country(CZECHIA)] },
    (a, b) => a !== b,
  );
  const outlines = {
    poland: draw(feature(atlas, country(POLAND))),
    czechia: draw(feature(atlas, country(CZECHIA))),
    land: geoPath(whole).digits(0)(feature(land, land.objects.land)),
    border: draw(border),
    rivers: Object.values(RIVERS).map((river) => softLine(points(river))),
  };
  return `/** Made by generate-map.ts. Outlines: Natural Earth, public domain. */\nexport const outlines = ${JSON.stringify(outlines, null, 2)} as const;\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(generatedFile, generateMap());
