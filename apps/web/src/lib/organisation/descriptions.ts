import type { Language } from '@mosty/domain/vocabulary';

interface Description {
  readonly language: Language;
  readonly text: string;
}

/** The text in the reader's language first; the others follow, the organisation's own words before translations into English. */
export function inReadingOrder<Text extends Description>(descriptions: readonly Text[], reader: Language): Text[] {
  const rank = ({ language }: Text): number => (language === reader ? 0 : language === 'en' ? 2 : 1);
  return [...descriptions].sort((a, b) => rank(a) - rank(b));
}

/** Paragraphs of a text that people typed: parted by empty lines. */
export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim());
