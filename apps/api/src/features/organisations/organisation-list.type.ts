import { type Language } from '@mosty/domain/vocabulary';
import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type SearchEngineName, type SearchRequest } from '../../platform/search/search-index.ts';
import { type WidenedTerms } from '../../platform/search/terms.ts';
import { District } from '../places/place.type.ts';
import { Organisation } from './organisation.type.ts';

export const SearchEngineEnum = { EMBEDDED: 'EMBEDDED', MEILISEARCH: 'MEILISEARCH' } as const;
registerEnumType(SearchEngineEnum, { name: 'SearchEngine', description: 'What answered a search.' });

@ObjectType()
export class OrganisationEdge extends EdgeType(Organisation) {
  @Field(() => Float, { nullable: true, description: 'From the place of `near`.' }) distanceKm: number | null;
  /** What was searched, for the highlights. */
  terms: WidenedTerms;
}

@ObjectType()
export class FacetCount {
  @Field() value: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'How many results each value would leave, under the query and all other filters.' })
export class OrganisationFacets {
  @Field(() => [FacetCount]) country: FacetCount[];
  @Field(() => [FacetCount]) kind: FacetCount[];
  @Field(() => [FacetCount]) theme: FacetCount[];
  @Field(() => [FacetCount]) form: FacetCount[];
  @Field(() => [FacetCount]) region: FacetCount[];
}

@ObjectType({ description: 'One organisation, or all results of a district when there are many.' })
export class MapPoint {
  @Field(() => Float) latitude: number;
  @Field(() => Float) longitude: number;
  @Field(() => Int) count: number;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
  @Field(() => District, { nullable: true }) district: District | null;
}

@ObjectType()
export class AlsoSearched {
  @Field({ description: 'The concept that was recognised in the query.' }) concept: string;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => [String]) words: string[];
}

@ObjectType()
export class OrganisationConnection extends ConnectionType(Organisation, OrganisationEdge) {
  @Field(() => OrganisationFacets) facets: OrganisationFacets;
  @Field(() => [AlsoSearched], { description: 'What the query was widened to, across languages.' })
  alsoSearched: AlsoSearched[];
  @Field(() => SearchEngineEnum) engine: SearchEngineName;
  @Field({ description: 'A search server is configured, but the built-in engine answered.' })
  isSearchServerDown: boolean;
  /** What was asked, for the map. */
  asked: OrganisationSearch;
}

/** What a list shows, apart from its pages. */
export type OrganisationSearch = Omit<SearchRequest, 'page'>;
