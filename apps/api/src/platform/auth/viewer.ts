import { type Language } from '@mosty/domain/vocabulary';

export const ACCOUNT_ROLES = ['MEMBER', 'BROKER', 'ADMIN'] as const;
/** What an account may do for all organisations; a member acts only for her own. */
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

export const MEMBERSHIP_ROLES = ['MEMBER', 'COORDINATOR'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** Whoever is signed in with a request. */
export interface Viewer {
  readonly accountId: string;
  readonly role: AccountRole;
  readonly language: Language;
  readonly memberships: readonly { readonly organisationId: string; readonly role: MembershipRole }[];
}

export const isMemberOf = (viewer: Viewer | null, organisationId: string): boolean =>
  viewer?.memberships.some((membership) => membership.organisationId === organisationId) ?? false;

export const isBroker = (viewer: Viewer | null): boolean => viewer?.role === 'BROKER' || viewer?.role === 'ADMIN';
