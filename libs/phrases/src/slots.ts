/**
 * What may stand in the gaps of a sentence. Values are plain JSON: they are kept with a message and rendered again in each
 * reader's language, so they hold facts (a day, a number, a code), never words of one language. Free text is the exception:
 * it says which language it is in and is shown as it is.
 */
import { type Country, type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { type ThemeCode } from '@mosty/thesaurus/themes';

export const CURRENCIES = ['PLN', 'CZK', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** What stands before the name of a place, because names are not declined and „miasto”, „gmina”, „obec” are. */
export const PLACE_UNITS = ['TOWN', 'MUNICIPALITY'] as const;
export type PlaceUnit = (typeof PLACE_UNITS)[number];

/** Both days belong to it: `2027-05-12`. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

export interface Money {
  /** In whole units of the currency, with at most two decimals. */
  readonly amount: number;
  readonly currency: Currency;
}

export interface NamedPlace {
  readonly name: string;
  readonly unit: PlaceUnit;
  readonly country: Country;
}

export interface FreeText {
  readonly text: string;
  readonly language: Language;
}

/** The value of a slot, by the type of the slot. */
export interface SlotValues {
  /** A day of the calendar: `2027-05-12`. */
  date: string;
  dateRange: DateRange;
  /** The clock in Poland and Czechia: `14:30`. */
  time: string;
  /** A point in time, with its offset or Z: `2027-05-12T12:30:00Z`; shown by the clock in Poland and Czechia. */
  moment: string;
  /** A whole number of something; the sentence knows of what. */
  count: number;
  money: Money;
  theme: ThemeCode;
  themes: readonly ThemeCode[];
  place: NamedPlace;
  organisation: string;
  person: string;
  /** The name of a call for applications, as its authority writes it. */
  call: string;
  link: string;
  email: string;
  phone: string;
  freeText: FreeText;
  /** The kind of the organisation that writes: „nasza gmina”, „nasza organizacja”. */
  sender: OrganisationKind;
}

export type SlotType = keyof SlotValues;

export interface Slot<Type extends SlotType = SlotType> {
  readonly type: Type;
  /** The least and the most of a count, or of how many themes there are. */
  readonly min?: number;
  readonly max?: number;
}

const of = <Type extends SlotType>(type: Type): Slot<Type> => ({ type });

export const DATE = of('date');
export const DATE_RANGE = of('dateRange');
export const TIME = of('time');
export const MOMENT = of('moment');
export const MONEY = of('money');
export const THEME = of('theme');
export const PLACE = of('place');
export const ORGANISATION = of('organisation');
export const PERSON = of('person');
export const CALL = of('call');
export const LINK = of('link');
export const EMAIL = of('email');
export const PHONE = of('phone');
export const FREE_TEXT = of('freeText');
export const SENDER = of('sender');

export const count = (min: number, max: number): Slot<'count'> => ({ type: 'count', min, max });
export const themes = (min: number, max: number): Slot<'themes'> => ({ type: 'themes', min, max });
