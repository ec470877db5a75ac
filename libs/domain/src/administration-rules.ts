/** What administrators may choose from. */

/** Why an organisation is taken out of lists and matching by somebody else than itself. */
export const ARCHIVAL_REASONS = ['DISSOLVED', 'NOT_ELIGIBLE', 'ASKED_FOR', 'MISTAKE', 'OTHER'] as const;
export type ArchivalReason = (typeof ARCHIVAL_REASONS)[number];

export const ADMINISTRATION_LIMITS = { note: 300, search: 200, sheet: 100, mappings: 30 } as const;

/** What a person is told that an administrator did to her account. */
export const ACCOUNT_DEEDS = ['ROLE', 'BLOCKED', 'UNBLOCKED', 'SESSIONS_ENDED'] as const;
export type AccountDeed = (typeof ACCOUNT_DEEDS)[number];

/** What a list of organisations can be narrowed to, beside their state. */
export const ORGANISATION_CONCERNS = [
  'VERIFIED',
  'NOT_VERIFIED',
  'STALE',
  'WITHOUT_COORDINATOR',
  'DUPLICATE_SUSPECTED',
] as const;
export type OrganisationConcern = (typeof ORGANISATION_CONCERNS)[number];

/** Spreadsheet programs carry out what looks like a formula: such a cell begins with an apostrophe instead. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const harmless = /^[=+\-@\t\r|%]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
