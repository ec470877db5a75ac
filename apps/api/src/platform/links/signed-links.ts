import { type Tx } from '../database/data-source.ts';

/**
 * What a link is for, in capitals: `CONFIRM_PROFILE`. Each feature names its own in a const; a link of one purpose is
 * unknown to every other.
 */
export type LinkPurpose = string;

export interface NewLink {
  readonly purpose: LinkPurpose;
  /** What the link acts on or for: the id of an organisation, an account, an invitation. */
  readonly subject: string;
  /** More of what it needs to act; kept as JSON, so neither secrets nor more personal data than it must have. */
  readonly payload?: unknown;
  readonly validDays: number;
}

/** UNKNOWN: never written by this installation, of another purpose, or so old that it was forgotten. */
export type LinkState = 'OPEN' | 'USED' | 'EXPIRED' | 'UNKNOWN';

export type SeenLink =
  | { readonly state: 'UNKNOWN'; readonly subject: null; readonly payload: null }
  | {
      readonly state: Exclude<LinkState, 'UNKNOWN'>;
      readonly subject: string;
      readonly payload: unknown;
      readonly expiresAt: Date;
      /** When it acted, if it did. */
      readonly usedAt: Date | null;
    };

/**
 * Links that let whoever holds them act once, without signing in: in a mail, for example. Also the injection token.
 *
 * A GET only looks (`peek`), for mail programs and their scanners open links by themselves; a POST acts (`use`). The random
 * part of a token is stored as a hash alone, and the token is signed with the secret of the installation.
 */
export abstract class SignedLinks {
  /** Gives the token, letters and digits only; it cannot be had again. */
  abstract issue(tx: Tx, link: NewLink): Promise<string>;

  /** Looks, and changes nothing. */
  abstract peek(token: string, purpose: LinkPurpose): Promise<SeenLink>;

  /**
   * OPEN: it was open and is used up now, with the transaction. Every other state: do nothing. Of two who use a link at
   * the same time one gets OPEN and the other, after waiting, USED; when the first rolls back, the other gets OPEN.
   */
  abstract use(tx: Tx, token: string, purpose: LinkPurpose): Promise<SeenLink>;

  /** Ends the open links of this purpose for this subject: they are EXPIRED from now on. */
  abstract revoke(tx: Tx, purpose: LinkPurpose, subject: string): Promise<void>;
}
