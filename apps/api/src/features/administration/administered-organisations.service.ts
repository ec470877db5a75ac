import { ADMINISTRATION_LIMITS, type ArchivalReason } from '@mosty/domain/administration-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import {
  AdministeredOrganisationsRepository,
  type AdministeredOrganisationRow,
  type OrganisationFilter,
} from './administered-organisations.repository.ts';

export interface WantedArchival {
  readonly organisationId: string;
  readonly reason: ArchivalReason;
  readonly note?: string | null;
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'organisation' });

/** Organisations as administrators see to them, also those that are in no list. */
@Injectable()
export class AdministeredOrganisations {
  constructor(
    private readonly repository: AdministeredOrganisationsRepository,
    private readonly rows: OrganisationsRepository,
    private readonly organisations: OrganisationsService,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(filter: OrganisationFilter, page: { first?: number | null; after?: string | null }) {
    const refusals = new Refusals();
    refusals.optionalText('text', filter.text, ADMINISTRATION_LIMITS.search);
    throwRefusals(refusals);
    const size = pageSize(page.first);
    const [name, id] = page.after ? readCursor(page.after, 2).map(String) : [];
    if (id !== undefined && !isId(id)) throw new AppError('BAD_CURSOR', {});
    const after = name === undefined || id === undefined ? null : ([name, id] as const);
    const { rows, total } = await this.repository.list(filter, size + 1, after);
    const edges = rows.slice(0, size).map((node) => ({ node, cursor: toCursor([node.name, node.id]) }));
    return toConnection(edges, total, { before: after !== null, after: rows.length > size });
  }

  async one(id: string): Promise<AdministeredOrganisationRow> {
    const row = isId(id) ? await this.repository.find(id) : null;
    if (row === null) throw missing();
    return row;
  }

  /** Out of lists and matching; everything stays, and it can be restored. */
  async archive(wanted: WantedArchival, by: Viewer): Promise<AdministeredOrganisationRow> {
    const refusals = new Refusals();
    const isNoteNeeded = wanted.reason === 'OTHER' || Boolean(wanted.note?.trim());
    const note = isNoteNeeded ? refusals.line('note', wanted.note ?? '', ADMINISTRATION_LIMITS.note) : null;
    throwRefusals(refusals);
    const { reason } = wanted;
    return this.change(wanted.organisationId, async (tx, { id, status }) => {
      await this.repository.setArchival(tx, id, { reason, note, at: this.clock.now() });
      if (status !== 'ARCHIVED') await this.setStatus(tx, id, 'ARCHIVED', by);
      const detail = { reason };
      await this.audit.record(tx, {
        ...{ actor: by.accountId, action: 'ORGANISATION_ARCHIVED', organisationId: id, detail },
      });
    });
  }

  /** As it was: what nobody had claimed is a stub again. */
  restore(organisationId: string, by: Viewer): Promise<AdministeredOrganisationRow> {
    return this.change(organisationId, async (tx, { id, status }) => {
      if (status !== 'ARCHIVED') return;
      await this.repository.forgetArchival(tx, id);
      await this.setStatus(tx, id, (await this.repository.wasEverClaimed(tx, id)) ? 'ACTIVE' : 'STUB', by);
      await this.audit.record(tx, { actor: by.accountId, action: 'ORGANISATION_RESTORED', organisationId: id });
    });
  }

  private async setStatus(tx: Tx, id: string, status: OrganisationRow['status'], by: Viewer): Promise<void> {
    await this.organisations.amend(tx, id, { accountId: by.accountId, as: 'BROKER' }, { status });
  }

  private async change(
    organisationId: string,
    work: (tx: Tx, row: OrganisationRow) => Promise<void>,
  ): Promise<AdministeredOrganisationRow> {
    if (!isId(organisationId)) throw missing();
    return this.transactions.run(async (tx) => {
      const row = await this.rows.lock(tx, organisationId.toLowerCase());
      if (row === null) throw missing();
      await work(tx, row);
      const changed = await this.repository.find(row.id, tx);
      if (changed === null) throw missing();
      return changed;
    });
  }
}
