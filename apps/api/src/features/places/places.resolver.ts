import { cleanText, PROFILE_LIMITS } from '@mosty/domain/profile-rules';
import { type Country, type Language } from '@mosty/domain/vocabulary';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { CountryEnum, LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { District, Place, Region, toDistrict, toPlace, toRegion } from './place.type.ts';
import { PlacesRepository } from './places.repository.ts';

/** The database promises that these rows exist (foreign keys). */
function present<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A place without its district or region');
  return row;
}

@Resolver(() => Region)
export class RegionResolver {
  constructor(private readonly places: PlacesRepository) {}

  @Query(() => [Region], { description: 'The 16 voivodeships of Poland and the 14 regions of Czechia.' })
  @Allow('EVERYBODY')
  async regions(): Promise<Region[]> {
    return (await this.places.regions()).map(toRegion);
  }

  @ResolveField(() => String)
  name(
    @Parent() region: Region,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Context() context: RequestContext,
  ): string {
    return region.names[language ?? context.language];
  }
}

@Resolver(() => District)
export class DistrictResolver {
  constructor(private readonly places: PlacesRepository) {}

  @ResolveField(() => Region)
  async region(@Parent() { regionCode }: District, @Context() { loaders }: RequestContext): Promise<Region> {
    return toRegion(present(await this.places.regionLoader(loaders).load(regionCode)));
  }
}

/** A choice, not a list to read. */
const MOST_PLACES = 20;

@Resolver(() => Place)
export class PlaceResolver {
  constructor(private readonly placeRows: PlacesRepository) {}

  @Query(() => [Place], { description: 'Whose name begins with the words, for choosing one; at most 20.' })
  @Allow('EVERYBODY')
  async places(
    @Args('query') query: string,
    @Args('country', { type: () => CountryEnum }) country: Country,
  ): Promise<Place[]> {
    const words = cleanText(query).replace(/\s+/g, ' ').slice(0, PROFILE_LIMITS.name);
    return words === '' ? [] : (await this.placeRows.named(words, country, MOST_PLACES)).map(toPlace);
  }

  @ResolveField(() => Region)
  async region(@Parent() { regionCode }: Place, @Context() { loaders }: RequestContext): Promise<Region> {
    return toRegion(present(await this.placeRows.regionLoader(loaders).load(regionCode)));
  }

  @ResolveField(() => District)
  async district(@Parent() { districtCode }: Place, @Context() { loaders }: RequestContext): Promise<District> {
    return toDistrict(present(await this.placeRows.districtLoader(loaders).load(districtCode)));
  }
}
