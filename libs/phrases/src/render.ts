/**
 * A sentence in one language. The same id and values give the same sentence in every language and every time; what is not yet
 * filled in, or wrong, is a gap, so that a half-written message can be shown while it is being written.
 */
import { Refusals } from '@mosty/domain/profile-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { blockById, type BlockId, type DraftValues, patternOf, type ValuesOf } from './catalogue.ts';
import {
  atMomentText,
  atTimeText,
  dayText,
  fromToText,
  momentText,
  onDayText,
  onDaysText,
  rangeText,
  timeText,
} from './days.ts';
import { moneyText, numberText, pluralForm } from './numbers.ts';
import { readPattern } from './pattern.ts';
import { type PlaceForm, placeText } from './places.ts';
import { checkSlot } from './slot-checks.ts';
import { type SlotType, type SlotValues } from './slots.ts';
import { type ThemeForm, themesText, themeText } from './theme-words.ts';
import { bindSpaces } from './typography.ts';

export type Part =
  | { readonly kind: 'TEXT'; readonly text: string }
  /** A proper name: not to be translated or read as a word. */
  | { readonly kind: 'NAME'; readonly text: string }
  /** Somebody's own words, in the language they were written in. */
  | { readonly kind: 'FREE_TEXT'; readonly text: string; readonly language: Language }
  | { readonly kind: 'LINK'; readonly text: string; readonly href: string }
  /** A slot without a value that can be shown. */
  | { readonly kind: 'GAP'; readonly text: string; readonly slot: string };

export interface Sentence {
  readonly block: BlockId;
  readonly parts: readonly Part[];
}

const GAP_TEXT = '…';

/** Shows complete values in a language. */
export const render = <Id extends BlockId>(id: Id, values: ValuesOf<Id>, language: Language): Sentence =>
  renderDraft(id, values, language);

/** Like `render`, for values of which nothing is sure: a form that is being filled in, a message from the database. */
export function renderDraft(id: BlockId, values: DraftValues, language: Language): Sentence {
  const { slots } = blockById(id);
  const valueOf = <Type extends SlotType>(name: string, type: Type): SlotValues[Type] | undefined => {
    const slot = slots[name];
    return slot?.type === type ? (checkSlot(new Refusals(), name, slot, values[name]) as SlotValues[Type]) : undefined;
  };
  const parts: Part[] = [];
  for (const token of readPattern(bindSpaces(patternOf(id, language, valueOf('sender', 'sender')), language))) {
    if (token.kind === 'TEXT') {
      append(parts, { kind: 'TEXT', text: token.text });
    } else if (token.kind === 'PLURAL') {
      // A number that is not known yet takes the form of many: „… osób”.
      const number = valueOf(token.slot, 'count');
      append(parts, { kind: 'TEXT', text: pluralForm(number ?? Infinity, token.forms, language) });
    } else {
      const type = slots[token.slot]?.type;
      const value = type && valueOf(token.slot, type);
      if (type === undefined || value === undefined) append(parts, { kind: 'GAP', text: GAP_TEXT, slot: token.slot });
      else append(parts, SHOWN[type](value as never, language, token.form));
    }
  }
  return { block: id, parts };
}

/** The bare words, for mails and search. */
export const sentenceText = ({ parts }: Pick<Sentence, 'parts'>): string => parts.map(({ text }) => text).join('');

type Shown<Type extends SlotType> = (value: SlotValues[Type], language: Language, form: string | undefined) => Part;

const text = (shown: string): Part => ({ kind: 'TEXT', text: shown });
const name = (shown: string): Part => ({ kind: 'NAME', text: shown });

const SHOWN: { readonly [Type in SlotType]: Shown<Type> } = {
  date: (date, language, form) => text(form === 'when' ? onDayText(date, language) : dayText(date, language)),
  dateRange: (range, language, form) =>
    text((form === 'when' ? onDaysText : form === 'span' ? fromToText : rangeText)(range, language)),
  time: (time, language, form) => text(form === 'at' ? atTimeText(time, language) : timeText(time)),
  moment: (moment, language, form) => text((form === 'when' ? atMomentText : momentText)(moment, language)),
  count: (number, language) => text(numberText(number, language)),
  money: (money, language) => text(moneyText(money, language)),
  theme: (theme, language, form = 'nominative') => text(themeText(theme, form as ThemeForm, language)),
  themes: (themes, language, form = 'nominative') => text(themesText(themes, form as ThemeForm, language)),
  place: (place, language, form = 'name') => text(placeText(place, form as PlaceForm, language)),
  organisation: name,
  person: name,
  call: name,
  link: (address) => ({ kind: 'LINK', text: address.replace(/^https:\/\/([^/]+)\/?$/, '$1'), href: address }),
  email: (address) => ({ kind: 'LINK', text: address, href: `mailto:${address}` }),
  phone: (number) => ({ kind: 'LINK', text: number, href: `tel:${number.replace(/[^\d+]/g, '')}` }),
  freeText: ({ text: words, language }) => ({ kind: 'FREE_TEXT', text: words, language }),
  sender: () => text(''),
};

/** What each type of slot can be asked for, besides its plain form. */
export const SLOT_FORMS: Readonly<Partial<Record<SlotType, readonly string[]>>> = {
  date: ['when'],
  dateRange: ['when', 'span'],
  time: ['at'],
  moment: ['when'],
  theme: ['nominative', 'genitive', 'locative'],
  themes: ['nominative', 'genitive', 'locative'],
  place: ['in', 'from', 'to', 'from-country'],
};

/** One full stop is enough: „… 4 marca 2026 r.” and „Spolek Brána, z. s.” end a sentence. */
function append(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  const ends = last !== undefined && last.kind !== 'GAP' && /[.!?…]$/.test(last.text);
  const shown =
    ends && part.kind === 'TEXT' && part.text.startsWith('.') ? { ...part, text: part.text.slice(1) } : part;
  if (shown.text === '') return;
  if (last?.kind === 'TEXT' && shown.kind === 'TEXT') parts[parts.length - 1] = text(last.text + shown.text);
  else parts.push(shown);
}
