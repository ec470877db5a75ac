import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { OrganisationRow } from '../organisations/organisation.entity.ts';

/** An address that the register or the profile shows to everybody. */
export interface OfficeAddress {
  readonly id: string;
  readonly label: string;
  readonly email: string;
}

@Injectable()
export class ClaimsRepository {
  find(tx: Tx, organisationId: string): Promise<OrganisationRow | null> {
    return tx.findOneBy(OrganisationRow, { id: organisationId });
  }

  officeAddresses(tx: Tx, organisationId: string): Promise<OfficeAddress[]> {
    return tx.query(
      `select id, label, email from organisation_contact
        where organisation_id = $1 and visibility = 'PUBLIC' and email is not null
        order by position`,
      [organisationId],
    );
  }
}
