import { type RegisterName } from '@mosty/domain/errors';
import {
  checkContacts,
  checkCooperation,
  checkDescriptions,
  checkInterests,
  checkWebsite,
  PROFILE_LIMITS,
  Refusals,
} from '@mosty/domain/profile-rules';
import { readRegisterId } from '@mosty/domain/register-ids';
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { THEME_CODES } from '../themes/theme.type.ts';
import { OrganisationChanges } from './organisation-changes.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import {
  type ProfileChange,
  type SetContactsInput,
  type SetCooperationInput,
  type SetDescriptionsInput,
  type SetThemeInterestsInput,
  type UpdateOrganisationInput,
} from './organisation.inputs.ts';
import { ContactRow, DescriptionRow, FormRow, SpokenLanguageRow, ThemeInterestRow } from './profile.entity.ts';
import { OrganisationsRepository } from './organisations.repository.ts';

/** The form of every slug that the database takes. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Identifiers that an organisation gives itself, with the country whose register they are of. */
const OWN_REGISTERS = [
  { column: 'krs', register: 'KRS', country: 'PL' },
  { column: 'regon', register: 'REGON', country: 'PL' },
  { column: 'ico', register: 'ICO', country: 'CZ' },
] as const satisfies readonly { column: string; register: RegisterName; country: Country }[];

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly changes: OrganisationChanges,
    private readonly transactions: Transactions,
  ) {}

  async find(by: { id?: string | null; slug?: string | null }, loaders: Loaders): Promise<OrganisationRow | null> {
    if (by.id) return isId(by.id) ? this.organisations.loader(loaders).load(by.id.toLowerCase()) : null;
    return by.slug && SLUG.test(by.slug) ? this.organisations.findBySlug(by.slug) : null;
  }

  async required(id: string, loaders: Loaders): Promise<OrganisationRow> {
    const row = await this.find({ id }, loaders);
    if (row === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return row;
  }

  update(input: UpdateOrganisationInput): Promise<OrganisationRow> {
    return this.change(input, async (tx, row) => {
      const refusals = new Refusals();
      const changed: Partial<OrganisationRow> = {};
      if (typeof input.name === 'string' && !row.isTerritorialUnit) {
        changed.name = refusals.line('name', input.name, PROFILE_LIMITS.name);
      }
      if (typeof input.website === 'string') changed.website = checkWebsite(refusals, 'website', input.website);
      for (const { column, register, country } of OWN_REGISTERS) {
        const written = input[column];
        if (typeof written !== 'string') continue;
        changed[column] = await this.readOwnId(tx, row, { column, register, country, written }, refusals);
      }
      throwRefusals(refusals);
      return changed;
    });
  }

  setDescriptions(input: SetDescriptionsInput): Promise<OrganisationRow> {
    return this.change(input, async (tx, { id }) => {
      const refusals = new Refusals();
      const descriptions = checkDescriptions(refusals, input.descriptions);
      throwRefusals(refusals);
      await this.organisations.replace(tx, DescriptionRow, id, descriptions);
    });
  }

  setThemeInterests(input: SetThemeInterestsInput): Promise<OrganisationRow> {
    return this.change(input, async (tx, { id }) => {
      const refusals = new Refusals();
      const interests = checkInterests(refusals, input.interests, THEME_CODES);
      throwRefusals(refusals);
      const rows = interests.map(({ theme, offers, seeks }) => ({ themeCode: theme, offers, seeks }));
      await this.organisations.replace(tx, ThemeInterestRow, id, rows);
    });
  }

  setCooperation(input: SetCooperationInput): Promise<OrganisationRow> {
    return this.change(input, async (tx, row) => {
      const refusals = new Refusals();
      const draft = checkCooperation(refusals, {
        forms: input.forms,
        languages: input.languages,
        canPrefinance: input.canPrefinance ?? null,
        ownContributionPercent: input.ownContributionPercent ?? null,
        hoursPerMonth: input.hoursPerMonth ?? null,
        introductionCap: input.introductionCap ?? null,
      });
      throwRefusals(refusals);
      const { forms, languages, canPrefinance, ownContributionPercent, hoursPerMonth } = draft;
      await this.organisations.replace(
        tx,
        FormRow,
        row.id,
        forms.map((form) => ({ form })),
      );
      await this.organisations.replace(
        tx,
        SpokenLanguageRow,
        row.id,
        languages.map((language) => ({ language })),
      );
      const introductionCap = draft.introductionCap ?? row.introductionCap;
      return { canPrefinance, ownContributionPercent, hoursPerMonth, introductionCap };
    });
  }

  setContacts(input: SetContactsInput): Promise<OrganisationRow> {
    return this.change(input, async (tx, { id }) => {
      const refusals = new Refusals();
      const drafts = input.contacts.map(({ label, personName, email, phone, visibility }) => {
        return { label, personName: personName ?? null, email: email ?? null, phone: phone ?? null, visibility };
      });
      const contacts = checkContacts(refusals, drafts);
      throwRefusals(refusals);
      await this.organisations.replace(
        tx,
        ContactRow,
        id,
        contacts.map((contact, position) => ({ ...contact, position })),
      );
    });
  }

  confirm(input: ProfileChange): Promise<OrganisationRow> {
    return this.change(input, async () => ({ lastConfirmedAt: new Date() }));
  }

  /**
   * One change of a profile: locked, checked against the version it was made on, saved together with the jobs that follow.
   * Whoever changes a stub takes it over: it is active from then on.
   */
  private change(
    { organisationId, version }: ProfileChange,
    apply: (tx: Tx, row: OrganisationRow) => Promise<Partial<OrganisationRow> | void>,
  ): Promise<OrganisationRow> {
    return this.transactions.run(async (tx) => {
      const row = await this.organisations.lock(tx, organisationId);
      if (row === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
      if (row.version !== version) throw new AppError('CHANGED_MEANWHILE', {});
      const changed = (await apply(tx, row)) ?? {};
      const status = row.status === 'STUB' ? 'ACTIVE' : row.status;
      const saved = await this.organisations.update(tx, row.id, { ...changed, status, version: version + 1 });
      await this.changes.announce(tx, [row.id]);
      return saved;
    });
  }

  private async readOwnId(
    tx: Tx,
    row: OrganisationRow,
    id: { column: 'krs' | 'regon' | 'ico'; register: RegisterName; country: Country; written: string },
    refusals: Refusals,
  ): Promise<string | null> {
    if (id.written.trim() === '') return null;
    const read = readRegisterId(id.register, id.written);
    if (!read.ok) {
      refusals.add(read.error);
    } else if (id.country !== row.country) {
      refusals.add({ code: 'REGISTER_ID_FORM', params: { register: id.register, value: id.written } });
    } else if (await this.organisations.isTaken(tx, id.column, read.value, row.id)) {
      refusals.add({ code: 'REGISTER_ID_TAKEN', params: { register: id.register, value: id.written } });
    }
    return read.ok ? read.value : null;
  }
}
