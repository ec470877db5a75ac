import { type Language } from '@mosty/domain/vocabulary';
import { type Tx } from '../database/data-source.ts';

export interface WantedAccount {
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
}

/** What other features may ask about accounts; also the injection token. The feature `accounts` implements it. */
export abstract class Accounts {
  /** The account of the address; made, without a password and not yet confirmed, if there is none. Its id. */
  abstract ensureAccount(tx: Tx, wanted: WantedAccount): Promise<string>;

  /** Undefined when there is no such account (any longer). */
  abstract emailOf(accountId: string): Promise<string | undefined>;
}
