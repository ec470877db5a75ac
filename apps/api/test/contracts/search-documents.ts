/** A small bilingual world for the contract of search engines. Numbers of inhabitants are rounded; NGOs are invented. */
import { type Language } from '@mosty/domain/vocabulary';
import { type SearchDocument } from '../../src/platform/search/search-index.ts';

interface Sketch {
  readonly name: string;
  readonly at: readonly [latitude: number, longitude: number];
  readonly region: string;
  readonly otherNames?: readonly string[];
  readonly population?: number;
  readonly kind?: string;
  readonly themes?: readonly string[];
  readonly forms?: readonly string[];
  readonly text?: readonly [Language, string];
  readonly hasPartner?: boolean;
}

const POLISH: Readonly<Record<string, Sketch>> = {
  lodz: { name: 'Łódź', at: [51.777, 19.455], region: 'PL-10', population: 670_000 },
  lodzVillage: { name: 'Nowa Łódź Wieś', at: [51.7, 19.6], region: 'PL-10', population: 900 },
  elk: { name: 'Ełk', at: [53.828, 22.365], region: 'PL-28', population: 61_000 },
  pila: { name: 'Piła', at: [53.151, 16.738], region: 'PL-30', population: 72_000 },
  wroclaw: { name: 'Wrocław', at: [51.108, 17.038], region: 'PL-02', population: 640_000, hasPartner: true },
  prudnik: {
    name: 'Prudnik',
    at: [50.322, 17.579],
    region: 'PL-16',
    population: 26_000,
    kind: 'GMINA',
    themes: ['tourism', 'culture'],
    forms: ['JOINT_PROJECT'],
    text: ['pl', 'Rozbudowujemy ścieżki rowerowe i szukamy partnera do rewitalizacji terenów poprzemysłowych.'],
  },
  glucholazy: {
    name: 'Głuchołazy',
    at: [50.313, 17.374],
    region: 'PL-16',
    population: 23_000,
    themes: ['tourism'],
    forms: ['TWINNING'],
    text: ['pl', 'Uzdrowisko w górach, turystyka piesza i rowerowa.'],
    hasPartner: true,
  },
  museum: {
    name: 'Fundacja Zmyślone Muzeum',
    at: [50.322, 17.579],
    region: 'PL-16',
    kind: 'NGO',
    themes: ['culture', 'heritage'],
    forms: ['EVENT', 'JOINT_PROJECT'],
    text: ['pl', 'Prowadzimy muzeum i warsztaty dla dzieci w Prudniku.'],
  },
};

const CZECH: Readonly<Record<string, Sketch>> = {
  olomouc: { name: 'Olomouc', at: [49.594, 17.251], region: 'CZ071', population: 102_000, hasPartner: true },
  jesenik: {
    name: 'Jeseník',
    at: [50.229, 17.205],
    region: 'CZ071',
    population: 11_000,
    themes: ['tourism', 'sport'],
    forms: ['JOINT_PROJECT', 'TWINNING'],
    text: ['cs', 'Lázeňské město pod Pradědem, cyklostezky a turistika v horách.'],
  },
  krnov: {
    name: 'Krnov',
    at: [50.09, 17.704],
    region: 'CZ080',
    population: 23_000,
    themes: ['post-industrial'],
    forms: ['BEST_PRACTICE'],
    text: ['cs', 'Zkušenosti s revitalizací brownfieldů v centru města.'],
  },
  usti: { name: 'Ústí nad Labem', at: [50.661, 14.033], region: 'CZ042', population: 92_000 },
  pila: { name: 'Píla', at: [50.17, 12.95], region: 'CZ041', population: 600 },
  hospic: {
    name: 'Domácí hospic Smyšlenka',
    at: [49.594, 17.251],
    region: 'CZ071',
    kind: 'NGO',
    themes: ['health', 'senior-policy'],
    forms: ['STAFF_EXCHANGE'],
    text: ['cs', 'Pečujeme o seniory v domácím prostředí a školíme dobrovolníky.'],
  },
};

const KEYS = [
  ...Object.keys(POLISH).map((key) => `PL.${key}`),
  ...Object.keys(CZECH).map((key) => `CZ.${key}`),
] as const;

/** `PL.prudnik` → the id of Prudnik's document. */
export function idOf(key: string): string {
  const position = KEYS.indexOf(key);
  if (position < 0) throw new Error(`No document ${key}`);
  return `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
}

export function keyOf(id: string): string {
  return KEYS[Number(id.slice(-12))] ?? id;
}

export const DOCUMENTS: readonly SearchDocument[] = KEYS.map((key) => {
  const [country, name] = key.split('.') as ['PL' | 'CZ', string];
  const sketch = (country === 'PL' ? POLISH : CZECH)[name] as Sketch;
  const [latitude, longitude] = sketch.at;
  return {
    collection: 'organisation',
    id: idOf(key),
    name: sketch.name,
    country,
    otherNames: sketch.otherNames ?? [],
    areas: [],
    texts: sketch.text ? [{ language: sketch.text[0], text: sketch.text[1] }] : [],
    facets: {
      country: [country],
      kind: [sketch.kind ?? (country === 'PL' ? 'GMINA' : 'OBEC')],
      theme: sketch.themes ?? [],
      form: sketch.forms ?? [],
      region: [sketch.region],
      district: [`${sketch.region}-1`],
      status: ['ACTIVE'],
      withoutPartner: sketch.hasPartner ? [] : ['true'],
    },
    location: { latitude, longitude },
    ...(sketch.population === undefined ? {} : { population: sketch.population }),
  };
});
