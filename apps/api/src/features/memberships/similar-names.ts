import { fold } from '@mosty/thesaurus/fold';

/** Words that say what an organisation is, not which. */
const FORMS = new Set([
  ...['stowarzyszenie', 'fundacja', 'towarzystwo', 'zwiazek', 'klub', 'gmina', 'miasto', 'urzad', 'gminny', 'miejski'],
  ...['osrodek', 'centrum', 'dom', 'szkola', 'biblioteka', 'publiczna', 'podstawowa', 'im', 'nr', 'sp', 'oo', 'sa'],
  ...[
    'spolek',
    'zapsany',
    'ustav',
    'nadace',
    'nadacni',
    'fond',
    'obec',
    'mesto',
    'mestys',
    'urad',
    'mestsky',
    'obecni',
  ],
  ...[
    'skola',
    'zakladni',
    'knihovna',
    'dum',
    'sdruzeni',
    'zs',
    'ops',
    'zu',
    'sro',
    'as',
    'v',
    'w',
    'z',
    'i',
    'a',
    'na',
  ],
]);

/** The words of a name that tell it from others; all of them when none does. */
export function namingWords(name: string): ReadonlySet<string> {
  const words = fold(name)
    .replace(/\b([a-z])\.\s?/g, '$1')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !FORMS.has(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** Whether two names share at least half of the words that tell them apart from others. */
export function areSimilarNames(one: string, other: string): boolean {
  const [words, others] = [namingWords(one), namingWords(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared > 0 && shared * 2 >= words.size + others.size - shared;
}
