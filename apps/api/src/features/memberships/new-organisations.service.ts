import { MEMBERSHIP_LIMITS } from '@mosty/domain/membership-rules';
import { readOwnRegisterId } from '@mosty/domain/membership-register';
import { checkWebsite, PROFILE_LIMITS, Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { MemberChanges } from './member-changes.ts';
import { type CreateOrganisationInput } from './membership.inputs.ts';
import { NewOrganisationsRepository, type Sketch } from './new-organisations.repository.ts';

const COLUMN_OF = { KRS: 'krs', REGON: 'regon', ICO: 'ico' } as const;

/** An organisation that no register has brought: whoever makes it coordinates it. */
@Injectable()
export class NewOrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: NewOrganisationsRepository,
    private readonly organisations: OrganisationsService,
    private readonly changes: MemberChanges,
  ) {}

  /** Those that may be the same, for whoever is about to make one. */
  async similar(input: CreateOrganisationInput): Promise<OrganisationRow[]> {
    const { sketch } = await this.check(this.transactions.reader, input);
    return this.repository.similar(this.transactions.reader, sketch);
  }

  create(accountId: string, input: CreateOrganisationInput): Promise<OrganisationRow> {
    return this.transactions.run(async (tx) => {
      await this.changes.confirmed(tx, accountId);
      const { sketch, placeName } = await this.check(tx, input);
      const { length: count } = input.evenIfSimilar ? [] : await this.repository.similar(tx, sketch);
      if (count > 0) throw new AppError('SIMILAR_ORGANISATIONS', { count });
      const max = MEMBERSHIP_LIMITS.newOrganisationsADay;
      if ((await this.repository.madeToday(tx, accountId)) >= max) {
        throw new AppError('TOO_MANY_NEW_ORGANISATIONS', { max });
      }
      const row = await this.repository.add(tx, sketch, input.kind, placeName);
      const recorded = { actor: accountId, action: 'MEMBER_JOINED' } as const;
      await this.changes.record(tx, { actor: accountId, action: 'ORGANISATION_CREATED', organisationId: row.id });
      await this.changes.make(tx, row.id, { kind: 'JOIN', accountId, role: 'COORDINATOR' }, recorded);
      return this.saveRest(tx, accountId, row, sketch);
    });
  }

  /** Whatever the profile has a history for. */
  private async saveRest(tx: Tx, accountId: string, row: OrganisationRow, { website, register }: Sketch) {
    if (website === null && register === null) return row;
    return this.organisations.amend(
      tx,
      row.id,
      { accountId, as: 'MEMBER' },
      { ...(website !== null && { website }), ...(register && { [COLUMN_OF[register.register]]: register.value }) },
    );
  }

  private async check(tx: Tx, input: CreateOrganisationInput): Promise<{ sketch: Sketch; placeName: string }> {
    const refusals = new Refusals();
    const { country, kind } = input;
    const name = refusals.name('name', input.name, PROFILE_LIMITS.name);
    // Offices come from their register, and nobody becomes one by choosing it: one claims it.
    if (kind === 'GMINA' || kind === 'OBEC') refusals.add({ code: 'OFFICE_EXISTS', params: { field: 'kind' } });
    const place = isId(input.placeId) ? await this.repository.place(tx, input.placeId, country) : null;
    if (place === null) refusals.add({ code: 'REQUIRED', params: { field: 'place' } });
    const website = checkWebsite(refusals, 'website', input.website ?? null);
    const written = input.registerNumber?.trim() ?? '';
    const read = written === '' ? null : readOwnRegisterId(country, written);
    if (read?.ok === false) refusals.add(read.error);
    const register = read?.ok === true ? read.value : null;
    throwRefusals(refusals);
    return { sketch: { name, country, placeId: place?.id ?? null, website, register }, placeName: place?.name ?? '' };
  }
}
