import { describe, expect, it } from '@jest/globals';
import { type TextLanguage } from './language.ts';
import { recogniseConcepts, recogniseNames } from './recognise.ts';

/** Inflected as in running text, with and without marks. */
const INFLECTED: readonly (readonly [TextLanguage, string, string])[] = [
  ['pl', 'współpracujemy ze strażą pożarną', 'fire-brigade'],
  ['pl', 'dla strażaków ochotników', 'fire-brigade'],
  ['pl', 'wspolpraca strazy pozarnych', 'fire-brigade'],
  ['pl', 'o rewitalizacji terenów poprzemysłowych', 'brownfield'],
  ['pl', 'budowę ścieżek rowerowych', 'cycle-path'],
  ['pl', 'z seniorami i dla seniorów', 'seniors'],
  ['pl', 'w klubach seniora', 'senior-club'],
  ['pl', 'uniwersytetów trzeciego wieku', 'senior-university'],
  ['pl', 'w domu kultury', 'culture-centre'],
  ['pl', 'wymianę młodzieży', 'youth-exchange'],
  ['pl', 'ochronie przeciwpowodziowej', 'flood-protection'],
  ['pl', 'zbiorników retencyjnych', 'dry-reservoir'],
  ['pl', 'kołom gospodyń wiejskich', 'rural-women'],
  ['pl', 'szlakiem turystycznym', 'tourist-trail'],
  ['pl', 'osobom z niepełnosprawnościami', 'disability'],
  ['pl', 'zarządzania kryzysowego', 'crisis-management'],
  ['pl', 'organizacjom pozarządowym', 'ngos'],
  ['pl', 'zintegrowanych inwestycji terytorialnych', 'integrated-territorial-investments'],
  ['pl', 'odnawialnymi źródłami energii', 'renewable-energy'],
  ['pl', 'lokalnych grup działania', 'local-action-group'],
  ['cs', 'spolupracujeme s hasiči', 'fire-brigade'],
  ['cs', 'sborům dobrovolných hasičů', 'fire-brigade'],
  ['cs', 'spoluprace hasicu', 'fire-brigade'],
  ['cs', 'o revitalizaci brownfieldů', 'brownfield'],
  ['cs', 'výstavbu cyklostezek', 'cycle-path'],
  ['cs', 'se seniory a pro seniory', 'seniors'],
  ['cs', 'v klubech seniorů', 'senior-club'],
  ['cs', 'univerzity třetího věku', 'senior-university'],
  ['cs', 'v kulturním domě', 'culture-centre'],
  ['cs', 'výměnu mládeže', 'youth-exchange'],
  ['cs', 'protipovodňové ochraně', 'flood-protection'],
  ['cs', 'suchých nádrží', 'dry-reservoir'],
  ['cs', 'turistickými trasami', 'tourist-trail'],
  ['cs', 'osobám se zdravotním postižením', 'disability'],
  ['cs', 'krizového řízení', 'crisis-management'],
  ['cs', 'neziskovým organizacím', 'ngos'],
  ['cs', 'integrovaných územních investic', 'integrated-territorial-investments'],
  ['cs', 'obnovitelnými zdroji energie', 'renewable-energy'],
  ['cs', 'místních akčních skupin', 'local-action-group'],
  ['cs', 'domovech pro seniory', 'care-home'],
  ['en', 'volunteer fire brigades', 'fire-brigade'],
  ['en', 'cycle paths along the river', 'cycle-path'],
  ['en', 'youth exchanges', 'youth-exchange'],
];

describe('concepts of a text', () => {
  it.each(INFLECTED)('are found in inflected words (%s): %s is %s', (language, text, concept) => {
    expect(recogniseConcepts(text, language).map((found) => found.concept)).toContain(concept);
  });

  it('come with the words of the original text and their place', () => {
    const text = 'Nasza Straż Pożarna ćwiczy nad rzeką, a straż pożarna sąsiadów pomaga.';
    const fire = recogniseConcepts(text, 'pl').find(({ concept }) => concept === 'fire-brigade');
    expect(fire?.theme).toBe('rescue');
    expect(fire?.words.map((words) => words.text)).toEqual(['Straż Pożarna', 'straż pożarna']);
    for (const { text: quoted, start, end } of fire?.words ?? []) expect(text.slice(start, end)).toBe(quoted);
  });

  it('weigh more when the text repeats them', () => {
    const once = recogniseConcepts('rzeka', 'pl')[0]?.weight ?? 0;
    const thrice = recogniseConcepts('rzeka, rzeka i rzeka', 'pl')[0]?.weight ?? 0;
    expect(once).toBe(1);
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
  });

  it('are the longest phrase: a senior club is not two concepts', () => {
    expect(recogniseConcepts('klub seniora', 'pl').map(({ concept }) => concept)).toEqual(['senior-club']);
  });

  it('are found without knowing the language', () => {
    for (const text of ['hasiči', 'strażacy', 'firefighters', 'hasici', 'strazacy']) {
      expect(recogniseConcepts(text).map(({ concept }) => concept)).toContain('fire-brigade');
    }
  });

  it('are none in a text without any', () => {
    expect(recogniseConcepts('', 'pl')).toEqual([]);
    expect(recogniseConcepts('lorem ipsum dolor', 'pl')).toEqual([]);
  });
});

describe('names of places', () => {
  it.each([
    ['pl', 'we Wrocławiu', 'wroclaw'],
    ['cs', 've Vratislavi', 'wroclaw'],
    ['pl', 'do Ołomuńca', 'olomouc'],
    ['cs', 'v Olomouci', 'olomouc'],
    ['pl', 'z Raciborza', 'raciborz'],
    ['cs', 'z Ratiboře', 'raciborz'],
    ['pl', 'na Śląsku Cieszyńskim', 'cieszyn-silesia'],
    ['cs', 'na Těšínském Slezsku', 'cieszyn-silesia'],
    ['pl', 'w Kłodzku', 'klodzko'],
    ['cs', 'v Kladsku', 'klodzko'],
    ['pl', 'w Ostrawie', 'ostrava'],
    ['pl', 'nad Odrą', 'odra'],
  ] as const)('are recognised in their forms (%s): %s', (language, text, place) => {
    expect(recogniseNames(text, language).map((found) => found.place.id)).toContain(place);
  });
});

describe('words that folding makes alike', () => {
  it.each([
    ['cs', 'Rádi přivítáme hosty v naší obci', 'monastery'],
    ['cs', 'Koncert nebo výstava v našem městě', 'sky'],
  ] as const)('are told apart by their marks: (%s) „%s” is not about %s', (language, text, concept) => {
    expect(recogniseConcepts(text, language).map((found) => found.concept)).not.toContain(concept);
  });
});

describe('towns named like ordinary words', () => {
  const placesIn = (text: string, language: TextLanguage) =>
    recogniseNames(text, language).map(({ place }) => place.id);

  it.each([
    ['pl', 'Współpracujemy z miastem Przemyśl od lat', 'przemysl'],
    ['cs', 'Naši partneři z města Rybník k nám jezdí', 'rybnik'],
    ['pl', 'Delegacja z miasta Brzeg nad Odrą', 'brzeg'],
  ] as const)('are read as towns inside a sentence with a capital (%s): %s', (language, text, id) => {
    expect(placesIn(text, language)).toContain(id);
  });

  it.each([
    ['pl', 'Nasz region to przemysł i handel', 'przemysl'],
    ['cs', 'Obnovujeme rybník u lesa', 'rybnik'],
    ['cs', 'Rybník u lesa čeká na obnovu', 'rybnik'],
    ['pl', 'Sprzątamy brzeg rzeki', 'brzeg'],
    ['pl', 'SPRZĄTAMY BRZEG RZEKI', 'brzeg'],
  ] as const)('are read as words elsewhere (%s): %s', (language, text, id) => {
    expect(placesIn(text, language)).not.toContain(id);
  });
});
