import { type Language, type OrganisationKind, type ThemeInterest } from '@mosty/domain/vocabulary';
import { suggestThemes } from '@mosty/thesaurus/suggest';
import { toTextVector, type TextVector } from '@mosty/thesaurus/vector';
import { isMunicipality } from './weights.ts';

/** What an organisation says of itself, in its own words. */
export interface SelfDescription {
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Of the description and the open offers; empty: there is none. */
  readonly description: string;
  readonly language: Language;
  /** As stated. */
  readonly interests: readonly ThemeInterest[];
}

/**
 * The text that is compared. An association or a school says with its name what it does; a municipality's name is that of
 * a place, and two places called after the same tree have nothing in common. `null`: nothing was said.
 */
export function ownText({ kind, name, description, language }: SelfDescription): TextVector | null {
  const text = ownWords({ kind, name, description });
  return text === '' ? null : toTextVector(text, language);
}

/**
 * The interests that are matched: the stated ones or, where there are none, the one theme that the words mainly speak of, a
 * little offered and a little sought, for nobody knows which. Not a fact about the organisation: it may find partners,
 * but no explanation may say that the theme was named.
 */
export function matchedInterests(said: SelfDescription): readonly ThemeInterest[] {
  if (said.interests.some(({ offers, seeks }) => offers + seeks > 0)) return said.interests;
  const [likely] = suggestThemes(ownWords(said), said.language);
  return likely === undefined ? [] : [{ theme: likely.theme, offers: 1, seeks: 1 }];
}

/** The words of which the text is made, and from which explanations quote. */
export function ownWords({ kind, name, description }: Pick<SelfDescription, 'kind' | 'name' | 'description'>): string {
  const words = isMunicipality(kind) ? description : `${name}. ${description}`;
  return words.trim();
}
