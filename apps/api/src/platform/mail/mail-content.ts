/** What a mail says, once; its HTML and its plain text are both made from this, so they cannot differ. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
  /** Where its reader stops mails of this kind, below the language; mail programs show it beside the sender. */
  readonly unsubscribePath?: string;
}

/** Something with a page of its own. */
export interface MailLink {
  readonly label: string;
  /** Said behind the label. */
  readonly note?: string;
  readonly path: string;
}

export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly items: readonly MailLink[] }
  /** `path` is below the language of the mail, `/proposals` for example. */
  | { readonly kind: 'button'; readonly label: string; readonly path: string };
