/** What the composer calls groups and slots; `texts/labels/<language>.json`. */
import { type Language } from '@mosty/domain/vocabulary';
import cs from '../texts/labels/cs.json' with { type: 'json' };
import en from '../texts/labels/en.json' with { type: 'json' };
import pl from '../texts/labels/pl.json' with { type: 'json' };
import { type Group } from './texts.ts';

interface Labels {
  readonly groups: Readonly<Record<Group, string>>;
  readonly slots: Readonly<Record<string, string>>;
}

const LABELS: Readonly<Record<Language, Labels>> = { pl, cs, en };

export const groupLabel = (group: Group, language: Language): string => LABELS[language].groups[group];

/** The label of a slot's field, in lower case: „liczba osób”. */
export const slotLabel = (slot: string, language: Language): string => LABELS[language].slots[slot] ?? slot;
