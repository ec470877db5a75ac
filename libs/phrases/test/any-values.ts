import { LANGUAGES, ORGANISATION_KINDS } from '@mosty/domain/vocabulary';
import { THEMES } from '@mosty/thesaurus/themes';
import fc from 'fast-check';
import { type Block } from '../src/catalogue.ts';
import { CURRENCIES, PLACE_UNITS, type Slot, type SlotType, type SlotValues } from '../src/slots.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const word = fc.constantFrom('Brána', 'Łącznik', 'Ústí', 'Olza', 'z. s.', 'o. p. s.', 'im. Reja', 'U Studánky');
const nameOf = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const theme = fc.constantFrom(...THEMES.map(({ code }) => code));

const ANY: { readonly [Type in SlotType]: (slot: Slot) => fc.Arbitrary<SlotValues[Type]> } = {
  date: () => day,
  dateRange: () =>
    fc.tuple(day, day).map((days) => {
      const [from = '', to = ''] = days.sort();
      return { from, to };
    }),
  time: () =>
    fc
      .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
      .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`),
  moment: () =>
    fc.tuple(day, fc.nat({ max: 23 })).map(([date, hour]) => `${date}T${String(hour).padStart(2, '0')}:15:00.000Z`),
  count: ({ min, max }) => fc.integer({ min: min ?? 0, max: max ?? 1000 }),
  money: () =>
    fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000_000 }).map((cents) => Number((cents / 100).toFixed(2))),
      currency: fc.constantFrom(...CURRENCIES),
    }),
  theme: () => theme,
  themes: ({ min, max }) => fc.uniqueArray(theme, { minLength: min ?? 1, maxLength: max ?? 3 }),
  place: () =>
    fc.record({
      name: nameOf,
      unit: fc.constantFrom(...PLACE_UNITS),
      country: fc.constantFrom('PL' as const, 'CZ' as const),
    }),
  organisation: () => nameOf,
  person: () => fc.constantFrom('Jan Przykładowy', 'Ing. Eva Vzorová, Ph.D.'),
  call: () => nameOf,
  link: () => fc.constantFrom('https://example.org', 'https://example.org/a?b=c', 'http://example.org/'),
  email: () => fc.constant('kontakt@example.org'),
  phone: () => fc.constantFrom('+420 585 123 456', '+48 77 123 45 67'),
  freeText: () => fc.record({ text: nameOf, language: fc.constantFrom(...LANGUAGES) }),
  sender: () => fc.constantFrom(...ORGANISATION_KINDS),
};

/** Any valid values of a sentence. */
export function anyValues({ slots, senders }: Block): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(slots).map(([name, slot]) => [
        name,
        slot.type === 'sender' && senders
          ? fc.constantFrom(...senders)
          : (ANY[slot.type](slot) as fc.Arbitrary<unknown>),
      ]),
    ),
  );
}
