import { type RegisterName } from '@mosty/domain/errors';
import { readRegisterId } from '@mosty/domain/register-ids';
import { Refusals } from '@mosty/domain/profile-rules';
import {
  isOnDomainOf,
  missingCheck,
  REGISTER_ORDER,
  VERIFICATION_LIMITS,
  type RevocationReason,
  type VerificationCheck,
} from '@mosty/domain/verification';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { isMemberOf, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsRepository } from '../organisations/organisations.repository.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { type Identifier, type Known, type ListKey, TrustRepository } from './trust.repository.ts';

export interface WantedVerification {
  readonly organisationId: string;
  readonly version: number;
  readonly register: RegisterName;
  readonly checks: readonly VerificationCheck[];
  readonly office: string;
}

export interface WantedRevocation {
  readonly organisationId: string;
  readonly reason: RevocationReason;
  readonly note: string;
  readonly office: string;
}

/** What Mosty can check by itself; a broker looks at the rest. */
export interface Facts extends Omit<Known, 'emails' | 'website'> {
  readonly identifiers: readonly (Identifier & { readonly isWellFormed: boolean })[];
  readonly hasCoordinator: boolean;
  /** Null where that cannot be told: no coordinator, or no website. */
  readonly isOnOwnDomain: boolean | null;
}

@Injectable()
export class VerificationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: TrustRepository,
    private readonly organisations: OrganisationsService,
    private readonly rows: OrganisationsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async toVerify({ brokerRegions }: Viewer, limit: number, after: ListKey | undefined) {
    const regions = brokerRegions === 'ALL' ? null : brokerRegions;
    const { rows, total } = await this.repository.toVerify(regions, limit + 1, after);
    const facts = await Promise.all(rows.slice(0, limit).map((known) => this.factsOf(known)));
    return { facts, keys: rows.map(({ sinceKey, organisationId }) => [sinceKey, organisationId]), total };
  }

  async facts(organisationId: string): Promise<Facts> {
    const known = await this.repository.known(organisationId.toLowerCase());
    if (known === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return this.factsOf(known);
  }

  private async factsOf({ emails, website, ...known }: Known): Promise<Facts> {
    const identifiers = await this.repository.identifiersOf(this.transactions.reader, known.organisationId);
    return {
      ...known,
      identifiers: inOrder(identifiers).map((identifier) => ({
        ...identifier,
        isWellFormed: readRegisterId(identifier.register, identifier.value).ok,
      })),
      hasCoordinator: emails.length > 0,
      isOnOwnDomain:
        emails.length === 0 || website === null ? null : emails.some((email) => isOnDomainOf(email, website)),
    };
  }

  /** The badge: what was checked, by which office, when, against which register. */
  async verify(wanted: WantedVerification, viewer: Viewer): Promise<OrganisationRow> {
    const organisationId = wanted.organisationId.toLowerCase();
    if (isMemberOf(viewer, organisationId)) throw new AppError('OWN_ORGANISATION', {});
    const refusals = new Refusals();
    const office = refusals.name('office', wanted.office, VERIFICATION_LIMITS.office);
    if (missingCheck(wanted.checks) !== null) refusals.add({ code: 'CHECKS_MISSING', params: { field: 'checks' } });
    throwRefusals(refusals);
    return this.transactions.run(async (tx) => {
      const row = await this.locked(tx, organisationId, wanted.version);
      if (row.status !== 'ACTIVE' || row.verifiedAt !== null) throw new AppError('CHANGED_MEANWHILE', {});
      const identifiers = await this.repository.identifiersOf(tx, organisationId);
      const identifier = identifiers.find(({ register }) => register === wanted.register);
      if (identifier === undefined) throw new AppError('UNKNOWN_VALUE', { field: 'register', value: wanted.register });
      const verifiedAt = this.clock.now();
      await this.repository.setOffice(tx, viewer.accountId, office);
      await this.repository.add(tx, {
        ...{ organisationId, register: identifier.register, registerValue: identifier.value },
        ...{ checks: [...new Set(wanted.checks)], verifiedAt, verifiedBy: office, accountId: viewer.accountId },
        ...{ revokedAt: null, revokedBy: null, revocationReason: null, revocationNote: null },
      });
      await this.audit.record(tx, {
        ...{ actor: viewer.accountId, action: 'VERIFIED', organisationId },
        detail: { register: identifier.register, checks: wanted.checks },
      });
      return this.amend(tx, organisationId, viewer, { verifiedAt, verifiedBy: office });
    });
  }

  async revoke(wanted: WantedRevocation, viewer: Viewer): Promise<OrganisationRow> {
    const organisationId = wanted.organisationId.toLowerCase();
    const refusals = new Refusals();
    const office = refusals.name('office', wanted.office, VERIFICATION_LIMITS.office);
    const needsNote = wanted.reason === 'OTHER' || wanted.note.trim() !== '';
    const note = needsNote ? refusals.line('note', wanted.note, VERIFICATION_LIMITS.note) : null;
    throwRefusals(refusals);
    return this.transactions.run(async (tx) => {
      const row = await this.locked(tx, organisationId);
      if (row.verifiedAt === null) throw new AppError('CHANGED_MEANWHILE', {});
      await this.repository.setOffice(tx, viewer.accountId, office);
      await this.repository.revoke(tx, organisationId, {
        ...{ revokedAt: this.clock.now(), revokedBy: office },
        ...{ revocationReason: wanted.reason, revocationNote: note },
      });
      await this.audit.record(tx, {
        ...{ actor: viewer.accountId, action: 'VERIFICATION_REVOKED', organisationId },
        detail: { reason: wanted.reason },
      });
      return this.amend(tx, organisationId, viewer, { verifiedAt: null, verifiedBy: null });
    });
  }

  /** What a broker has looked at must still be what she decides about. */
  private async locked(tx: Tx, organisationId: string, version?: number): Promise<OrganisationRow> {
    const row = await this.rows.lock(tx, organisationId);
    if (row === null) throw new AppError('NOT_FOUND', { what: 'organisation' });
    if (version !== undefined && row.version !== version) throw new AppError('CHANGED_MEANWHILE', {});
    return row;
  }

  private amend(
    tx: Tx,
    organisationId: string,
    { accountId }: Viewer,
    badge: Pick<OrganisationRow, 'verifiedAt' | 'verifiedBy'>,
  ): Promise<OrganisationRow> {
    return this.organisations.amend(tx, organisationId, { accountId, as: 'BROKER' }, badge);
  }
}

export const inOrder = <Known extends Identifier>(identifiers: readonly Known[]): Known[] =>
  [...identifiers].sort((a, b) => REGISTER_ORDER.indexOf(a.register) - REGISTER_ORDER.indexOf(b.register));
