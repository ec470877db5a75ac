/** What the start page tells about this installation: its size and the partnerships that exist. */
import { m } from '@mosty/messages/messages';
import { StartPageDocument, type StartPageQuery } from '#lib/graphql/documents.generated.ts';
import type { MapArc } from '#lib/map/map.ts';
import type { Api } from './api.ts';
import { frameOf, toPoint } from './map.ts';

const EXAMPLES = 3;

type PolishSide = StartPageQuery['partnered']['nodes'][number];
export type Partnership = ReturnType<typeof toPartnerships>[number];

const toPartnerships = (nodes: readonly PolishSide[]) =>
  nodes.flatMap(({ partnerships, ...polish }) =>
    partnerships
      .filter(({ partner }) => partner.country === 'CZ')
      .map(({ partner, kind, sinceYear }) => ({ polish, czech: partner, kind, sinceYear })),
  );

/** Different organisations and, where there are, different kinds; the longest-lived first. */
export function chooseExamples(partnerships: readonly Partnership[], count = EXAMPLES): Partnership[] {
  const oldestFirst = [...partnerships].sort(
    (a, b) => (a.sinceYear ?? Infinity) - (b.sinceYear ?? Infinity) || a.polish.name.localeCompare(b.polish.name),
  );
  const chosen: Partnership[] = [];
  const isFree = ({ polish, czech }: Partnership) =>
    !chosen.some((other) => other.polish.slug === polish.slug || other.czech.slug === czech.slug);
  for (const kind of new Set(oldestFirst.map((partnership) => partnership.kind))) {
    const oldestOfKind = oldestFirst.find((partnership) => partnership.kind === kind && isFree(partnership));
    if (oldestOfKind) chosen.push(oldestOfKind);
  }
  for (const partnership of oldestFirst) if (isFree(partnership)) chosen.push(partnership);
  return chosen.slice(0, count);
}

function toArcs(partnerships: readonly Partnership[]): MapArc[] {
  return partnerships.flatMap(({ polish, czech }) =>
    polish.place && czech.place
      ? [{ from: toPoint(polish.place), to: toPoint(czech.place), text: `${polish.name} – ${czech.name}` }]
      : [],
  );
}

export async function loadStartPage(api: Api) {
  const { all, alone, partnered } = await api.ask(StartPageDocument, {});
  const partnerships = toPartnerships(partnered.nodes);
  const arcs = toArcs(partnerships);
  const countIn = (country: string) => all.facets.country.find(({ value }) => value === country)?.count ?? 0;
  return {
    numbers: { poland: countIn('PL'), czechia: countIn('CZ'), alone: alone.totalCount },
    partnerships,
    examples: chooseExamples(partnerships),
    map: {
      arcs,
      frame: frameOf(arcs.flatMap(({ from, to }) => [from, to])),
      summary: m.start_map_summary({ count: arcs.length }),
    },
  };
}
