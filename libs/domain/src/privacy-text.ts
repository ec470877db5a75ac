/**
 * Which information on personal data is in force. Whoever changes the texts (libs/messages, group `privacy`, keys
 * `privacy_text_…`) raises the version and writes the new hash: a test compares, and everybody signed in is shown the new text.
 */
export const PRIVACY_TEXT = {
  version: 2,
  hash: '367fd265580960123afa3dc2035338ad7e77b9579d547cbb611daf23c551cf06',
  /** From when on it applies. */
  since: '2026-11-21',
} as const;

/** PRIVACY_INFORMATION: the person was shown the information of the GDPR, Article 13. */
export const CONSENT_KINDS = ['PRIVACY_INFORMATION'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
