import { type PartnerValue, type ProfileFields } from '@mosty/domain/profile-changes';
import { type Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { type PartnershipInput } from './organisation.inputs.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { type OpenProfile } from './profile-saving.ts';

/** More partners than any municipality of the two countries has. */
const MOST_PARTNERSHIPS = 50;
const FIRST_YEAR = 1900;

/** What an organisation may say of partners that it has already. */
@Injectable()
export class PartnershipRules {
  constructor(private readonly organisations: OrganisationsRepository) {}

  /** Every partnership of the profile, as fields: those left out say nothing any more. */
  async check(
    tx: Tx,
    { row, before }: OpenProfile,
    inputs: readonly PartnershipInput[],
    thisYear: number,
    refusals: Refusals,
  ): Promise<ProfileFields> {
    const drafts = inputs.map((draft) => ({ ...draft, partnerId: draft.partnerId.toLowerCase() }));
    refusals.atMost('partnerships', drafts.length, MOST_PARTNERSHIPS);
    refusals.noDuplicates(
      'partnerships',
      drafts.map(({ partnerId, kind }) => `${partnerId}.${kind}`),
    );
    const partners = await this.organisations.byIds(
      tx,
      drafts.slice(0, MOST_PARTNERSHIPS).map(({ partnerId }) => partnerId),
    );
    const statedByPartner = await this.statedByPartner(tx, row.id);
    const said = drafts.flatMap(({ partnerId, kind, sinceYear, agree }, index): [string, PartnerValue][] => {
      const field = `partner.${partnerId}.${kind}`;
      const known = before[field] as PartnerValue | null | undefined;
      refusals.range(`partnerships.${index}.sinceYear`, sinceYear ?? null, { min: FIRST_YEAR, max: thisYear });
      const partner = partners.get(partnerId);
      if (partner === undefined || (partner.status === 'ARCHIVED' && !known)) {
        refusals.add({ code: 'UNKNOWN_VALUE', params: { field: `partnerships.${index}.partner`, value: partnerId } });
        return [];
      }
      if (partner.country === row.country) {
        refusals.add({ code: 'SAME_COUNTRY', params: {} });
        return [];
      }
      const isMutual = (known?.isMutual ?? false) || ((agree ?? false) && statedByPartner.has(field));
      return [[field, { name: partner.name, sinceYear: sinceYear ?? null, isMutual }]];
    });
    const former = Object.keys(before).filter((field) => field.startsWith('partner.'));
    return { ...Object.fromEntries(former.map((field) => [field, null])), ...Object.fromEntries(said) };
  }

  /** Nobody agrees with herself: only what the other side has stated can be agreed to. */
  private async statedByPartner(tx: Tx, organisationId: string): Promise<Set<string>> {
    const rows: { field: string }[] = await tx.query(
      `select 'partner.' || stated_by || '.' || kind as field from partnership
        where $1::uuid in (pl_organisation_id, cz_organisation_id) and stated_by <> $1::uuid`,
      [organisationId],
    );
    return new Set(rows.map(({ field }) => field));
  }
}
