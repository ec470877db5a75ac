/** Organisations for tests, built like a sentence: `await anOrganisation().in('CZ').seeking('culture', 3).save(api)`. */
import { randomUUID } from 'node:crypto';
import {
  type ContactVisibility,
  type CooperationForm,
  type Country,
  type Language,
  type OrganisationKind,
  type OrganisationStatus,
} from '@mosty/domain/vocabulary';
import { OrganisationChanges } from '../src/features/organisations/organisation-changes.ts';
import { Transactions } from '../src/platform/database/transactions.ts';
import { type TestApi } from './create-test-api.ts';

export interface SavedOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly placeId: string;
}

/** Real units, one for each side, in which test organisations have their seats; facts of the registers of 2020. */
const SEATS = {
  PL: { code: '1610043', name: 'Prudnik', region: 'PL-16', district: '1610', latitude: 50.32, longitude: 17.58 },
  CZ: { code: '536385', name: 'Jeseník', region: 'CZ071', district: 'CZ0711', latitude: 50.23, longitude: 17.2 },
} as const;

class OrganisationBuilder {
  private readonly id = randomUUID();
  private country: Country = 'PL';
  private kind: OrganisationKind = 'NGO';
  private status: OrganisationStatus = 'ACTIVE';
  private name = 'Stowarzyszenie próbne';
  private slug = `o-${this.id}`;
  private readonly interests: { theme: string; offers: number; seeks: number }[] = [];
  private readonly descriptions: { language: Language; text: string }[] = [];
  private readonly forms: CooperationForm[] = [];
  private readonly languages: string[] = [];
  private readonly contacts: { label: string; email: string; visibility: ContactVisibility }[] = [];

  in(country: Country): this {
    this.country = country;
    return this;
  }

  ofKind(kind: OrganisationKind): this {
    this.kind = kind;
    return this;
  }

  asStub(): this {
    this.status = 'STUB';
    return this;
  }

  named(name: string, slug?: string): this {
    this.name = name;
    if (slug !== undefined) this.slug = slug;
    return this;
  }

  offering(theme: string, offers = 2): this {
    this.interests.push({ theme, offers, seeks: 0 });
    return this;
  }

  seeking(theme: string, seeks = 2): this {
    this.interests.push({ theme, offers: 0, seeks });
    return this;
  }

  described(language: Language, text: string): this {
    this.descriptions.push({ language, text });
    return this;
  }

  wanting(...forms: CooperationForm[]): this {
    this.forms.push(...forms);
    return this;
  }

  speaking(...languages: string[]): this {
    this.languages.push(...languages);
    return this;
  }

  reachedAt(email: string, visibility: ContactVisibility): this {
    this.contacts.push({ label: 'Biuro', email, visibility });
    return this;
  }

  /** Saves it with the jobs that follow from a change; `api.runJobs()` makes it searchable. */
  save(api: TestApi): Promise<SavedOrganisation> {
    const { id, slug, country } = this;
    return api.app.get(Transactions).run(async (tx) => {
      const placeId = await seatIn(tx, country);
      await tx.query(
        `insert into organisation (id, kind, country, name, slug, status, place_id, last_confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7, now())`,
        [id, this.kind, country, this.name, slug, this.status, placeId],
      );
      for (const { theme, offers, seeks } of this.interests) {
        await tx.query(
          `insert into theme_interest values ($1, $2, $3, $4) on conflict (organisation_id, theme_code)
           do update set offers = greatest(theme_interest.offers, $3), seeks = greatest(theme_interest.seeks, $4)`,
          [id, theme, offers, seeks],
        );
      }
      for (const { language, text } of this.descriptions) {
        await tx.query('insert into organisation_description values ($1, $2, $3)', [id, language, text]);
      }
      for (const form of this.forms) await tx.query('insert into organisation_form values ($1, $2)', [id, form]);
      for (const language of this.languages) {
        await tx.query('insert into organisation_language values ($1, $2)', [id, language]);
      }
      for (const [position, { label, email, visibility }] of this.contacts.entries()) {
        await tx.query(
          `insert into organisation_contact (organisation_id, position, label, email, visibility)
           values ($1, $2, $3, $4, $5)`,
          [id, position, label, email, visibility],
        );
      }
      await api.app.get(OrganisationChanges).announce(tx, [id]);
      return { id, slug, placeId };
    });
  }
}

export const anOrganisation = (): OrganisationBuilder => new OrganisationBuilder();

interface Queries {
  query(sql: string, parameters?: unknown[]): Promise<{ id: string }[]>;
}

async function seatIn(tx: Queries, country: Country): Promise<string> {
  const { code, name, region, district, latitude, longitude } = SEATS[country];
  const column = country === 'PL' ? 'teryt' : 'lau2';
  const [known] = await tx.query(`select id from place where ${column} = $1`, [code]);
  if (known) return known.id;
  await tx.query('insert into district values ($1, $2, $3) on conflict do nothing', [district, region, name]);
  const [made] = await tx.query(
    `insert into place (country, ${column}, name, type, region_code, district_code, latitude, longitude, population,
       population_year, population_source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 20000, 2020, 'test') on conflict do nothing returning id`,
    [country, code, name, country === 'PL' ? 'URBAN_RURAL' : 'OBEC', region, district, latitude, longitude],
  );
  // Nothing: somebody else has made it at the same moment.
  return made?.id ?? seatIn(tx, country);
}

/** Makes two organisations partners, with the jobs that follow. */
export async function makePartners(api: TestApi, polishId: string, czechId: string): Promise<void> {
  await api.app.get(Transactions).run(async (tx) => {
    await tx.query(
      `insert into partnership (pl_organisation_id, cz_organisation_id, kind, since_year) values ($1, $2, 'TWINNING', 2001)`,
      [polishId, czechId],
    );
    await api.app.get(OrganisationChanges).announce(tx, [polishId, czechId]);
  });
}
