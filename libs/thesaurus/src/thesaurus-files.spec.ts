import { describe, expect, it } from '@jest/globals';
import { inflectionsOf } from './cases/inflections.ts';
import { COMMONPLACE } from './commonplace.ts';
import { conceptById, CONCEPTS, THEME_FILES } from './concepts.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { FALSE_FRIENDS } from './false-friends.ts';
import { TEXT_LANGUAGES } from './language.ts';
import { isOrdinaryWord, NAMED_PLACES } from './names.ts';
import { PhraseBook } from './phrase-book.ts';
import { recogniseConcepts, recogniseNames } from './recognise.ts';
import { isThemeCode, THEMES } from './themes.ts';

/** Every test collects what is wrong in sentences that tell where to look: whoever adds a word reads them. */
const ALL = [
  ...THEME_FILES.flatMap(({ theme, concepts }) =>
    Object.entries(concepts).map(([id, words]) => ({ where: `data/${theme}.json, ${id}`, words })),
  ),
  ...NAMED_PLACES.map(({ id, words }) => ({ where: `data/names.json, ${id}`, words })),
  ...EVERYDAY_WORDS.map(({ id, words }) => ({ where: `data/everyday-words.json, ${id}`, words })),
];

const whereIs = (id: string) => `data/${conceptById(id)?.theme ?? '?'}.json, ${id}`;

describe('the files of the thesaurus', () => {
  it('are one per theme, in the order of the themes', () => {
    expect(THEME_FILES.map(({ theme }) => theme)).toEqual(THEMES.map(({ code }) => code));
  });

  it('hold at least 600 concepts, none without a theme, at least 15 per theme', () => {
    expect(CONCEPTS.length).toBeGreaterThanOrEqual(600);
    expect(CONCEPTS).toHaveLength(THEME_FILES.reduce((sum, { concepts }) => sum + Object.keys(concepts).length, 0));
    expect(CONCEPTS.filter(({ theme }) => !isThemeCode(theme)).map(({ id }) => id)).toEqual([]);
    const few = THEMES.filter(({ code }) => CONCEPTS.filter(({ theme }) => theme === code).length < 15);
    expect(few.map(({ code }) => `data/${code}.json has fewer than 15 concepts`)).toEqual([]);
  });

  it('name each concept once, in small letters and hyphens', () => {
    const ids = CONCEPTS.map(({ id }) => id);
    const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
    expect(twice.map((id) => `${whereIs(id)}: another file has a concept of this id, choose a different one`)).toEqual(
      [],
    );
    const odd = ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id));
    expect(odd.map((id) => `${whereIs(id)}: an id has small letters a–z, digits and single hyphens only`)).toEqual([]);
    expect(conceptById('fire-brigade')?.theme).toBe('rescue');
    expect(conceptById('no-such-concept')).toBeUndefined();
  });

  it.each(TEXT_LANGUAGES)('have words for every concept, place and everyday word in %s', (language) => {
    const empty = ALL.filter(({ words }) => words[language].length === 0);
    expect(empty.map(({ where }) => `${where}: no word in "${language}", add one`)).toEqual([]);
    const untidy = ALL.flatMap(({ where, words }) =>
      words[language]
        .filter((word) => !/^\S+(?: \S+)*$/.test(word))
        .map((word) => `${where}: "${word}" has a space too many`),
    );
    expect(untidy).toEqual([]);
  });

  it.each(TEXT_LANGUAGES)('have at least two words for every concept in %s, or say why not', (language) => {
    const single = THEME_FILES.flatMap(({ theme, concepts }) =>
      Object.entries(concepts)
        .filter(([, { [language]: words, onlyOne = '' }]) => words.length < 2 && onlyOne.trim() === '')
        .map(
          ([id]) =>
            `data/${theme}.json, ${id}: one word in "${language}"; add another, or "onlyOne": "why one is enough"`,
        ),
    );
    expect(single).toEqual([]);
  });

  it.each(TEXT_LANGUAGES)('say the same only once in %s, also in other forms of the words', (language) => {
    const book = new PhraseBook<string>(language);
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, words } of CONCEPTS) {
      const own = new Set<string>();
      for (const phrase of words[language]) {
        if (own.has(phrase)) twice.push(`${whereIs(id)}: „${phrase}” is there twice, remove one`);
        own.add(phrase);
        const key = book.keysOf(phrase).join(' ');
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id) {
          twice.push(`${whereIs(id)}: „${phrase}” is already in ${whereIs(owner)}, keep it in one of them`);
        }
        owners.set(key, id);
      }
    }
    expect(twice).toEqual([]);
  });

  it.each(TEXT_LANGUAGES)('have no phrase in %s that its own recogniser does not find', (language) => {
    const lost = CONCEPTS.flatMap(({ id, words }) =>
      words[language].flatMap((phrase) => {
        const found = recogniseConcepts(phrase.replaceAll('*', ''), language).map(({ concept }) => concept);
        if (found.includes(id)) return [];
        const instead = found[0] === undefined ? 'as nothing' : `as ${whereIs(found[0])}`;
        return [`${whereIs(id)}: „${phrase}” is understood ${instead}, write it in another way`];
      }),
    );
    expect(lost).toEqual([]);
  });

  it.each(['pl', 'cs'] as const)('have no place in %s that is not found by its name', (language) => {
    const lost = NAMED_PLACES.filter(({ id, words }) => {
      const name = words[language][0] ?? '';
      return !isOrdinaryWord(name) && !recogniseNames(name, language).some(({ place }) => place.id === id);
    });
    expect(lost.map(({ id, words }) => `data/names.json, ${id}: „${words[language][0] ?? ''}” is not found`)).toEqual(
      [],
    );
  });

  it('name no false friend twice', () => {
    const pairs = FALSE_FRIENDS.map(({ pl, cs }) => `${pl} – ${cs}`);
    const twice = pairs.filter((pair, at) => pairs.indexOf(pair) !== at);
    expect(twice.map((pair) => `data/false-friends.json: ${pair} is there twice, remove one`)).toEqual([]);
  });

  it('hold everything that is called commonplace', () => {
    const gone = [
      ...COMMONPLACE.concepts.filter((id) => conceptById(id) === undefined),
      ...COMMONPLACE.names.filter((id) => !NAMED_PLACES.some((place) => place.id === id)),
      ...COMMONPLACE.words.filter((id) => !EVERYDAY_WORDS.some((word) => word.id === id)),
    ];
    expect(gone.map((id) => `src/commonplace.ts names ${id}, which is in no file: rename or remove it there`)).toEqual(
      [],
    );
  });
});

/** Share of forms, made by rules of thumb (some of them made wrong), in which a phrase must still be found. */
const FOUND_INFLECTED = 0.99;

describe.each(['pl', 'cs'] as const)('the phrases of the thesaurus in the forms of running text (%s)', (language) => {
  it('are found by their own recogniser', () => {
    let count = 0;
    const lost: string[] = [];
    for (const { id, words } of CONCEPTS) {
      for (const phrase of words[language]) {
        const forms = inflectionsOf(phrase, language);
        const missed = forms.filter((form) => !recogniseConcepts(form, language).some(({ concept }) => concept === id));
        count += forms.length;
        if (missed.length > 0) lost.push(`${whereIs(id)}: „${phrase}” is not found as ${missed.join(', ')}`);
      }
    }
    expect(count).toBeGreaterThan(10_000);
    const misses = lost.reduce((sum, line) => sum + line.split(', ').length - 1, 0);
    const share = 1 - misses / count;
    // Where too many are lost, their list says which word needs one more form beside it.
    expect(share < FOUND_INFLECTED ? lost : []).toEqual([]);
  });
});
