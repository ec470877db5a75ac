import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type MembershipRole, type Viewer } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { type MergedMember, MergeMovesRepository } from './merge-moves.repository.ts';

/** Whoever has to know of a merge: people of the organisation that goes, each in her language, the indexes and the log. */
@Injectable()
export class MergeNews {
  constructor(
    private readonly moves: MergeMovesRepository,
    private readonly mails: Mails,
    private readonly changes: OrganisationChanges,
    private readonly audit: Audit,
  ) {}

  /** For the log. `dropped`: what is gone, without its contents. */
  record(tx: Tx, by: Viewer, other: OrganisationRow, saved: OrganisationRow, dropped: object): Promise<void> {
    return this.audit.record(tx, {
      ...{ actor: by.accountId, action: 'ORGANISATIONS_MERGED', organisationId: saved.id },
      detail: { merged: other.id, address: other.slug, version: saved.version, ...dropped },
    });
  }

  announce(tx: Tx, organisationIds: readonly string[]): Promise<void> {
    return this.changes.announce(tx, organisationIds);
  }

  /** To be asked for before they are moved. */
  membersOf(tx: Tx, { id }: OrganisationRow): Promise<MergedMember[]> {
    return this.moves.membersOf(tx, id);
  }

  /** `members`: of the one that goes. What each may do in the one that stays is what counts now. */
  async tell(tx: Tx, other: OrganisationRow, saved: OrganisationRow, members: readonly MergedMember[]): Promise<void> {
    const roles = new Map<string, MembershipRole>(await this.moves.rolesIn(tx, saved.id));
    for (const { accountId, email, language } of members) {
      const role = roles.get(accountId) ?? 'MEMBER';
      const page = role === 'COORDINATOR' ? 'edit' : 'members';
      await this.mails.queue(tx, {
        ...{ template: 'organisation-merged', to: email, language },
        params: { mergedName: other.name, keptName: saved.name, role, path: `/organisations/${saved.slug}/${page}` },
      });
    }
  }
}
