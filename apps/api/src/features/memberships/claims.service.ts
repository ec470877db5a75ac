import { domainToASCII } from 'node:url';
import { domainOfEmail, isPublicProvider, ownDomains } from '@mosty/domain/membership-claims';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { ClaimsRepository, type OfficeAddress } from './claims.repository.ts';
import { type OfficeCodeRow } from './member.entity.ts';
import { MemberChanges } from './member-changes.ts';
import { MembersRepository } from './members.repository.ts';
import { OfficeCodes } from './office-codes.ts';
import { TakeOvers } from './take-overs.ts';

/** How an account can come to act for an organisation. */
export interface ClaimWays {
  readonly organisation: OrganisationRow;
  /** OPEN: it has no members and can be claimed. MEMBERS: they decide who joins. */
  readonly state: 'OPEN' | 'MEMBERS' | 'ARCHIVED';
  readonly email: string;
  readonly isEmailConfirmed: boolean;
  /** Whether the address of the account lies on a domain of the office. */
  readonly isOwnDomain: boolean;
  readonly ownDomains: readonly string[];
  readonly officeAddresses: readonly OfficeAddress[];
  /** The last code that was sent for her, if it can still be entered. */
  readonly code: OfficeCodeRow | null;
}

/** By what somebody takes over the profile of an office that nobody has claimed. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly claims: ClaimsRepository,
    private readonly members: MembersRepository,
    private readonly changes: MemberChanges,
    private readonly codes: OfficeCodes,
    private readonly takeOvers: TakeOvers,
  ) {}

  async ways(accountId: string, organisationId: string): Promise<ClaimWays> {
    const tx = this.transactions.reader;
    const organisation = isId(organisationId) ? await this.claims.find(tx, organisationId) : null;
    if (organisation === null) throw missing();
    const state = await this.stateOf(tx, organisation);
    const account = await this.members.recipient(tx, accountId);
    if (account === null) throw new AppError('NOT_SIGNED_IN', {});
    const officeAddresses = await this.claims.officeAddresses(tx, organisation.id);
    const domains = domainsOf(organisation, officeAddresses);
    const domain = domainOfEmail(account.email, domainToASCII);
    return {
      ...{ organisation, state, email: account.email, isEmailConfirmed: account.isConfirmed, officeAddresses },
      isOwnDomain: domain !== null && domains.includes(domain),
      ownDomains: domains,
      code: await this.codes.current(tx, accountId, organisation.id),
    };
  }

  /** At once, by the domain of her confirmed address. */
  byDomain(accountId: string, organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const organisation = await this.claimable(tx, organisationId);
      const { email } = await this.members.confirmed(tx, accountId);
      const domain = domainOfEmail(email, domainToASCII) ?? '';
      if (isPublicProvider(domain)) throw new AppError('PUBLIC_MAIL_PROVIDER', { domain });
      const domains = domainsOf(organisation, await this.claims.officeAddresses(tx, organisation.id));
      if (!domains.includes(domain)) throw new AppError('OTHER_DOMAIN', { domain });
      await this.takeOvers.claim(tx, accountId, organisation, 'DOMAIN');
    });
  }

  /** To one of the public addresses of the office. */
  sendCode(accountId: string, organisationId: string, contactId: string): Promise<OfficeCodeRow> {
    return this.transactions.run(async (tx) => {
      const organisation = await this.claimable(tx, organisationId);
      const addresses = await this.claims.officeAddresses(tx, organisation.id);
      const address = addresses.find(({ id }) => id === contactId.toLowerCase());
      if (address === undefined) throw new AppError('NOT_FOUND', { what: 'officeAddress' });
      const person = await this.members.confirmed(tx, accountId);
      return this.codes.send(tx, person, organisation, address.email);
    });
  }

  async byCode(accountId: string, organisationId: string, typed: string): Promise<void> {
    const organisation = await this.transactions.run((tx) => this.claimable(tx, organisationId));
    await this.codes.check(accountId, organisation.id, typed);
    await this.transactions.run(async (tx) => {
      await this.claimable(tx, organisation.id);
      await this.codes.useUp(tx, accountId, organisation.id);
      await this.takeOvers.claim(tx, accountId, organisation, 'CODE');
    });
  }

  /** Locked, so that of two who claim it at once one is told that she came second. */
  private async claimable(tx: Tx, organisationId: string): Promise<OrganisationRow> {
    if (!isId(organisationId)) throw missing();
    const { organisation, members } = await this.changes.open(tx, organisationId.toLowerCase());
    if (organisation.status === 'ARCHIVED') throw new AppError('NOT_OPEN_TO_JOIN', {});
    if (members.length > 0) throw new AppError('CLAIMED_ALREADY', {});
    return organisation;
  }

  private async stateOf(tx: Tx, { id, status }: OrganisationRow): Promise<ClaimWays['state']> {
    if (status === 'ARCHIVED') return 'ARCHIVED';
    return (await this.members.of(tx, id)).length > 0 ? 'MEMBERS' : 'OPEN';
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'organisation' });

const domainsOf = ({ website }: OrganisationRow, addresses: readonly OfficeAddress[]): string[] =>
  ownDomains({ website, publicEmails: addresses.map(({ email }) => email) }, domainToASCII);
