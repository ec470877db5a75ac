import { isSameValue, type PartnerValue, type ProfileFields } from '@mosty/domain/profile-changes';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { OrganisationChanges } from './organisation-changes.ts';
import { OrganisationHistory, type Actor } from './organisation-history.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { partnerOf, ProfileFieldsRepository } from './profile-fields.repository.ts';

export interface OpenProfile {
  readonly row: OrganisationRow;
  /** What it says before the change. */
  readonly before: ProfileFields;
}

/**
 * The one way in which a profile changes: locked, compared with the version it was made on, saved as one new version, recorded
 * as one entry of its history, and announced to the search and match indexes.
 */
@Injectable()
export class ProfileSaving {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly fields: ProfileFieldsRepository,
    private readonly history: OrganisationHistory,
    private readonly changes: OrganisationChanges,
    private readonly audit: Audit,
  ) {}

  /**
   * The profile, nobody else's until the transaction ends. `version`: the one that the change was made on; without it, any.
   * `partnerIds`: other profiles that the change touches, locked with it in one order so that two never wait for each other.
   */
  async open(
    tx: Tx,
    organisationId: string,
    version?: number,
    partnerIds: readonly string[] = [],
  ): Promise<OpenProfile> {
    const rows = new Map<string, OrganisationRow>();
    for (const id of [...new Set([organisationId, ...partnerIds])].sort()) {
      const locked = await this.organisations.lock(tx, id);
      if (locked !== null) rows.set(id, locked);
    }
    const row = rows.get(organisationId);
    if (row === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
    if (version !== undefined && row.version !== version) {
      const { by, changes } = await this.history.since(tx, organisationId, version);
      throw new AppError('EDIT_CONFLICT', { version: row.version, by, changes });
    }
    return { row, before: await this.fields.read(tx, row) };
  }

  /** Saves `patch`, the fields that say something else now; the others stay. Nothing different makes no new version. */
  async save(
    tx: Tx,
    { row, before }: OpenProfile,
    actor: Actor,
    patch: ProfileFields,
    undoes?: string,
  ): Promise<OrganisationRow> {
    // Whoever changes a stub takes it over: it is active from then on.
    const status = row.status === 'STUB' && actor.as !== 'SYSTEM' ? 'ACTIVE' : row.status;
    const after = onlyOwnWord(before, { ...before, status, ...patch });
    if (Object.keys({ ...before, ...after }).every((field) => isSameValue(before[field], after[field]))) return row;
    const columns = await this.fields.write(tx, row, before, after);
    const partnerIds = await this.fields.writePartnerships(tx, row, before, after);
    const version = row.version + 1;
    const saved = await this.organisations.update(tx, row.id, { ...columns, version });
    const recorded = await this.history.record(tx, row.id, actor, before, after, {
      version,
      ...(undoes !== undefined && { undoes }),
    });
    for (const partnerId of partnerIds) await this.tellPartner(tx, saved, partnerId, before, after);
    await this.audit.record(tx, {
      actor: actor.accountId ?? 'SYSTEM',
      action: undoes === undefined ? 'PROFILE_CHANGED' : 'PROFILE_CHANGE_UNDONE',
      organisationId: row.id,
      detail: { version, fields: recorded.map(({ field }) => field) },
    });
    await this.changes.announce(tx, [row.id, ...partnerIds]);
    return saved;
  }

  /** A partnership is a field of both profiles: the other one gets a new version and an entry, too. */
  private async tellPartner(tx: Tx, row: OrganisationRow, id: string, before: ProfileFields, after: ProfileFields) {
    const partner = await this.organisations.lock(tx, id);
    if (partner === null) return;
    const version = partner.version + 1;
    await this.organisations.update(tx, id, { version });
    const seenFromThere = (fields: ProfileFields): ProfileFields =>
      Object.fromEntries(
        Object.entries(fields).flatMap(([field, value]) => {
          if (!field.startsWith(`partner.${id}.`) || value === null) return [];
          return [[`partner.${row.id}.${partnerOf(field).kind}`, { ...(value as PartnerValue), name: row.name }]];
        }),
      );
    const actor: Actor = { accountId: null, as: 'PARTNER' };
    await this.history.record(tx, id, actor, seenFromThere(before), seenFromThere(after), { version });
  }
}

/** A partnership that is new has been stated by one side only, whatever an older entry of the history says. */
function onlyOwnWord(before: ProfileFields, after: ProfileFields): ProfileFields {
  return Object.fromEntries(
    Object.entries(after).map(([field, value]) =>
      field.startsWith('partner.') && value !== null && !before[field]
        ? [field, { ...(value as PartnerValue), isMutual: false }]
        : [field, value],
    ),
  );
}
