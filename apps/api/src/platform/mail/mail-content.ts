/** What a mail says, once; its HTML and its plain text are both made from this, so they cannot differ. */
export interface MailContent {
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
}

export type MailBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'steps'; readonly items: readonly string[] }
  /** `path` is below the language of the mail, `/proposals` for example. */
  | { readonly kind: 'button'; readonly label: string; readonly path: string };
