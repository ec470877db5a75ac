/** Where a query was found in an organisation, ready for a card of the list. Texts stay texts: nothing of them is read as HTML. */
import type { Language } from '@mosty/domain/vocabulary';
import type { OrganisationListQuery } from '#lib/graphql/documents.generated.ts';

export type Highlight = OrganisationListQuery['organisations']['edges'][number]['highlights'][number];
export type HighlightPart = Highlight['parts'][number];

/** A text with its matches; `language` where it is known. */
export interface Marked {
  readonly language: Language | undefined;
  readonly parts: readonly HighlightPart[];
}

export interface FoundIn {
  readonly name: Marked | undefined;
  /** At most two excerpts. */
  readonly descriptions: readonly Marked[];
  readonly otherName: Marked | undefined;
  readonly area: Marked | undefined;
  readonly theme: Marked | undefined;
}

export const textOf = ({ parts }: Marked): string => parts.map(({ text }) => text).join('');

/** A place that is called like its office says nothing twice: what reads the same as the name or an earlier row is left out. */
export function toFoundIn(highlights: readonly Highlight[]): FoundIn {
  const all = (field: Highlight['field']): Marked[] =>
    highlights
      .filter((highlight) => highlight.field === field && highlight.parts.some(({ isMatch }) => isMatch))
      .map(({ language, parts }) => ({ language: language ?? undefined, parts }));
  const name = all('NAME')[0];
  const said = new Set(name ? [textOf(name)] : []);
  const unsaid = (field: Highlight['field']): Marked | undefined => {
    const marked = all(field).find((one) => !said.has(textOf(one)));
    if (marked) said.add(textOf(marked));
    return marked;
  };
  return {
    name,
    descriptions: all('DESCRIPTION'),
    otherName: unsaid('OTHER_NAME'),
    area: unsaid('AREA'),
    theme: unsaid('THEME'),
  };
}
