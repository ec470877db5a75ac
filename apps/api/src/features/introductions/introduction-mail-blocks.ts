/** What the mails of introductions have in common. */
import { type Language } from '@mosty/domain/vocabulary';
import { type ColumnBlock } from '../../platform/mail/mail-content.ts';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

/** `2026-11-21` as people write it. */
export const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(REGION[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const paragraph = (text: string): ColumnBlock => ({ kind: 'paragraph', text });

/** Somebody's own words below their heading; nothing where she wrote none. */
export function quoteOf(
  words: { readonly text: string; readonly language: Language | null } | null,
  heading: string,
  author?: string,
): readonly ColumnBlock[] {
  if (words === null) return [];
  return [
    { kind: 'subheading', text: heading },
    {
      ...{ kind: 'quote', text: words.text },
      ...(words.language !== null && { language: words.language }),
      ...(author !== undefined && { author }),
    },
  ];
}
