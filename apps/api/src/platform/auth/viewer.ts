import { type Language } from '@mosty/domain/vocabulary';

export const ACCOUNT_ROLES = ['MEMBER', 'BROKER', 'ADMIN'] as const;
/** What an account may do beside acting for its own organisations; a broker, for the organisations of her regions. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export const MEMBERSHIP_ROLES = ['MEMBER', 'COORDINATOR'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Whoever is signed in with a request. */
export interface Viewer {
  readonly accountId: string;
  readonly role: AccountRole;
  readonly language: Language;
  readonly memberships: readonly { readonly organisationId: string; readonly role: MembershipRole }[];
  /** Codes such as `PL-16`; none for members, all for administrators. */
  readonly brokerRegions: 'ALL' | readonly string[];
}

export const isMemberOf = (viewer: Viewer | null, organisationId: string): boolean =>
  viewer?.memberships.some((membership) => membership.organisationId === organisationId) ?? false;

export const isCoordinatorOf = (viewer: Viewer | null, organisationId: string): boolean =>
  viewer?.memberships.some(
    (membership) => membership.organisationId === organisationId && membership.role === 'COORDINATOR',
  ) ?? false;

/** Of any region. */
export const isBroker = (viewer: Viewer | null): boolean =>
  viewer !== null && (viewer.brokerRegions === 'ALL' || viewer.brokerRegions.length > 0);

/** Of the region in which an organisation has its seat; those without a seat are for brokers of all regions. */
export const isBrokerOf = (viewer: Viewer | null, region: string | null): boolean =>
  viewer !== null && (viewer.brokerRegions === 'ALL' || (region !== null && viewer.brokerRegions.includes(region)));
