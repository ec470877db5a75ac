import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Highlight, highlightsOf, type HighlightSource } from './highlights.ts';
import { queryTerms } from './shadow-terms.ts';

const marks = (query: string, sources: readonly HighlightSource[], acrossLanguages = true): Highlight[] =>
  highlightsOf(queryTerms(query, { acrossLanguages }), sources);
const czech = (text: string): HighlightSource => ({ field: 'DESCRIPTION', language: 'cs', text });
const polish = (text: string): HighlightSource => ({ field: 'DESCRIPTION', language: 'pl', text });
const name = (text: string): HighlightSource => ({ field: 'NAME', language: 'pl', text });

/** The text with its marks in brackets. */
const shown = (highlight: Highlight | undefined): string =>
  (highlight?.parts ?? []).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const marked = (query: string, source: HighlightSource, acrossLanguages = true): string =>
  shown(marks(query, [source], acrossLanguages)[0]);

describe('A highlight', () => {
  it.each([
    ['the word, without diacritics', 'lodz', 'Miasto Łódź', 'Miasto [Łódź]'],
    ['the beginning of the unfinished last word', 'prud', 'Gmina Prudnik', 'Gmina [Prudnik]'],
    ['no beginning of a finished word', 'prud ', 'Gmina Prudnik', ''],
    ['an inflected form', 'ścieżkami rowerowymi', 'Nowa ścieżka rowerowa', 'Nowa [ścieżka rowerowa]'],
    ['a forgiven slip', 'prudnk', 'Gmina Prudnik', 'Gmina [Prudnik]'],
    ['no slip in a short word', 'elx', 'Miasto Ełk', ''],
    ['no slip where the word itself is', 'gmina ', 'Gmina, gliny', '[Gmina], gliny'],
    ['markup as the text that it is', 'b', '<b>Prudnik</b> & b', '<b>Prudnik</b> & [b]'],
    ['every place', 'muzeum', 'Muzeum i muzeum', '[Muzeum] i [muzeum]'],
  ])('marks %s', (_, query, text, expected) => {
    expect(marked(query, name(text)).replaceAll('] [', ' ')).toBe(expected);
  });

  it('marks what means the same in the other language, unless only the words themselves are searched', () => {
    const text = czech('Sbor dobrovolných hasičů z Jeseníku.');
    expect(marked('straż pożarna', text)).toMatch(/\[.*hasičů\] z Jeseníku\.$/);
    expect(marked('straż pożarna', text, false)).toBe('');
    expect(marked('fire brigade', text)).toContain('hasičů]');
  });

  it('marks a phrase as one', () => {
    expect(marked('brownfieldy', polish('Rewitalizacja terenów poprzemysłowych.'))).toContain(
      '[terenów poprzemysłowych]',
    );
  });

  it('marks the other name of a town', () => {
    expect(marked('Vratislav', name('Wrocław'))).toBe('[Wrocław]');
  });

  it('is empty without a query and where nothing was found', () => {
    expect(marks('', [name('Prudnik')])).toEqual([]);
    expect(marks('opole', [name('Prudnik')])).toEqual([]);
    expect(marks('opole', [])).toEqual([]);
  });

  it('comes name first, then at most two descriptions, then one area', () => {
    const all = marks('prudnik', [
      { field: 'AREA', text: 'Prudnik' },
      { field: 'AREA', text: 'powiat Prudnik' },
      ...['Prudnik.', 'Nic.', 'Prudnik a.', 'Prudnik b.'].map(polish),
      { field: 'THEME', language: 'pl', text: 'Turystyka' },
      name('Prudnik'),
    ]);
    expect(all.map(({ field }) => field)).toEqual(['NAME', 'DESCRIPTION', 'DESCRIPTION', 'AREA']);
    expect(all.map(({ language }) => language)).toEqual(['pl', 'pl', 'pl', null]);
  });

  it('prefers the description that answers more of the query', () => {
    const [first] = marks('muzeum prudnik', [polish('W Prudniku.'), polish('Muzeum w mieście Prudnik.')]);
    expect(shown(first)).toBe('[Muzeum] w mieście [Prudnik].');
  });
});

describe('An excerpt', () => {
  const filler = 'Słowa bez znaczenia idą tu jedno za drugim. '.repeat(20);

  it('lies around the first match, is cut between words and says where it was cut', () => {
    const text = shown(marks('hasiči', [czech(`${filler}Tady jsou hasiči z obce. ${filler}`)])[0]);
    expect(text).toMatch(/^…\S.* Tady jsou \[hasiči\] z obce\. .*\S…$/);
    expect(text.length).toBeLessThan(220);
  });

  it('lies where most words of the query are', () => {
    const text = `muzeum ${filler} muzeum w mieście Prudnik ${filler}`;
    expect(marked('muzeum prudnik', polish(text))).toContain('[muzeum] w mieście [Prudnik]');
  });

  it('shows a short text whole', () => {
    expect(marked('hasiči', czech('Jsme hasiči.\nA víc nic.'))).toBe('Jsme [hasiči].\nA víc nic.');
  });

  it('never cuts a pair of surrogates or a letter from its marks', () => {
    for (let shift = 0; shift < 4; shift++) {
      for (const letter of ['🏰', 'e\u0301', '👩‍🚒']) {
        const noise = letter.repeat(300);
        const [found] = marks('prudnik', [polish(`${'x'.repeat(shift)}${noise} prudnik ${noise}`)]);
        const texts = found?.parts.map(({ text }) => text) ?? [];
        expect(texts).toContain('prudnik');
        for (const text of texts) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/^\p{M}/u);
        }
      }
    }
  });

  it.each([
    ['words', filler],
    ['one word', 'a'],
    ['words of the query', 'prudnik '],
    ['markup', '<'],
  ])(
    'of 100,000 characters takes no long time: %s',
    (_, piece) => {
      const excerptsOf = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
        return marks('prudnik muzeum straż pożarna hasiči', [polish(text), { field: 'AREA', text }]);
      };
      /** Milliseconds of the processor, on average. */
      const costOf = (length: number): number => {
        const before = process.cpuUsage();
        for (let times = 1; ; times++) {
          excerptsOf(length);
          const { user, system } = process.cpuUsage(before);
          if (user + system > 100_000) return (user + system) / 1000 / times;
        }
      };
      for (const { parts } of excerptsOf(100_000)) {
        expect(parts.map((part) => part.text).join('').length).toBeLessThan(300);
      }
      costOf(10_000);
      // Ten times as much costs at most ten times as much, and not a hundred times, however fast the machine is.
      expect(costOf(100_000)).toBeLessThan(20 * costOf(10_000));
    },
    120_000,
  );

  it('in order, its parts are a part of the text, whatever the text and the query', () => {
    const letters = fc.constantFrom(
      'prudnik',
      'Łódź',
      'hasiči',
      ' ',
      '\n',
      '<b>',
      '&amp;',
      '🏰',
      '\ud800',
      '\0',
      'é',
      'x'.repeat(90),
    );
    const texts = fc.array(letters, { maxLength: 80 }).map((some) => some.join(''));
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        for (const { parts } of marks(query, [polish(text), name(text)])) {
          expect(parts.every((part) => part.text !== '')).toBe(true);
          expect(parts.some(({ isMatch }) => isMatch)).toBe(true);
          const whole = parts.map((part) => part.text).join('');
          const inner = whole.slice(whole.startsWith('…') ? 1 : 0, whole.endsWith('…') ? -1 : undefined);
          expect(text).toContain(inner);
        }
      }),
      { numRuns: 300 },
    );
  });
});
