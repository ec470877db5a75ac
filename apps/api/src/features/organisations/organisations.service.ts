import {
  checkContacts,
  checkCooperation,
  checkDescriptions,
  checkInterests,
  PROFILE_LIMITS,
  Refusals,
} from '@mosty/domain/profile-rules';
import { type ProfileFields, undo } from '@mosty/domain/profile-changes';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { THEME_CODES } from '../themes/theme.type.ts';
import { type Actor, OrganisationHistory } from './organisation-history.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import {
  type ProfileChange,
  type SetContactsInput,
  type SetCooperationInput,
  type SetDescriptionsInput,
  type SetLogoInput,
  type SetPartnershipsInput,
  type SetThemeInterestsInput,
  type UpdateOrganisationInput,
} from './organisation.inputs.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { OwnIdentity } from './own-identity.ts';
import { PartnershipRules } from './partnership-rules.ts';
import { partnerOf } from './profile-fields.repository.ts';
import { type OpenProfile, ProfileSaving } from './profile-saving.ts';

/** The form of every slug that the database takes. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What others than the organisation itself say of it. */
export type Amendment = Partial<
  Pick<
    OrganisationRow,
    'status' | 'verifiedAt' | 'verifiedBy' | 'lastConfirmedAt' | 'website' | 'krs' | 'regon' | 'ico'
  >
>;

@Injectable()
export class OrganisationsService {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly history: OrganisationHistory,
    private readonly identity: OwnIdentity,
    private readonly partnershipRules: PartnershipRules,
    private readonly saving: ProfileSaving,
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

  update(input: UpdateOrganisationInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals, { row }, tx) => this.identity.check(tx, row, input, refusals));
  }

  setDescriptions(input: SetDescriptionsInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals) => {
      const texts = checkDescriptions(refusals, input.descriptions);
      return Object.fromEntries(
        LANGUAGES.map((language) => [
          `description.${language}`,
          texts.find((one) => one.language === language)?.text ?? null,
        ]),
      );
    });
  }

  setThemeInterests(input: SetThemeInterestsInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals, { before }) => {
      const interests = checkInterests(refusals, input.interests, THEME_CODES);
      const silent = Object.keys(before).filter((field) => field.startsWith('offers.') || field.startsWith('seeks.'));
      return {
        ...Object.fromEntries(silent.map((field) => [field, null])),
        ...Object.fromEntries(interests.map(({ theme, offers }) => [`offers.${theme}`, offers || null])),
        ...Object.fromEntries(interests.map(({ theme, seeks }) => [`seeks.${theme}`, seeks || null])),
      };
    });
  }

  setCooperation(input: SetCooperationInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals, { row }) => {
      const { forms, languages, introductionCap, ...capacity } = checkCooperation(refusals, {
        forms: input.forms,
        languages: input.languages,
        canPrefinance: input.canPrefinance ?? null,
        ownContributionPercent: input.ownContributionPercent ?? null,
        hoursPerMonth: input.hoursPerMonth ?? null,
        introductionCap: input.introductionCap ?? null,
      });
      return {
        ...capacity,
        forms: forms.length > 0 ? [...forms].sort() : null,
        languages: languages.length > 0 ? [...languages].sort() : null,
        introductionCap: introductionCap ?? row.introductionCap,
      };
    });
  }

  setContacts(input: SetContactsInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals) => {
      const drafts = input.contacts.map(({ label, personName, email, phone, visibility }) => {
        return { label, personName: personName ?? null, email: email ?? null, phone: phone ?? null, visibility };
      });
      const contacts = checkContacts(refusals, drafts);
      return { contacts: contacts.length > 0 ? contacts : null };
    });
  }

  /** A partnership is a field of both profiles; those of the other sides are locked with ours. */
  setPartnerships(input: SetPartnershipsInput, actor: Actor): Promise<OrganisationRow> {
    const { organisationId, version, partnerships } = input;
    return this.transactions.run(async (tx) => {
      const partnerIds = partnerships.map(({ partnerId }) => partnerId.toLowerCase()).filter(isId);
      const former = await this.organisations.partnerIds(tx, organisationId);
      const profile = await this.saving.open(tx, organisationId.toLowerCase(), version, [...partnerIds, ...former]);
      const refusals = new Refusals();
      const patch = await this.partnershipRules.check(tx, profile, partnerships, new Date().getFullYear(), refusals);
      throwRefusals(refusals);
      return this.saving.save(tx, profile, actor, patch);
    });
  }

  setLogo(input: SetLogoInput, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, (refusals, { row }): ProfileFields => {
      const alt = refusals.optionalLine('alt', input.alt, PROFILE_LIMITS.logoAlt);
      return input.keep && row.logo !== null ? { logoAlt: alt } : { logo: null, logoAlt: null };
    });
  }

  /** Takes back what a change did. What was changed again later is nobody's to throw away: then nothing is taken back. */
  undo(organisationId: string, changeId: string, actor: Actor): Promise<OrganisationRow> {
    return this.transactions.run(async (tx) => {
      const entry = isId(changeId) ? await this.history.find(tx, organisationId, changeId) : null;
      if (entry === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
      const partnerIds = entry.changes
        .filter(({ field }) => field.startsWith('partner.'))
        .map(({ field }) => partnerOf(field).partnerId);
      const profile = await this.saving.open(tx, organisationId.toLowerCase(), undefined, partnerIds);
      const { values, changedSince } = undo(entry.changes, profile.before);
      const gone = await this.goneIn(tx, organisationId, values);
      if (changedSince.length > 0 || gone.length > 0) {
        const lost = gone.map((field) => ({ field, before: values[field] ?? null, after: null }));
        throw new AppError('UNDO_CONFLICT', { changes: [...changedSince, ...lost] });
      }
      return this.saving.save(tx, profile, actor, values, entry.id);
    });
  }

  /** Fields whose former value does not exist any more: a partner that was deleted, a logo of long ago. */
  private async goneIn(tx: Tx, organisationId: string, values: ProfileFields): Promise<string[]> {
    const fields = Object.keys(values).filter((field) => values[field] !== null);
    const partners = fields.filter((field) => field.startsWith('partner.'));
    const known = await this.organisations.byIds(
      tx,
      partners.map((field) => partnerOf(field).partnerId),
    );
    const gone = partners.filter((field) => !known.has(partnerOf(field).partnerId));
    const logo = values.logo;
    const hasLogo = typeof logo !== 'string' || (await this.organisations.hasLogo(tx, organisationId, logo));
    return hasLogo ? gone : [...gone, 'logo'];
  }

  confirm(input: ProfileChange, actor: Actor): Promise<OrganisationRow> {
    return this.change(input, actor, () => ({ lastConfirmedAt: new Date().toISOString() }));
  }

  /** A change by somebody else than the organisation, in a transaction of hers: a check, a confirmation by link, an import. */
  async amend(tx: Tx, organisationId: string, actor: Actor, amendment: Amendment): Promise<OrganisationRow> {
    const patch = Object.entries(amendment).map(([field, value]) => [
      field,
      value instanceof Date ? value.toISOString() : (value ?? null),
    ]);
    const profile = await this.saving.open(tx, organisationId);
    return this.saving.save(tx, profile, actor, Object.fromEntries(patch) as ProfileFields);
  }

  /** One change that somebody of the organisation typed: checked, and refused with every reason at once. */
  private change(
    { organisationId, version }: ProfileChange,
    actor: Actor,
    check: (refusals: Refusals, profile: OpenProfile, tx: Tx) => ProfileFields | Promise<ProfileFields>,
  ): Promise<OrganisationRow> {
    return this.transactions.run(async (tx) => {
      const profile = await this.saving.open(tx, organisationId.toLowerCase(), version);
      const refusals = new Refusals();
      const patch = await check(refusals, profile, tx);
      throwRefusals(refusals);
      return this.saving.save(tx, profile, actor, patch);
    });
  }
}
