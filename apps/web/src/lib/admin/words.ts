/** Codes of the administration in words. */
import { m } from '@mosty/messages/messages';
import type {
  AccountRole,
  ArchivalReason,
  ImportSource,
  MergePart,
  OrganisationConcern,
} from '#lib/graphql/documents.generated.ts';

export const ROLE_NAMES: Readonly<Record<AccountRole, () => string>> = {
  MEMBER: m.admin_role_MEMBER,
  BROKER: m.admin_role_BROKER,
  ADMIN: m.admin_role_ADMIN,
};

export const ROLE_HINTS: Readonly<Record<AccountRole, () => string>> = {
  MEMBER: m.admin_role_hint_MEMBER,
  BROKER: m.admin_role_hint_BROKER,
  ADMIN: m.admin_role_hint_ADMIN,
};

export const STATE_NAMES = {
  ACTIVE: m.admin_state_ACTIVE,
  UNCONFIRMED: m.admin_state_UNCONFIRMED,
  BLOCKED: m.admin_state_BLOCKED,
} as const;

export const CONCERN_NAMES: Readonly<Record<OrganisationConcern, () => string>> = {
  VERIFIED: m.admin_concern_VERIFIED,
  NOT_VERIFIED: m.admin_concern_NOT_VERIFIED,
  STALE: m.admin_concern_STALE,
  WITHOUT_COORDINATOR: m.admin_concern_WITHOUT_COORDINATOR,
  DUPLICATE_SUSPECTED: m.admin_concern_DUPLICATE_SUSPECTED,
};

export const REASON_NAMES: Readonly<Record<ArchivalReason, () => string>> = {
  DISSOLVED: m.admin_archive_DISSOLVED,
  NOT_ELIGIBLE: m.admin_archive_NOT_ELIGIBLE,
  ASKED_FOR: m.admin_archive_ASKED_FOR,
  MISTAKE: m.admin_archive_MISTAKE,
  OTHER: m.admin_archive_OTHER,
};

export const SOURCE_NAMES: Readonly<Record<ImportSource, () => string>> = {
  GUS_TERC: m.admin_import_GUS_TERC,
  CSU_OBCE: m.admin_import_CSU_OBCE,
  SPREADSHEET: m.admin_import_SPREADSHEET,
};

export const PART_NAMES: Readonly<Record<MergePart, () => string>> = {
  MEMBERS: m.admin_part_MEMBERS,
  PARTNERSHIPS: m.admin_part_PARTNERSHIPS,
  INVITATIONS: m.admin_part_INVITATIONS,
  JOIN_REQUESTS: m.admin_part_JOIN_REQUESTS,
  OFFICE_CODES: m.admin_part_OFFICE_CODES,
  VERIFICATIONS: m.admin_part_VERIFICATIONS,
  CONFIRMATION_REQUESTS: m.admin_part_CONFIRMATION_REQUESTS,
  HISTORY: m.admin_part_HISTORY,
  LOGOS: m.admin_part_LOGOS,
  SAVED_SEARCH_MATCHES: m.admin_part_SAVED_SEARCH_MATCHES,
  PROPOSAL_ANSWERS: m.admin_part_PROPOSAL_ANSWERS,
  DIGEST_ENTRIES: m.admin_part_DIGEST_ENTRIES,
  OFFERS: m.admin_part_OFFERS,
  OFFER_INTERESTS: m.admin_part_OFFER_INTERESTS,
  INTRODUCTIONS: m.admin_part_INTRODUCTIONS,
  CONVERSATIONS: m.admin_part_CONVERSATIONS,
  BLOCKS: m.admin_part_BLOCKS,
  ADDRESSES: m.admin_part_ADDRESSES,
};

/** A value of an address or a form, if it is one of the codes. */
export function codeIn<Code extends string>(
  names: Readonly<Record<Code, unknown>>,
  value: FormDataEntryValue | null,
): Code | undefined {
  return typeof value === 'string' && Object.hasOwn(names, value) ? (value as Code) : undefined;
}

/** What somebody typed, no longer than anything that could be meant. */
export const typedIn = (value: FormDataEntryValue | null, most = 200): string =>
  typeof value === 'string' ? value.slice(0, most) : '';
