import { type PartnershipKind } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type Actor, NOBODY } from './organisation-history.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { PartnershipRow } from './profile.entity.ts';
import { ProfileSaving } from './profile-saving.ts';

export interface PartnershipOfTwo {
  readonly organisationId: string;
  readonly partnerId: string;
  readonly kind: PartnershipKind;
}

/**
 * Partnerships that follow from something else than the profile editor. They are fields of both profiles like all others: the
 * history tells them, search and match index follow.
 */
@Injectable()
export class StatedPartnerships {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly saving: ProfileSaving,
  ) {}

  /** Null when they are no partners of that kind. */
  async idOf(tx: Tx, one: string, other: string, kind: PartnershipKind): Promise<string | null> {
    const row = await tx.findOne(PartnershipRow, {
      where: [
        { plOrganisationId: one, czOrganisationId: other, kind },
        { plOrganisationId: other, czOrganisationId: one, kind },
      ],
    });
    return row?.id ?? null;
  }

  /** The organisation says that the two are partners. Where the other has said so before, both have; what is known stays. */
  async state(
    tx: Tx,
    { organisationId, partnerId, kind, sinceYear, actor }: PartnershipOfTwo & { sinceYear: number; actor: Actor },
  ): Promise<void> {
    const partner = (await this.organisations.byIds(tx, [partnerId])).get(partnerId);
    if (partner === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
    const profile = await this.saving.open(tx, organisationId, undefined, [partnerId]);
    const field = `partner.${partnerId}.${kind}`;
    const known = profile.before[field];
    const value = known ? { ...(known as object), isMutual: true } : { name: partner.name, sinceYear, isMutual: false };
    await this.saving.save(tx, profile, actor, { [field]: value } as never);
  }

  /** They are no partners of that kind after all. */
  async takeBack(tx: Tx, { organisationId, partnerId, kind }: PartnershipOfTwo): Promise<void> {
    const profile = await this.saving.open(tx, organisationId, undefined, [partnerId]);
    await this.saving.save(tx, profile, NOBODY, { [`partner.${partnerId}.${kind}`]: null });
  }
}
