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

export function toFoundIn(highlights: readonly Highlight[]): FoundIn {
  const all = (field: Highlight['field']): Marked[] =>
    highlights
      .filter((highlight) => highlight.field === field && highlight.parts.some(({ isMatch }) => isMatch))
      .map(({ language, parts }) => ({ language: language ?? undefined, parts }));
  return {
    name: all('NAME')[0],
    descriptions: all('DESCRIPTION'),
    otherName: all('OTHER_NAME')[0],
    area: all('AREA')[0],
    theme: all('THEME')[0],
  };
}
