/**
 * Which information on personal data is in force. Whoever changes the texts (libs/messages, group `privacy`, keys
 * `privacy_text_…`) raises the version and writes the new hash: a test compares, and everybody signed in is shown the new text.
 */
export const PRIVACY_TEXT = {
  version: 4,
  hash: '40ed0e4226ac272b57df323ac91bfe77795cf96d8f20ba0c7c526dd373d5303f',
  /** From when on it applies. */
  since: '2026-11-21',
} as const;

/** PRIVACY_INFORMATION: the person was shown the information of the GDPR, Article 13. */
export const CONSENT_KINDS = ['PRIVACY_INFORMATION'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
