/** The shape of the files in examples/; examples/README.md describes each field. */
import { AGREEMENT_KINDS } from '@mosty/domain/introductions/agreements';
import { SIDES } from '@mosty/domain/introductions/introduction';
import { DISMISSAL_REASONS } from '@mosty/domain/introductions/reasons';
import { OFFER_CONTENT_LIMITS, OFFER_CURRENCIES, OFFER_VISIBILITIES } from '@mosty/domain/offer-content';
import { OFFER_CLOSINGS, OFFER_KINDS, OFFER_LIMITS } from '@mosty/domain/offers';
import { PROGRAMME_CODES } from '@mosty/domain/programmes';
import { readRegisterId } from '@mosty/domain/register-ids';
import {
  CONTACT_VISIBILITIES,
  COOPERATION_FORMS,
  COUNTRIES,
  LANGUAGES,
  ORGANISATION_KINDS,
  PARTNERSHIP_KINDS,
} from '@mosty/domain/vocabulary';
import { isThemeCode } from '@mosty/thesaurus/themes';
import { z } from 'zod';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens');
const text = (max: number) => z.string().trim().min(1).max(max);
const registerCode = (register: 'TERYT' | 'LAU2') =>
  z.string().refine((code) => readRegisterId(register, code).ok, `must be a right ${register} code`);
const level = z.literal([0, 1, 2, 3]);
const daysAgo = z.int().min(0).max(5000);
/** Nobody can register example.org (RFC 2606), so no mail from a trial reaches anybody. */
const email = z.email().endsWith('@example.org', 'must be at example.org');

const territory = {
  name: text(200),
  latitude: z.number().min(48).max(55.5),
  longitude: z.number().min(12).max(24.5),
  population: z.int().min(0),
  areaKm2: z.number().positive(),
};
const place = z.union([
  z.strictObject({ teryt: registerCode('TERYT'), type: z.enum(['URBAN', 'URBAN_RURAL', 'RURAL']), ...territory }),
  z.strictObject({ lau2: registerCode('LAU2'), type: z.literal('OBEC'), ...territory }),
]);

const identity = {
  key,
  kind: z.enum(ORGANISATION_KINDS),
  country: z.enum(COUNTRIES),
  name: text(200),
  place: z.union([z.strictObject({ teryt: registerCode('TERYT') }), z.strictObject({ lau2: registerCode('LAU2') })]),
};

const interest = z
  .strictObject({ theme: z.string().refine(isThemeCode, 'must be the code of a theme'), offers: level, seeks: level })
  .refine(({ offers, seeks }) => offers + seeks > 0, 'must offer or seek something');

const profile = z
  .strictObject({
    ...identity,
    status: z.literal('ACTIVE'),
    illustrative: z.literal(true).optional(),
    fictional: z.literal(true).optional(),
    descriptions: z.partialRecord(z.enum(LANGUAGES), text(5000)).default({}),
    interests: z.array(interest).min(1),
    forms: z.array(z.enum(COOPERATION_FORMS)),
    languages: z.array(z.string().regex(/^[a-z]{2}$/, 'must be two letters (ISO 639-1)')),
    capacity: z.strictObject({
      canPrefinance: z.boolean().nullable(),
      ownContributionPercent: z.int().min(0).max(100).nullable(),
      hoursPerMonth: z.int().min(0).max(400).nullable(),
      introductionCap: z.int().min(0).max(20),
    }),
    website: z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
    contacts: z.array(
      z.strictObject({
        label: text(100),
        personName: text(100).optional(),
        email,
        visibility: z.enum(CONTACT_VISIBILITIES),
      }),
    ),
    verified: z.strictObject({ daysAgo, by: text(200) }).nullable(),
    confirmedDaysAgo: daysAgo,
  })
  .refine(({ illustrative, fictional }) => (illustrative === true) !== (fictional === true), {
    message: 'must be either illustrative or fictional',
  });

const stub = z.strictObject({ ...identity, status: z.literal('STUB') });

export const placesFile = z.strictObject({
  populationYear: z.int().min(1990).max(2100),
  populationSource: text(200),
  districts: z.array(
    z.strictObject({ code: text(10), name: text(100), region: text(10), places: z.array(place).min(1) }),
  ),
});

export const organisationsFile = z.strictObject({
  organisations: z.array(z.discriminatedUnion('status', [profile, stub])),
});

export const partnershipsFile = z.strictObject({
  partnerships: z.array(
    z.strictObject({
      pl: key,
      cz: key,
      kind: z.enum(PARTNERSHIP_KINDS),
      sinceYear: z.int().min(1900).max(2100).nullable(),
      source: text(300),
    }),
  ),
});

/** Days before today instead of dates, so that examples never grow old. */
export const introductionsFile = z.strictObject({
  introductions: z.array(
    z.strictObject({
      key,
      pl: key,
      cz: key,
      startedBy: z.enum(['A', 'B', 'BROKER']),
      startedDaysAgo: z.int().min(1).max(365),
      note: z.strictObject({ language: z.enum(LANGUAGES), text: text(500) }).optional(),
      steps: z.array(
        z.strictObject({
          daysAgo: z.int().min(0).max(365),
          side: z.enum(SIDES),
          what: z.enum(['ACCEPT', 'DECLINE', 'TALKING', 'AGREED']),
          reason: z.enum(DISMISSAL_REASONS).optional(),
          agreement: z.enum(AGREEMENT_KINDS).optional(),
        }),
      ),
      /** What the two wrote to each other once they had met. */
      messages: z
        .array(
          z.strictObject({
            daysAgo: z.int().min(0).max(365),
            side: z.enum(SIDES),
            /** Sentences of the catalogue and own words; checked as if somebody sent them. */
            entries: z.array(z.record(z.string(), z.unknown())).min(1),
          }),
        )
        .default([]),
    }),
  ),
});
export type ExampleIntroduction = z.infer<typeof introductionsFile>['introductions'][number];

/** Days from today instead of dates, so that examples are always open. */
export const offersFile = z.strictObject({
  offers: z.array(
    z.strictObject({
      key,
      owner: key,
      kind: z.enum(OFFER_KINDS),
      texts: z.array(z.strictObject({ language: z.enum(LANGUAGES), title: text(150), text: text(5000) })).min(1),
      themes: z
        .array(z.string().refine(isThemeCode, 'must be the code of a theme'))
        .min(1)
        .max(OFFER_CONTENT_LIMITS.themes),
      forms: z.array(z.enum(COOPERATION_FORMS)),
      visibility: z.enum(OFFER_VISIBILITIES).default('PUBLIC'),
      /** Its last day; of one that was closed, when that was. */
      deadlineInDays: z.int().min(-365).max(OFFER_LIMITS.deadlineDays),
      publishedDaysAgo: z.int().min(0).max(365),
      closed: z.enum(OFFER_CLOSINGS).optional(),
      partner: z.strictObject({
        wantedKinds: z.array(z.enum(ORGANISATION_KINDS)),
        wantedRegions: z.array(text(10)),
        partnersWanted: z.int().min(OFFER_LIMITS.partnersWanted.min).max(OFFER_LIMITS.partnersWanted.max),
      }),
      frame: z.strictObject({
        programme: z.enum(PROGRAMME_CODES).optional(),
        callName: text(200).optional(),
        startsInDays: z.int().optional(),
        endsInDays: z.int().optional(),
        places: text(200).optional(),
        budgetFrom: z.int().min(0).optional(),
        budgetTo: z.int().min(0).optional(),
        currency: z.enum(OFFER_CURRENCIES).optional(),
        ownContributionPercent: z.int().min(0).max(100).optional(),
      }),
    }),
  ),
});

export const accountsFile = z.strictObject({
  accounts: z.array(
    z.strictObject({
      key,
      email,
      name: text(100),
      language: z.enum(LANGUAGES),
      role: z.enum(['MEMBER', 'BROKER', 'ADMIN']),
      /** In which a broker works; all of them when it is left out. */
      regions: z.array(text(10)).min(1).optional(),
      memberships: z.array(z.strictObject({ organisation: key, role: z.enum(['COORDINATOR', 'MEMBER']) })),
    }),
  ),
});

type ExamplePlaceInDistrict = z.infer<typeof place>;
export type ExampleDistrict = z.infer<typeof placesFile>['districts'][number];
export type ExampleProfile = z.infer<typeof profile>;
export type ExampleStub = z.infer<typeof stub>;
export type ExampleOrganisation = ExampleProfile | ExampleStub;
export type ExamplePartnership = z.infer<typeof partnershipsFile>['partnerships'][number];
export type ExampleOffer = z.infer<typeof offersFile>['offers'][number];
export type ExampleAccount = z.infer<typeof accountsFile>['accounts'][number];

export type ExamplePlace = ExamplePlaceInDistrict & {
  district: string;
  region: string;
  populationYear: number;
  populationSource: string;
};
