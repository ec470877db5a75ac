import { Injectable } from '@nestjs/common';
import { type MembershipRole } from '../../platform/auth/viewer.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { type MergedMember, MergeMovesRepository } from './merge-moves.repository.ts';

/** Whoever has to know of a merge: people of the organisation that goes, each in her language, and the indexes. */
@Injectable()
export class MergeNews {
  constructor(
    private readonly moves: MergeMovesRepository,
    private readonly mails: Mails,
    private readonly changes: OrganisationChanges,
  ) {}

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
