import { type Country, type Language } from '@mosty/domain/vocabulary';
import { type NamedPlace } from './slots.ts';
import { bindSpaces } from './typography.ts';

export type PlaceForm = 'name' | 'in' | 'from' | 'to' | 'from-country';

type Nouns = Readonly<Record<Exclude<PlaceForm, 'from-country'>, string>>;

const NOUNS: Readonly<Record<Language, Readonly<Record<'TOWN' | 'GMINA' | 'OBEC', Nouns>>>> = {
  pl: {
    TOWN: { name: 'miasto', in: 'w mieście', from: 'z miasta', to: 'do miasta' },
    GMINA: { name: 'gmina', in: 'w gminie', from: 'z gminy', to: 'do gminy' },
    // The Polish word for obec is gmina.
    OBEC: { name: 'gmina', in: 'w gminie', from: 'z gminy', to: 'do gminy' },
  },
  cs: {
    TOWN: { name: 'město', in: 've městě', from: 'z města', to: 'do města' },
    GMINA: { name: 'gmina', in: 'v gmině', from: 'z gminy', to: 'do gminy' },
    OBEC: { name: 'obec', in: 'v obci', from: 'z obce', to: 'do obce' },
  },
  en: {
    TOWN: { name: 'the town of', in: 'in the town of', from: 'from the town of', to: 'to the town of' },
    GMINA: municipality(),
    OBEC: municipality(),
  },
};

const IN_COUNTRY: Readonly<Record<Language, Readonly<Record<Country, string>>>> = {
  pl: { PL: 'w Polsce', CZ: 'w Czechach' },
  cs: { PL: 'v Polsku', CZ: 'v České republice' },
  en: { PL: 'in Poland', CZ: 'in Czechia' },
};

/** „w gminie Istebna”, „do města Český Těšín”, „z obce Ropice v České republice”: the noun is declined, the name is not. */
export function placeText({ name, unit, country }: NamedPlace, form: PlaceForm, language: Language): string {
  const nouns = NOUNS[language][unit === 'TOWN' ? 'TOWN' : country === 'PL' ? 'GMINA' : 'OBEC'];
  const noun = bindSpaces(nouns[form === 'from-country' ? 'from' : form], language);
  const inCountry = form === 'from-country' ? ` ${bindSpaces(IN_COUNTRY[language][country], language)}` : '';
  return `${noun} ${name}${inCountry}`;
}

function municipality(): Nouns {
  return {
    name: 'the municipality of',
    in: 'in the municipality of',
    from: 'from the municipality of',
    to: 'to the municipality of',
  };
}
