import { type Country, type Language, type PlaceType as PlaceTypeCode } from '@mosty/domain/vocabulary';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { CountryEnum, PlaceTypeEnum } from '../../platform/graphql/enums.ts';
import { type DistrictRow } from './district.entity.ts';
import { type PlaceRow } from './place.entity.ts';
import { type RegionRow } from './region.entity.ts';

@ObjectType({ description: 'A Polish voivodeship or a Czech region (kraj).' })
export class Region {
  @Field(() => ID) code: string;
  @Field(() => CountryEnum) country: Country;
  /** Resolved by RegionResolver in the language that is asked for. */
  names: Readonly<Record<Language, string>>;
}

@ObjectType({ description: 'A Polish powiat or a Czech okres.' })
export class District {
  @Field(() => ID) code: string;
  @Field() name: string;
  regionCode: string;
}

@ObjectType({ description: 'A gmina or an obec as a unit of an official register.' })
export class Place {
  @Field(() => ID) id: string;
  @Field(() => CountryEnum) country: Country;
  @Field() name: string;
  @Field(() => PlaceTypeEnum) type: PlaceTypeCode;
  @Field(() => Float, { description: 'Degrees, WGS 84.' }) latitude: number;
  @Field(() => Float, { description: 'Degrees, WGS 84.' }) longitude: number;
  @Field(() => Int, { nullable: true }) population: number | null;
  @Field(() => Int, { nullable: true }) populationYear: number | null;
  @Field(() => String, { nullable: true }) populationSource: string | null;
  @Field(() => Float, { nullable: true }) areaKm2: number | null;
  regionCode: string;
  districtCode: string;
}

export function toRegion(row: RegionRow): Region {
  return { code: row.code, country: row.country, names: { pl: row.namePl, cs: row.nameCs, en: row.nameEn } };
}

export function toDistrict({ code, name, regionCode }: DistrictRow): District {
  return { code, name, regionCode };
}

export function toPlace(row: PlaceRow): Place {
  const { id, country, name, type, latitude, longitude, population, populationYear, populationSource, areaKm2 } = row;
  const facts = { latitude, longitude, population, populationYear, populationSource, areaKm2 };
  return { id, country, name, type, ...facts, regionCode: row.regionCode, districtCode: row.districtCode };
}
