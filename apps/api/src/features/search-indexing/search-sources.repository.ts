import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/database/transactions.ts';
import { type OrganisationSource } from './organisation-document.ts';

/** Archived organisations are not found. */
const SEARCHABLE = "organisation.status <> 'ARCHIVED'";

@Injectable()
export class SearchSourcesRepository {
  constructor(private readonly transactions: Transactions) {}

  organisations(ids: readonly string[]): Promise<OrganisationSource[]> {
    return this.transactions.reader.query(
      `select organisation.id, organisation.country, organisation.kind, organisation.status, organisation.name,
              organisation.is_territorial_unit as "isTerritorialUnit",
              place.name as "placeName", place.latitude, place.longitude, place.population,
              district.code as "districtCode", district.name as "districtName", region.code as "regionCode",
              array_remove(array[region.name_pl, region.name_cs, region.name_en], null) as "regionNames",
              coalesce((select json_agg(json_build_object('language', language, 'text', text) order by language)
                          from organisation_description where organisation_id = organisation.id), '[]') as descriptions,
              array(select theme_code from theme_interest
                     where organisation_id = organisation.id order by theme_code) as themes,
              array(select form from organisation_form where organisation_id = organisation.id order by form) as forms,
              exists (select from partnership where pl_organisation_id = organisation.id)
                or exists (select from partnership where cz_organisation_id = organisation.id) as "hasPartner"
         from organisation
              left join place on place.id = organisation.place_id
              left join district on district.code = place.district_code
              left join region on region.code = place.region_code
        where organisation.id = any($1::uuid[]) and ${SEARCHABLE}`,
      [ids],
    );
  }

  async countOrganisations(): Promise<number> {
    const rows: { readonly count: number }[] = await this.transactions.reader.query(
      `select count(*)::int as count from organisation where ${SEARCHABLE}`,
    );
    return rows[0]?.count ?? 0;
  }

  /** In pages, in the order of the ids. */
  async *organisationIds(pageSize: number): AsyncGenerator<string[]> {
    for (let last: string | undefined; ;) {
      const rows: { readonly id: string }[] = await this.transactions.reader.query(
        `select id from organisation where ${SEARCHABLE} and ($1::uuid is null or id > $1) order by id limit $2`,
        [last ?? null, pageSize],
      );
      if (rows.length === 0) return;
      yield rows.map(({ id }) => id);
      last = rows.at(-1)?.id;
    }
  }
}
