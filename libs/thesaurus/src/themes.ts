/** A theme of cooperation; the code is stable (it is stored), the labels are for people. */
export interface Theme {
  readonly code: string;
  readonly pl: string;
  readonly cs: string;
  readonly en: string;
}

/** All themes, in the order in which lists show them. New ones go to the end: other parts use the position as a column. */
export const THEMES = [
  { code: 'iti', pl: 'Wdrażanie ZIT', cs: 'Realizace ITI', en: 'ITI implementation' },
  {
    code: 'urban-innovation',
    pl: 'Nowatorskie trendy w rozwoju miast',
    cs: 'Inovativní trendy v rozvoji měst',
    en: 'Innovative trends in urban development',
  },
  { code: 'green-economy', pl: 'Zielona gospodarka', cs: 'Zelená ekonomika', en: 'Green economy' },
  { code: 'culture', pl: 'Kultura', cs: 'Kultura', en: 'Culture' },
  {
    code: 'urban-biodiversity',
    pl: 'Bioróżnorodność na obszarach miejskich',
    cs: 'Biodiverzita v městském prostředí',
    en: 'Biodiversity in urban areas',
  },
  {
    code: 'post-industrial',
    pl: 'Rewitalizacja terenów poprzemysłowych',
    cs: 'Revitalizace brownfieldů',
    en: 'Regeneration of post-industrial sites',
  },
  { code: 'risk-prevention', pl: 'Profilaktyka zagrożeń', cs: 'Prevence rizik', en: 'Risk prevention' },
  { code: 'rivers', pl: 'Rzeki jako szansa rozwoju', cs: 'Řeky jako příležitost k rozvoji', en: 'Rivers as a chance' },
  { code: 'senior-policy', pl: 'Polityka senioralna', cs: 'Politika stárnutí a péče o seniory', en: 'Senior policy' },
  {
    code: 'strategic-planning',
    pl: 'Planowanie strategiczne i przestrzenne',
    cs: 'Strategické a územní plánování',
    en: 'Strategic and spatial planning',
  },
  {
    code: 'economy',
    pl: 'Rozwój gospodarczy i inwestorzy',
    cs: 'Hospodářský rozvoj a investoři',
    en: 'Economic development and investors',
  },
  { code: 'technology-transfer', pl: 'Transfer technologii', cs: 'Transfer technologií', en: 'Technology transfer' },
  { code: 'public-transport', pl: 'Transport zbiorowy', cs: 'Veřejná doprava', en: 'Public transport' },
  { code: 'nature', pl: 'Ochrona zasobów przyrodniczych', cs: 'Ochrana přírody', en: 'Nature conservation' },
  { code: 'environment', pl: 'Ochrona środowiska', cs: 'Ochrana životního prostředí', en: 'Environmental protection' },
  { code: 'flood-protection', pl: 'Ochrona przeciwpowodziowa', cs: 'Protipovodňová ochrana', en: 'Flood protection' },
  { code: 'education', pl: 'Oświata i edukacja', cs: 'Školství a vzdělávání', en: 'Education' },
  { code: 'sport', pl: 'Sport i rekreacja', cs: 'Sport a rekreace', en: 'Sport and recreation' },
  { code: 'tourism', pl: 'Turystyka', cs: 'Cestovní ruch', en: 'Tourism' },
  { code: 'heritage', pl: 'Dziedzictwo i zabytki', cs: 'Kulturní dědictví a památky', en: 'Heritage and monuments' },
  { code: 'youth', pl: 'Młodzież', cs: 'Mládež', en: 'Youth' },
  {
    code: 'social-inclusion',
    pl: 'Włączenie społeczne',
    cs: 'Sociální začleňování',
    en: 'Social inclusion',
  },
  { code: 'health', pl: 'Zdrowie', cs: 'Zdraví', en: 'Health' },
  { code: 'energy', pl: 'Energia i klimat', cs: 'Energetika a klima', en: 'Energy and climate' },
  { code: 'digital', pl: 'Cyfryzacja', cs: 'Digitalizace', en: 'Digital services' },
  { code: 'civil-society', pl: 'Społeczeństwo obywatelskie', cs: 'Občanská společnost', en: 'Civil society' },
  {
    code: 'rescue',
    pl: 'Ratownictwo i zarządzanie kryzysowe',
    cs: 'Záchranné složky a krizové řízení',
    en: 'Rescue services and crisis management',
  },
  {
    code: 'rural',
    pl: 'Rozwój wsi i produkty lokalne',
    cs: 'Rozvoj venkova a místní produkty',
    en: 'Rural development',
  },
] as const satisfies readonly Theme[];

export type ThemeCode = (typeof THEMES)[number]['code'];

const CODES: ReadonlySet<string> = new Set(THEMES.map(({ code }) => code));

export function isThemeCode(code: string): code is ThemeCode {
  return CODES.has(code);
}
