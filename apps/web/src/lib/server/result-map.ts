/** The results of a search as marks on the map. */
import type { Country } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import type { OrganisationListQuery } from '#lib/graphql/documents.generated.ts';
import { organisationPath, organisationsPath } from '#lib/links.ts';
import type { MapMark } from '#lib/map/map.ts';
import { type Filters, toQuery } from '#lib/organisations/filters.ts';
import { toPoint } from './map.ts';

/** Above this number of districts the map shows regions: districts would cover each other. */
const MOST_DISTRICTS = 120;

type MapPoint = OrganisationListQuery['organisations']['map'][number];

const markText = (name: string, count: number) => `${name}: ${m.organisations_found({ count })}`;

/** A mark for each organisation or district; for each region when there would be too many. */
export function toMarks(map: readonly MapPoint[], filters: Filters): MapMark[] {
  if (map.filter(({ organisation }) => !organisation).length <= MOST_DISTRICTS) {
    return map.map(({ organisation, district, count, ...place }) => ({
      ...toPoint(place),
      count,
      country: organisation?.country ?? district?.region.country,
      text: count === 1 && organisation ? organisation.name : markText(district?.name ?? '', count),
      href:
        count === 1 && organisation
          ? organisationPath(organisation.slug)
          : organisationsPath(toQuery({ ...filters, district: district ? [district.code] : filters.district })),
    }));
  }
  const regions = new Map<string, { x: number; y: number; count: number; name: string; country: Country }>();
  for (const { district, count, ...place } of map) {
    if (!district) continue;
    const { code, name, country } = district.region;
    const { x, y } = toPoint(place);
    const sum = regions.get(code) ?? { x: 0, y: 0, count: 0, name, country };
    regions.set(code, { ...sum, x: sum.x + x * count, y: sum.y + y * count, count: sum.count + count });
  }
  return [...regions].map(([code, { x, y, count, name, country }]) => ({
    x: Math.round(x / count),
    y: Math.round(y / count),
    count,
    country,
    text: markText(name, count),
    href: organisationsPath(toQuery({ ...filters, region: [code] })),
  }));
}
