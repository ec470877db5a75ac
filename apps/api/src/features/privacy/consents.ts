import { type ConsentKind, PRIVACY_TEXT } from '@mosty/domain/privacy-text';
import { type Language } from '@mosty/domain/vocabulary';
import { type Tx } from '../../platform/database/data-source.ts';

/** Which text somebody was shown: `PRIVACY_TEXT` in the language she read it in. */
export interface ShownText {
  readonly version: number;
  readonly hash: string;
  readonly language: Language;
}

/** The text that is in force. */
export const privacyTextIn = (language: Language): ShownText => ({ ...PRIVACY_TEXT, language });

/** The log of what an account was told and agreed to. Also the injection token. */
export abstract class Consents {
  /** Once for each version; a repeat changes nothing. Part of the transaction that makes the account, at sign-up. */
  abstract record(tx: Tx, accountId: string, kind: ConsentKind, text: ShownText): Promise<void>;

  /** The newest version that the account has been shown; null: none. */
  abstract newestVersion(accountId: string, kind: ConsentKind): Promise<number | null>;
}
