import { type Language } from '@mosty/domain/vocabulary';

/** What a mail says, once; its HTML and its plain text are both made from this, so they cannot differ. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** An entry for the calendar of its reader. In a mail in both languages that of the Polish content is taken. */
  readonly calendar?: MailCalendar;
}

export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** The whole file. */
  readonly ics: string;
  /** `call.ics` */
  readonly fileName: string;
}

/** Something with a page of its own. */
export interface MailLink {
  readonly label: string;
  /** Said behind the label. */
  readonly note?: string;
  readonly path: string;
}

/** Something that is said in a word or two, beside what it is called: who, when, where. */
export interface MailFact {
  readonly label: string;
  readonly value: string;
  /** Where the value leads, whole: `mailto:…`, `tel:…` or `https://…`. */
  readonly href?: string;
}

/** Blocks that stand below each other in a column. */
export type ColumnBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly items: readonly MailLink[] }
  | { readonly kind: 'facts'; readonly items: readonly MailFact[] }
  /** What somebody has written, in her words; line breaks are kept. */
  | {
      readonly kind: 'quote';
      readonly text: string;
      /** Of the text, where it is not that of the mail. */
      readonly language?: Language;
      readonly author?: string;
    }
  /** `path` is below the language of the mail, `/proposals` for example. `isQuiet`: of two, the one that is not proposed. */
  | { readonly kind: 'button'; readonly label: string; readonly path: string; readonly isQuiet?: boolean };

export type MailBlock =
  | ColumnBlock
  /** Beside each other where there is room, below each other on a phone and in plain text. */
  | { readonly kind: 'columns'; readonly columns: readonly [readonly ColumnBlock[], readonly ColumnBlock[]] };
