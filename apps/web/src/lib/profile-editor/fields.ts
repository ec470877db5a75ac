/** A profile as it was saved, as the list of fields that forms, conflicts and the preview are about. */
import type { EditorStep } from '@mosty/domain/completeness';
import type { ContactValue, FieldValue, ProfileFields } from '@mosty/domain/profile-changes';
import { LANGUAGES } from '@mosty/domain/vocabulary';
import type { EditedProfileQuery } from '#lib/graphql/documents.generated.ts';
import { isFieldOf } from './steps.ts';

export type EditedProfile = NonNullable<EditedProfileQuery['organisation']>;
export type ThemeLabels = EditedProfileQuery['themes'];

const REGISTER_FIELDS = { KRS: 'krs', REGON: 'regon', ICO: 'ico' } as const;

/** Names of the registers in which organisations of a country have a number of their own. */
export const OWN_REGISTERS = { PL: ['KRS', 'REGON'], CZ: ['ICO'] } as const;
export const registerField = (register: keyof typeof REGISTER_FIELDS) => REGISTER_FIELDS[register];

export function fieldsOf(profile: EditedProfile, themes: readonly { readonly code: string }[]): ProfileFields {
  const interest = new Map(profile.themeInterests.map((one) => [one.theme.code, one]));
  const register = (name: string) => profile.registerIds.find((one) => one.register === name)?.value ?? null;
  const { canPrefinance, ownContributionPercent, hoursPerMonth, introductionCap } = profile.capacity;
  const contacts: readonly ContactValue[] = profile.contacts.map(({ label, personName, email, phone, visibility }) => {
    return { label, personName, email, phone, visibility };
  });
  return {
    ...{ name: profile.name, kind: profile.kind, website: profile.website },
    place: profile.place && { id: profile.place.id, name: profile.place.name },
    ...Object.fromEntries(
      OWN_REGISTERS[profile.country].map((name): [string, FieldValue] => [registerField(name), register(name)]),
    ),
    ...Object.fromEntries(
      LANGUAGES.map((language) => [
        `description.${language}`,
        profile.descriptions.find((one) => one.language === language)?.text ?? null,
      ]),
    ),
    ...Object.fromEntries(themes.map(({ code }) => [`offers.${code}`, interest.get(code)?.offers || null])),
    ...Object.fromEntries(themes.map(({ code }) => [`seeks.${code}`, interest.get(code)?.seeks || null])),
    forms: listOrNull(profile.cooperationForms),
    languages: listOrNull(profile.languages),
    ...{ canPrefinance, ownContributionPercent, hoursPerMonth, introductionCap },
    ...Object.fromEntries(
      profile.partnerships.map(({ partner, kind, sinceYear, isMutual }) => [
        `partner.${partner.id}.${kind}`,
        { name: partner.name, sinceYear, isMutual },
      ]),
    ),
    contacts: contacts.length > 0 ? contacts : null,
  };
}

/** Lists are kept in one order, so that the same answers are the same value. */
export const listOrNull = (list: readonly string[]): readonly string[] | null =>
  list.length > 0 ? [...list].sort() : null;

export function fieldsOfStep(fields: ProfileFields, step: EditorStep): ProfileFields {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isFieldOf(step, field)));
}
