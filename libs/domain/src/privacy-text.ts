/**
 * Which information on personal data is in force. Whoever changes the texts (libs/messages, group `privacy`, keys
 * `privacy_text_…`) raises the version and writes the new hash: a test compares, and everybody signed in is shown the new text.
 */
export const PRIVACY_TEXT = {
  version: 4,
  hash: '7d5414dfd4c669433d00051b0c79140e683540c96eee7b5d83c8b19c1411a594',
  /** From when on it applies. */
  since: '2026-11-21',
} as const;

/** PRIVACY_INFORMATION: the person was shown the information of the GDPR, Article 13. */
export const CONSENT_KINDS = ['PRIVACY_INFORMATION'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
