import civilSociety from '../data/civil-society.json' with { type: 'json' };
import culture from '../data/culture.json' with { type: 'json' };
import digital from '../data/digital.json' with { type: 'json' };
import economy from '../data/economy.json' with { type: 'json' };
import education from '../data/education.json' with { type: 'json' };
import energy from '../data/energy.json' with { type: 'json' };
import environment from '../data/environment.json' with { type: 'json' };
import floodProtection from '../data/flood-protection.json' with { type: 'json' };
import greenEconomy from '../data/green-economy.json' with { type: 'json' };
import health from '../data/health.json' with { type: 'json' };
import heritage from '../data/heritage.json' with { type: 'json' };
import iti from '../data/iti.json' with { type: 'json' };
import nature from '../data/nature.json' with { type: 'json' };
import postIndustrial from '../data/post-industrial.json' with { type: 'json' };
import publicTransport from '../data/public-transport.json' with { type: 'json' };
import rescue from '../data/rescue.json' with { type: 'json' };
import riskPrevention from '../data/risk-prevention.json' with { type: 'json' };
import rivers from '../data/rivers.json' with { type: 'json' };
import rural from '../data/rural.json' with { type: 'json' };
import seniorPolicy from '../data/senior-policy.json' with { type: 'json' };
import socialInclusion from '../data/social-inclusion.json' with { type: 'json' };
import sport from '../data/sport.json' with { type: 'json' };
import strategicPlanning from '../data/strategic-planning.json' with { type: 'json' };
import technologyTransfer from '../data/technology-transfer.json' with { type: 'json' };
import tourism from '../data/tourism.json' with { type: 'json' };
import urbanBiodiversity from '../data/urban-biodiversity.json' with { type: 'json' };
import urbanInnovation from '../data/urban-innovation.json' with { type: 'json' };
import youth from '../data/youth.json' with { type: 'json' };
import { isThemeCode, type ThemeCode } from './themes.ts';
import { type ThemeFile, type Words } from './thesaurus-format.ts';

/** Something that offers and profiles speak about, in the words of the three languages. */
export interface Concept {
  /** Unique among all themes, stable: it is stored in vectors and in the search index. */
  readonly id: string;
  readonly theme: ThemeCode;
  readonly words: Words;
}

/** The files an official reads and extends, one per theme; a new file is added here. */
export const THEME_FILES: readonly ThemeFile[] = [
  iti,
  urbanInnovation,
  greenEconomy,
  culture,
  urbanBiodiversity,
  postIndustrial,
  riskPrevention,
  rivers,
  seniorPolicy,
  strategicPlanning,
  economy,
  technologyTransfer,
  publicTransport,
  nature,
  environment,
  floodProtection,
  education,
  sport,
  tourism,
  heritage,
  youth,
  socialInclusion,
  health,
  energy,
  digital,
  civilSociety,
  rescue,
  rural,
];

/** All concepts, in the order of the themes and of their files. */
export const CONCEPTS: readonly Concept[] = THEME_FILES.flatMap(({ theme, concepts }) =>
  isThemeCode(theme) ? Object.entries(concepts).map(([id, words]) => ({ id, theme, words })) : [],
);

const BY_ID: ReadonlyMap<string, Concept> = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

export function conceptById(id: string): Concept | undefined {
  return BY_ID.get(id);
}
