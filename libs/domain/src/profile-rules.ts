/**
 * What a profile may say. Each check takes what somebody typed and gives the clean value, or every refusal at once, so that
 * a form can show them all. Lengths are in characters as people count them (code points). The database checks the same.
 */
import {
  type ContactVisibility,
  type CooperationForm,
  type InterestLevel,
  type Language,
  type ThemeInterest,
} from './vocabulary.ts';
import { plainLetters, wordOfMixedScripts } from './plain-text.ts';
import { type Refusal } from './result.ts';

export const PROFILE_LIMITS = {
  name: 200,
  description: 5000,
  website: 300,
  logoAlt: 150,
  contacts: 10,
  contactLabel: 100,
  personName: 100,
  email: 254,
  phone: 40,
  languages: 12,
  ownContributionPercent: { min: 0, max: 100 },
  hoursPerMonth: { min: 0, max: 400 },
  introductionCap: { min: 0, max: 20 },
} as const;

export interface DescriptionDraft {
  readonly language: Language;
  readonly text: string;
}

export interface ContactDraft {
  readonly label: string;
  readonly personName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly visibility: ContactVisibility;
}

export interface CooperationDraft {
  readonly forms: readonly CooperationForm[];
  readonly languages: readonly string[];
  readonly canPrefinance: boolean | null;
  readonly ownContributionPercent: number | null;
  readonly hoursPerMonth: number | null;
  readonly introductionCap: number | null;
}

/** Collects refusals, each about the field it names. */
export class Refusals {
  readonly list: Refusal[] = [];

  add(refusal: Refusal): void {
    this.list.push(refusal);
  }

  /** The text without blanks around it and without characters that cannot be printed; lines stay. */
  text(field: string, typed: string, max: number): string {
    const clean = cleanText(typed);
    const length = [...clean].length;
    if (clean === '') this.add({ code: 'REQUIRED', params: { field } });
    else if (length > max) this.add({ code: 'TOO_LONG', params: { field, max, length } });
    return clean;
  }

  /** Like `text`, but an empty one is null and refused by nobody. */
  optionalText(field: string, typed: string | null | undefined, max: number): string | null {
    return typed === null || typed === undefined || cleanText(typed) === '' ? null : this.text(field, typed, max);
  }

  /** Like `text`, but lines become one: what stands in a heading or in the subject of a mail. */
  line(field: string, typed: string, max: number): string {
    return this.text(field, typed.replace(/\s+/g, ' '), max);
  }

  /** Like `line`, for what stands for somebody: it must not look like another name. */
  name(field: string, typed: string, max: number): string {
    const clean = this.line(field, plainLetters(typed), max);
    this.oneScript(field, clean);
    return clean;
  }

  optionalName(field: string, typed: string | null | undefined, max: number): string | null {
    return typed === null || typed === undefined || cleanText(typed) === '' ? null : this.name(field, typed, max);
  }

  oneScript(field: string, text: string): void {
    const word = wordOfMixedScripts(text);
    if (word !== undefined) this.add({ code: 'MIXED_SCRIPTS', params: { field, value: word } });
  }

  optionalLine(field: string, typed: string | null | undefined, max: number): string | null {
    return this.optionalText(field, typed?.replace(/\s+/g, ' '), max);
  }

  range(field: string, value: number | null, { min, max }: { min: number; max: number }): void {
    if (value !== null && (!Number.isInteger(value) || value < min || value > max)) {
      this.add({ code: 'OUT_OF_RANGE', params: { field, min, max, value } });
    }
  }

  noDuplicates(field: string, values: readonly string[]): void {
    const seen = new Set<string>();
    for (const value of values) {
      if (seen.has(value)) this.add({ code: 'DUPLICATE_VALUE', params: { field, value } });
      seen.add(value);
    }
  }

  atMost(field: string, count: number, max: number): void {
    if (count > max) this.add({ code: 'TOO_MANY', params: { field, max, count } });
  }
}

/** Control characters (but not line breaks and tabs) and marks that turn the direction of writing around. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Composed last: a mark may come to stand behind its letter only when what was between them is gone. */
export const cleanText = (typed: string): string =>
  typed.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').normalize('NFC').trim();

const EMAIL = /^[^\s@"(),:;<>[\\\]]+@[^\s@.,]+(\.[^\s@.,]+)+$/;
const PHONE = /^\+?[\d\s()./-]{6,40}$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@]+\.[^\s/?#@]{2,}([/?#]\S*)?$/i;

/** One address that can be written to. */
export const isEmail = (text: string): boolean => text.length <= PROFILE_LIMITS.email && EMAIL.test(text);

/** Adds `https://` where only `www.gmina.pl` was typed. Null for an empty address. */
export function checkWebsite(refusals: Refusals, field: string, typed: string | null): string | null {
  const clean = cleanText(typed ?? '');
  if (clean === '') return null;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(clean)?.[0];
  const address = scheme ? `${scheme.toLowerCase()}${clean.slice(scheme.length)}` : `https://${clean}`;
  // What is kept must fit, not what was typed.
  refusals.text(field, address, PROFILE_LIMITS.website);
  refusals.oneScript(field, address);
  if (!WEB_ADDRESS.test(address)) refusals.add({ code: 'NOT_A_WEB_ADDRESS', params: { field, value: clean } });
  return address;
}

export function checkDescriptions(refusals: Refusals, drafts: readonly DescriptionDraft[]): DescriptionDraft[] {
  refusals.noDuplicates(
    'descriptions',
    drafts.map(({ language }) => language),
  );
  return drafts.flatMap(({ language, text }) => {
    const clean = refusals.optionalText(`descriptions.${language}`, text, PROFILE_LIMITS.description);
    return clean === null ? [] : [{ language, text: clean }];
  });
}

/** Interests that say nothing (0 and 0) are left out. `themes` are the codes that exist. */
export function checkInterests(
  refusals: Refusals,
  drafts: readonly { readonly theme: string; readonly offers: number; readonly seeks: number }[],
  themes: ReadonlySet<string>,
): ThemeInterest[] {
  refusals.noDuplicates(
    'interests',
    drafts.map(({ theme }) => theme),
  );
  for (const { theme, offers, seeks } of drafts) {
    if (!themes.has(theme)) refusals.add({ code: 'UNKNOWN_VALUE', params: { field: 'interests', value: theme } });
    refusals.range(`interests.${theme}.offers`, offers, { min: 0, max: 3 });
    refusals.range(`interests.${theme}.seeks`, seeks, { min: 0, max: 3 });
  }
  return drafts
    .filter(({ offers, seeks }) => offers + seeks > 0)
    .map(({ theme, offers, seeks }) => ({ theme, offers: offers as InterestLevel, seeks: seeks as InterestLevel }));
}

export function checkContacts(refusals: Refusals, drafts: readonly ContactDraft[]): ContactDraft[] {
  refusals.atMost('contacts', drafts.length, PROFILE_LIMITS.contacts);
  return drafts.map((draft, index) => {
    const field = (name: string): string => `contacts.${index}.${name}`;
    const label = refusals.name(field('label'), draft.label, PROFILE_LIMITS.contactLabel);
    const personName = refusals.optionalName(field('personName'), draft.personName, PROFILE_LIMITS.personName);
    const email = refusals.optionalLine(field('email'), draft.email, PROFILE_LIMITS.email);
    const phone = refusals.optionalLine(field('phone'), draft.phone, PROFILE_LIMITS.phone);
    if (email !== null) refusals.oneScript(field('email'), email);
    if (email !== null && !isEmail(email)) {
      refusals.add({ code: 'NOT_AN_EMAIL', params: { field: field('email'), value: email } });
    }
    if (phone !== null && !PHONE.test(phone)) {
      refusals.add({ code: 'NOT_A_PHONE_NUMBER', params: { field: field('phone'), value: phone } });
    }
    // A contact that cannot be reached is none.
    if (email === null && phone === null) refusals.add({ code: 'REQUIRED', params: { field: field('email') } });
    return { label, personName, email, phone, visibility: draft.visibility };
  });
}

export function checkCooperation(refusals: Refusals, draft: CooperationDraft): CooperationDraft {
  refusals.noDuplicates('forms', draft.forms);
  const languages = draft.languages.map((code) => code.trim().toLowerCase());
  refusals.noDuplicates('languages', languages);
  refusals.atMost('languages', languages.length, PROFILE_LIMITS.languages);
  for (const code of languages) {
    if (!/^[a-z]{2}$/.test(code)) refusals.add({ code: 'UNKNOWN_VALUE', params: { field: 'languages', value: code } });
  }
  refusals.range('ownContributionPercent', draft.ownContributionPercent, PROFILE_LIMITS.ownContributionPercent);
  refusals.range('hoursPerMonth', draft.hoursPerMonth, PROFILE_LIMITS.hoursPerMonth);
  refusals.range('introductionCap', draft.introductionCap, PROFILE_LIMITS.introductionCap);
  return { ...draft, languages };
}
