import { createHash } from 'node:crypto';

/** As the library names the proof that a link shows. */
export const linkIdentifier = (token: string): string =>
  `magic-link:${createHash('sha256').update(token).digest('base64url')}`;

export const resetIdentifier = (token: string): string => `reset-password:${token}`;
