import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.ts';
import { type TextLanguage } from './language.ts';
import { stem, stemCzech, stemEnglish, stemPolish } from './stem.ts';

/** Forms of one word, as offices use them. */
const POLISH = [
  'rzeka rzece rzeki rzek rzeką rzekami',
  'szpital szpitala szpitalu szpitale szpitali',
  'powiat powiatu powiecie powiaty',
  'miasto miasta mieście miast miastem',
  'droga drogi drodze dróg drogą',
  'noga nodze nogi nóg',
  'usługa usłudze usługi usług',
  'kościół kościoła kościele kościoły',
  'las lasu lesie lasy lasów',
  'wieś wsi wsią wsie wsiom',
  'gra gry grze gier grami',
  'sąsiad sąsiedzi sąsiada sąsiadów',
  'mieszkaniec mieszkańca mieszkańcem mieszkańcy',
  'człowiek człowieka człowiekiem',
  'harmonogram harmonogramu harmonogramem',
  'polski polscy polskich',
  'granica granicy granic granicą granice',
  'wsparcie wsparcia wsparciem',
  'sieć sieci',
  'student studenci studentów studentami',
  'mieszkaniec mieszkańca mieszkańców mieszkańcy mieszkańcom',
  'powódź powodzi powodzią powodzie',
  'organizacja organizacji organizacje organizacjami organizację',
  'urząd urzędu urzędy urzędów',
  'gmina gmin gminie gminy gminom gminach',
  'szkoła szkole szkół szkoły szkołami',
  'senior seniorzy seniorów seniorom seniora',
  'ścieżka ścieżek ścieżki ścieżce ścieżkami',
  'ośrodek ośrodka ośrodki ośrodków',
  'stopień stopnia stopnie stopni',
  'Kraków Krakowa Krakowie Krakowem',
  'Ołomuniec Ołomuńca Ołomuńcu',
];
const CZECH = [
  'řeka řece řeky řek řekou řekami',
  'obec obce obci obcí obcemi',
  'hra hry her hře hrou hrám',
  'kůň koně koňů koňům',
  'matka matky matek matkou matce',
  'kniha knize knihy knih',
  'ruka ruce rukou ruky',
  'divadlo divadla divadel divadlům',
  'firma firmy firem firmou',
  'téma tématu témata témat',
  'polský polští polských',
  'zpěv zpěvu zpěvy',
  'strom stromu stromy stromů stromem',
  'výzkum výzkumu výzkumem',
  'středověk středověku',
  'služba služeb služby službě službami',
  'město městě města měst městem',
  'hasič hasiči hasičů hasičům',
  'povodeň povodně povodní povodním',
  'škola škole škol školy školách',
  'senior senioři seniorů seniorům seniory',
  'cyklostezka cyklostezek cyklostezky cyklostezkách',
  'Olomouc Olomouce Olomouci Olomoucí',
  'Praha Praze Prahy Prahou',
  'budova budov budově budovami',
  'program programu programy programů',
  'systém systému systémy',
  'muzeum muzea muzeí muzeu',
  'spolek spolku spolky spolků spolkem',
  'účet účtu účty',
  'dům domu domy domů',
];
const ENGLISH = ['town towns', 'city cities', 'training trainings', 'partner partners', 'flooded flood floods'];

function stemsOf(forms: string, language: TextLanguage): Set<string> {
  return new Set(forms.split(' ').map((form) => stem(fold(form), language)));
}

describe('stems', () => {
  it.each(POLISH)('are one for the Polish forms %s', (forms) => {
    expect(stemsOf(forms, 'pl').size).toBe(1);
  });

  it.each(CZECH)('are one for the Czech forms %s', (forms) => {
    expect(stemsOf(forms, 'cs').size).toBe(1);
  });

  it.each(ENGLISH)('are one for the English forms %s', (forms) => {
    expect(stemsOf(forms, 'en').size).toBe(1);
  });

  it.each([
    ['pl', 'szkoła szkolenie'],
    ['pl', 'rodzina rodzic'],
    ['pl', 'park parking'],
    ['cs', 'škola školení'],
    ['cs', 'les lesk'],
    ['cs', 'obec obecný'],
    ['en', 'police policy'],
  ] as const)('keep apart the different words (%s) %s', (language, words) => {
    expect(stemsOf(words, language).size).toBe(2);
  });

  it('leave short words and numbers alone', () => {
    for (const stemIn of [stemPolish, stemCzech, stemEnglish]) {
      expect(['', 'a', 'las', '2026', 'b2b'].map(stemIn)).toEqual(['', 'a', 'las', '2026', 'b2b']);
    }
  });
});

const MORPHOLOGY = '../../../../shared/data/morph_pud_';
/**
 * Measured on the nouns and adjectives of UD PUD. "Split": forms whose stem is not their lemma's (participles and verbal nouns
 * have a verb as lemma there, so that 0 is out of reach). "Merged": stems that several lemmas share.
 */
const LIMITS = { pl: { split: 0.205, merged: 0.045 }, cs: { split: 0.07, merged: 0.05 } };

describe.each(['pl', 'cs'] as const)('stems of all forms of a corpus (%s)', (language) => {
  const file = new URL(`${MORPHOLOGY}${language}.csv`, import.meta.url);
  if (!existsSync(file)) {
    it('skipped: no shared data', () => {
      expect(existsSync(file)).toBe(false);
    });
    return;
  }

  it('are seldom different for one word and seldom the same for two', () => {
    const lemmas = new Map<string, Set<string>>();
    let forms = 0;
    let split = 0;
    for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
      const [form = '', lemma = '', kind = ''] = line.trim().split(',');
      if (kind !== 'NOUN' && kind !== 'ADJ') continue;
      const root = stem(fold(form), language);
      lemmas.set(root, (lemmas.get(root) ?? new Set()).add(lemma));
      if (fold(form) === fold(lemma)) continue;
      forms += 1;
      if (root !== stem(fold(lemma), language)) split += 1;
    }
    const merged = [...lemmas.values()].filter((words) => words.size > 1).length;
    expect(forms).toBeGreaterThan(2000);
    expect(split / forms).toBeLessThan(LIMITS[language].split);
    expect(merged / lemmas.size).toBeLessThan(LIMITS[language].merged);
  });
});
