import { type MergeChoice, mergedStatus, type MergePlan, planMerge } from '@mosty/domain/organisation-merge';
import { type ProfileFields } from '@mosty/domain/profile-changes';
import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { OrganisationHistory } from '../organisations/organisation-history.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { ProfileFieldsRepository } from '../organisations/profile-fields.repository.ts';
import { type MergeCount, MergeMovesRepository } from './merge-moves.repository.ts';

export interface PlannedMerge {
  readonly plan: MergePlan;
  readonly counts: readonly MergeCount[];
  /** Of registers, that the organisation that stays has afterwards. */
  readonly numbers: readonly string[];
  /** What the organisation that stays said before. */
  readonly before: ProfileFields;
}

export interface ProfileBefore {
  readonly row: OrganisationRow;
  readonly before: ProfileFields;
}

/** What the profiles of two organisations, and of their partners, say once the two are one. */
@Injectable()
export class MergedProfiles {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly fields: ProfileFieldsRepository,
    private readonly history: OrganisationHistory,
    private readonly moves: MergeMovesRepository,
  ) {}

  async plan(
    tx: Tx,
    kept: OrganisationRow,
    other: OrganisationRow,
    choices: readonly MergeChoice[],
  ): Promise<PlannedMerge> {
    const before = await this.fields.read(tx, kept);
    const { isTerritorialUnit } = kept;
    const plan = planMerge({ fields: before, isTerritorialUnit }, await this.fields.read(tx, other), choices);
    const after = { ...before, ...plan.patch };
    const numbers = [after.krs, after.regon, after.ico].filter((value) => typeof value === 'string');
    const merging = { country: kept.country, keptId: kept.id, otherId: other.id, numbers };
    return { plan, before, numbers, counts: await this.moves.counts(tx, merging) };
  }

  async read(tx: Tx, rows: readonly OrganisationRow[]): Promise<ProfileBefore[]> {
    const profiles: ProfileBefore[] = [];
    for (const row of rows) profiles.push({ row, before: await this.fields.read(tx, row) });
    return profiles;
  }

  /** One new version, with what was chosen. What hangs on the other one has been moved before. */
  async save(
    tx: Tx,
    kept: OrganisationRow,
    other: OrganisationRow,
    { plan, before }: PlannedMerge,
  ): Promise<OrganisationRow> {
    const columns = await this.fields.write(tx, kept, before, { ...before, ...plan.patch });
    const badge = kept.verifiedAt === null ? await this.moves.validVerification(tx, kept.id) : null;
    const confirmed = [kept.lastConfirmedAt, other.lastConfirmedAt].filter((at) => at !== null);
    return this.organisations.update(tx, kept.id, {
      ...columns,
      ...badge,
      status: mergedStatus(kept.status, other.status),
      lastConfirmedAt: confirmed.sort((one, two) => two.getTime() - one.getTime())[0] ?? null,
      version: kept.version + 1,
    });
  }

  async remember(tx: Tx, saved: OrganisationRow, before: ProfileFields, by: Viewer): Promise<void> {
    const actor = { accountId: by.accountId, as: 'BROKER' } as const;
    const after = await this.fields.read(tx, saved);
    await this.history.record(tx, saved.id, actor, before, after, { version: saved.version });
  }

  /** On the other side of a partnership it now says the name of what stays. */
  async tellPartner(tx: Tx, { row, before }: ProfileBefore): Promise<void> {
    const saved = await this.organisations.update(tx, row.id, { version: row.version + 1 });
    const after = await this.fields.read(tx, saved);
    const actor = { accountId: null, as: 'PARTNER' } as const;
    await this.history.record(tx, row.id, actor, before, after, { version: saved.version });
  }
}
