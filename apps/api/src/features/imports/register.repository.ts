/** Reads and writes thousands of units in a handful of statements. */
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { freeSlug } from './organisation-slug.ts';
import { takenSlugs } from './taken-slugs.repository.ts';
import {
  type District,
  type PlannedOffice,
  type PlannedPlace,
  type RegisterPlan,
  type StoredUnit,
} from './register-plan.ts';

/** From so many new rows on, PostgreSQL's picture of the tables is renewed at once; otherwise the next searches are slow. */
const MANY_NEW_ROWS = 500;

const STORED_UNITS = `
  select place.id as "placeId", place.country, coalesce(place.teryt, place.lau2) as code,
         coalesce(place.teryt_unit, place.lau2) as "unitCode", place.name, place.type,
         place.region_code as "regionCode", place.district_code as "districtCode", district.name as "districtName",
         place.latitude, place.longitude, place.population, place.population_year as "populationYear",
         place.population_source as "populationSource", place.area_km2 as "areaKm2",
         case when office.id is not null
              then json_build_object('id', office.id, 'name', office.name, 'kind', office.kind) end as office
    from place
         join district on district.code = place.district_code
         left join organisation office on office.place_id = place.id and office.is_territorial_unit
   where place.country = $1
   order by code`;

const PLACE_COLUMNS = `
  id uuid, country text, teryt text, lau2 text, name text, type text, region_code text, district_code text,
  latitude float8, longitude float8, population int, population_year smallint, population_source text, area_km2 float8`;

@Injectable()
export class RegisterRepository {
  units(tx: Tx, country: Country): Promise<StoredUnit[]> {
    return tx.query(STORED_UNITS, [country]);
  }

  districts(tx: Tx): Promise<District[]> {
    return tx.query('select code, region_code as "regionCode", name from district');
  }

  /** Writes the plan and gives the ids of all organisations that look different afterwards. */
  async write(tx: Tx, plan: RegisterPlan): Promise<string[]> {
    await this.saveDistricts(tx, plan.districts);
    await this.insertPlaces(tx, plan.newPlaces);
    await this.updatePlaces(tx, plan.changedPlaces);
    await this.insertOffices(tx, plan.newOffices);
    await this.updateOffices(tx, plan.changedOffices);
    const affected = await this.organisationsAt(tx, plan.affectedPlaceIds);
    if (plan.newPlaces.length >= MANY_NEW_ROWS) await tx.query('analyze district, place, organisation');
    return [...new Set([...affected, ...plan.newOffices.map(({ id }) => id)])];
  }

  private async saveDistricts(tx: Tx, districts: readonly District[]): Promise<void> {
    if (districts.length === 0) return;
    await tx.query(
      `insert into district (code, region_code, name)
       select code, "regionCode", name from jsonb_to_recordset($1) as (code text, "regionCode" text, name text)
           on conflict (code) do update set region_code = excluded.region_code, name = excluded.name`,
      [JSON.stringify(districts)],
    );
  }

  private async insertPlaces(tx: Tx, places: readonly PlannedPlace[]): Promise<void> {
    if (places.length === 0) return;
    await tx.query(
      `insert into place (id, country, teryt, lau2, name, type, region_code, district_code, latitude, longitude,
                          population, population_year, population_source, area_km2)
       select * from jsonb_to_recordset($1) as (${PLACE_COLUMNS})`,
      [JSON.stringify(places.map(toRow))],
    );
  }

  private async updatePlaces(tx: Tx, places: readonly PlannedPlace[]): Promise<void> {
    if (places.length === 0) return;
    await tx.query(
      `update place
          set teryt = new.teryt, name = new.name, type = new.type, region_code = new.region_code,
              district_code = new.district_code, latitude = new.latitude, longitude = new.longitude,
              population = new.population, population_year = new.population_year,
              population_source = new.population_source, area_km2 = new.area_km2, updated_at = now()
         from jsonb_to_recordset($1) as new (${PLACE_COLUMNS})
        where place.id = new.id`,
      [JSON.stringify(places.map(toRow))],
    );
  }

  private async insertOffices(tx: Tx, offices: readonly PlannedOffice[]): Promise<void> {
    if (offices.length === 0) return;
    const taken = await takenSlugs(tx, offices);
    const rows = offices.map((office) => ({ ...office, slug: freeSlug(office.slug, taken) }));
    await tx.query(
      `insert into organisation (id, kind, country, name, slug, status, place_id, is_territorial_unit)
       select id, kind, country, name, slug, 'STUB', "placeId", true
         from jsonb_to_recordset($1)
           as (id uuid, kind text, country text, name text, slug text, "placeId" uuid)`,
      [JSON.stringify(rows)],
    );
  }

  /** A new version, so that whoever has the profile open for editing does not write the old name back. */
  private async updateOffices(tx: Tx, offices: RegisterPlan['changedOffices']): Promise<void> {
    if (offices.length === 0) return;
    await tx.query(
      `update organisation
          set name = new.name, kind = new.kind, version = version + 1, updated_at = now()
         from jsonb_to_recordset($1) as new (id uuid, name text, kind text)
        where organisation.id = new.id`,
      [JSON.stringify(offices)],
    );
  }

  private async organisationsAt(tx: Tx, placeIds: readonly string[]): Promise<string[]> {
    if (placeIds.length === 0) return [];
    const rows: { id: string }[] = await tx.query('select id from organisation where place_id = any($1::uuid[])', [
      placeIds,
    ]);
    return rows.map(({ id }) => id);
  }
}

function toRow({ id, unit }: PlannedPlace) {
  return {
    id,
    country: unit.country,
    teryt: unit.country === 'PL' ? unit.code : null,
    lau2: unit.country === 'CZ' ? unit.code : null,
    name: unit.name,
    type: unit.type,
    region_code: unit.regionCode,
    district_code: unit.districtCode,
    latitude: unit.latitude,
    longitude: unit.longitude,
    population: unit.population,
    population_year: unit.populationYear,
    population_source: unit.populationSource,
    area_km2: unit.areaKm2,
  };
}
