/** The part of mjml that we use; the package brings no types. */
declare module 'mjml' {
  interface MjmlOutcome {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(
    source: string,
    options: { readonly validationLevel: 'strict'; readonly fonts: Readonly<Record<string, string>> },
  ): Promise<MjmlOutcome>;
}
