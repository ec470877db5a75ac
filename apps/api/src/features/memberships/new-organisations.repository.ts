import { type OwnRegisterId } from '@mosty/domain/membership-register';
import { type Country, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../../platform/database/data-source.ts';
import { freeSlug, slugOf } from '../imports/organisation-slug.ts';
import { takenSlugs } from '../imports/taken-slugs.repository.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { OrganisationRow } from '../organisations/organisation.entity.ts';
import { PlaceRow } from '../places/place.entity.ts';
import { areSimilarNames } from './similar-names.ts';

export interface Sketch {
  readonly name: string;
  readonly country: Country;
  readonly placeId: string | null;
  readonly website: string | null;
  readonly register: OwnRegisterId | null;
}

/** As many as a page shows. */
const MOST_SIMILAR = 10;
/** Of one place, or of the same number: enough to compare their names. */
const MOST_COMPARED = 2000;

@Injectable()
export class NewOrganisationsRepository {
  constructor(private readonly changes: OrganisationChanges) {}

  place(tx: Tx, id: string, country: Country): Promise<PlaceRow | null> {
    return tx.findOneBy(PlaceRow, { id, country });
  }

  /** Within the last day. */
  async madeToday(tx: Tx, accountId: string): Promise<number> {
    const [row] = (await tx.query(
      `select count(*)::int as count from audit_entry
        where actor_id = $1 and action = 'ORGANISATION_CREATED' and at > now() - interval '1 day'`,
      [accountId],
    )) as { count: number }[];
    return row?.count ?? 0;
  }

  /** Those of the same number or web address, and those of the place or district with a similar name; likest first. */
  async similar(tx: Tx, { name, country, placeId, website, register }: Sketch): Promise<OrganisationRow[]> {
    const host =
      website === null
        ? null
        : website
            .replace(/^https?:\/\/(www\.)?/i, '')
            .replace(/[/?#].*$/, '')
            .toLowerCase();
    const compared: { id: string; name: string; isSame: boolean }[] = await tx.query(
      `select organisation.id, organisation.name,
              coalesce(($4 = 'KRS' and krs = $5) or ($4 = 'REGON' and regon = $5) or ($4 = 'ICO' and ico = $5)
                or regexp_replace(lower(website), '^https?://(www\\.)?([^/?#]+).*$', '\\2') = $3, false) as "isSame"
         from organisation left join place on place.id = organisation.place_id
        where organisation.country = $1 and organisation.status <> 'ARCHIVED'
          and (krs = $5 or regon = $5 or ico = $5
            or regexp_replace(lower(website), '^https?://(www\\.)?([^/?#]+).*$', '\\2') = $3
            or place.district_code = (select district_code from place where id = $2)
            or lower(organisation.name) = lower($6))
        order by 3 desc, organisation.place_id = $2 desc nulls last, organisation.name limit ${MOST_COMPARED}`,
      [country, placeId, host, register?.register ?? null, register?.value ?? null, name],
    );
    const alike = compared.filter((row) => row.isSame || areSimilarNames(row.name, name)).slice(0, MOST_SIMILAR);
    const ids = alike.map(({ id }) => id);
    const rows = await tx.findBy(OrganisationRow, { id: In(ids) });
    return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  }

  /** With an address of its own, also when two are made at once. */
  async add(
    tx: Tx,
    { name, country, placeId }: Sketch,
    kind: OrganisationKind,
    placeName: string,
  ): Promise<OrganisationRow> {
    for (const slug of [slugOf(name), slugOf(name, placeName)]) {
      const taken = await takenSlugs(tx, [{ slug }]);
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const rows: { id: string }[] = await tx.query(
          `insert into organisation (kind, country, name, slug, status, place_id, last_confirmed_at)
           values ($1, $2, $3, $4, 'ACTIVE', $5, now()) on conflict (slug) do nothing returning id`,
          [kind, country, name, freeSlug(slug, taken), placeId],
        );
        if (!rows[0]) continue;
        await this.changes.announce(tx, [rows[0].id]);
        return tx.findOneByOrFail(OrganisationRow, { id: rows[0].id });
      }
    }
    throw new Error('No free address for a new organisation');
  }
}
