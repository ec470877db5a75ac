/**
 * Which information on personal data is in force. Whoever changes the texts (libs/messages, group `privacy`, keys
 * `privacy_text_…`) raises the version and writes the new hash: a test compares, and everybody signed in is shown the new text.
 */
export const PRIVACY_TEXT = {
  version: 5,
  hash: 'a7ed72ee5d00a005fd5657e9197622fe80b1623550f0240ccae4599b83bdff1c',
  /** From when on it applies. */
  since: '2026-11-22',
} as const;

/** PRIVACY_INFORMATION: the person was shown the information of the GDPR, Article 13. */
export const CONSENT_KINDS = ['PRIVACY_INFORMATION'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
