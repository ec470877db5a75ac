import { type RegisterName } from '@mosty/domain/errors';
import { type ProfileFields } from '@mosty/domain/profile-changes';
import { checkWebsite, PROFILE_LIMITS, type Refusals } from '@mosty/domain/profile-rules';
import { readRegisterId } from '@mosty/domain/register-ids';
import { type Country } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { PlaceRow } from '../places/place.entity.ts';
import { type OrganisationRow } from './organisation.entity.ts';
import { type UpdateOrganisationInput } from './organisation.inputs.ts';
import { OrganisationsRepository } from './organisations.repository.ts';

/** Identifiers that an organisation gives itself, with the country whose register they are of. */
const OWN_REGISTERS = [
  { column: 'krs', register: 'KRS', country: 'PL' },
  { column: 'regon', register: 'REGON', country: 'PL' },
  { column: 'ico', register: 'ICO', country: 'CZ' },
] as const satisfies readonly { column: string; register: RegisterName; country: Country }[];

/** What an organisation may say of who it is. The office of a territorial unit has its name, kind and place of the register. */
@Injectable()
export class OwnIdentity {
  constructor(private readonly organisations: OrganisationsRepository) {}

  async check(
    tx: Tx,
    row: OrganisationRow,
    input: UpdateOrganisationInput,
    refusals: Refusals,
  ): Promise<ProfileFields> {
    return {
      ...(row.isTerritorialUnit ? {} : await this.checkChosen(tx, row, input, refusals)),
      ...(typeof input.website === 'string' && { website: checkWebsite(refusals, 'website', input.website) }),
      ...(await this.checkRegisters(tx, row, input, refusals)),
    };
  }

  private async checkChosen(tx: Tx, row: OrganisationRow, input: UpdateOrganisationInput, refusals: Refusals) {
    const { name, kind, placeId } = input;
    if (kind === 'GMINA' || kind === 'OBEC') {
      // An office is made from its register only: nobody becomes a municipality by choosing it.
      if (kind !== row.kind) refusals.add({ code: 'UNKNOWN_VALUE', params: { field: 'kind', value: kind } });
    }
    return {
      ...(typeof name === 'string' && { name: refusals.name('name', name, PROFILE_LIMITS.name) }),
      ...(kind && { kind }),
      ...(typeof placeId === 'string' && { place: await this.placeIn(tx, row.country, placeId, refusals) }),
    };
  }

  private async placeIn(tx: Tx, country: Country, id: string, refusals: Refusals) {
    if (id === '') return null;
    const place = isId(id) ? await tx.findOneBy(PlaceRow, { id, country }) : null;
    if (place === null) refusals.add({ code: 'UNKNOWN_VALUE', params: { field: 'place', value: id } });
    return place && { id: place.id, name: place.name };
  }

  private async checkRegisters(tx: Tx, row: OrganisationRow, input: UpdateOrganisationInput, refusals: Refusals) {
    const checked: Record<string, string | null> = {};
    for (const { column, register, country } of OWN_REGISTERS) {
      const written = input[column];
      if (typeof written !== 'string') continue;
      checked[column] = null;
      if (written.trim() === '') continue;
      const read = readRegisterId(register, written);
      const refused = (code: 'REGISTER_ID_FORM' | 'REGISTER_ID_TAKEN') =>
        refusals.add({ code, params: { register, value: written } });
      if (!read.ok) refusals.add(read.error);
      else if (country !== row.country) refused('REGISTER_ID_FORM');
      else if (await this.organisations.isTaken(tx, column, read.value, row.id)) refused('REGISTER_ID_TAKEN');
      else checked[column] = read.value;
    }
    return checked;
  }
}
