/**
 * What the forms of the editor send, as fields of a profile. Runs on the server for saving and in the browser for the live
 * preview. What cannot be right is kept as it was typed: checks come later, and nothing typed is lost.
 */
import type { EditorStep } from '@mosty/domain/completeness';
import type { ContactValue, NamedValue, PartnerValue, ProfileFields } from '@mosty/domain/profile-changes';
import { CONTACT_VISIBILITIES, type ContactVisibility, LANGUAGES } from '@mosty/domain/vocabulary';
import { listOrNull } from './fields.ts';

/** Longer than anything may be: what is refused for its length is still shown as it was typed. */
const MOST_TYPED = 20_000;
/** More rows than any list may have. */
const MOST_ROWS = 60;

type Form = Pick<FormData, 'get' | 'getAll' | 'has'>;

/** Lines end as everywhere else than in forms; blanks around it say nothing. */
function typed(form: Form, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').slice(0, MOST_TYPED).trim() : '';
}

const typedOrNull = (form: Form, name: string): string | null => typed(form, name) || null;

/** A whole number; what is none stays the text that was typed. */
function numberOf(form: Form, name: string): number | string | null {
  const text = typed(form, name);
  if (text === '') return null;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** „<id> name”: a choice that carries the name it was shown with. */
export const toChoice = ({ id, name }: NamedValue): string => `${id} ${name}`;
export function fromChoice(text: string): NamedValue | null {
  const space = text.indexOf(' ');
  return space > 0 ? { id: text.slice(0, space), name: text.slice(space + 1) } : null;
}

type Read = (form: Form, themes: readonly string[]) => ProfileFields;

const READ: Readonly<Record<EditorStep, Read>> = {
  about: (form) => ({
    ...(form.has('name') && { name: typed(form, 'name') }),
    ...(form.has('kind') && { kind: typed(form, 'kind') }),
    ...(form.has('place') && { place: fromChoice(typed(form, 'place')) }),
    website: typedOrNull(form, 'website'),
    ...Object.fromEntries(
      ['krs', 'regon', 'ico'].filter((name) => form.has(name)).map((name) => [name, typedOrNull(form, name)]),
    ),
  }),
  description: (form) =>
    Object.fromEntries(
      LANGUAGES.map((language) => [`description.${language}`, typedOrNull(form, `description.${language}`)]),
    ),
  offer: (form, themes) => levels(form, 'offers', themes),
  seek: (form, themes) => levels(form, 'seeks', themes),
  cooperation: (form) => ({
    forms: listOrNull(form.getAll('forms').map(String)),
    languages: listOrNull(form.getAll('languages').map(String)),
    canPrefinance: ({ yes: true, no: false } as const)[typed(form, 'canPrefinance')] ?? null,
    ownContributionPercent: numberOf(form, 'ownContributionPercent'),
    hoursPerMonth: numberOf(form, 'hoursPerMonth'),
    introductionCap: numberOf(form, 'introductionCap'),
  }),
  partners: (form) => Object.fromEntries(rowsOf(form, 'partners', 'partner').flatMap((row) => readPartner(form, row))),
  contacts: (form) => {
    const contacts = rowsOf(form, 'contacts', 'label').map((row) => readContact(form, row));
    return { contacts: contacts.length > 0 ? contacts : null };
  },
};

export const readDraft = (step: EditorStep, form: Form, themes: readonly string[]): ProfileFields =>
  READ[step](form, themes);

function levels(form: Form, side: 'offers' | 'seeks', themes: readonly string[]): ProfileFields {
  return Object.fromEntries(
    themes.map((theme) => {
      const level = Number(typed(form, `${side}.${theme}`));
      return [`${side}.${theme}`, level >= 1 && level <= 3 ? Math.floor(level) : null];
    }),
  );
}

/** The numbers of the rows of a list, as they were shown. */
function rowsOf(form: Form, list: string, field: string): number[] {
  return Array.from({ length: MOST_ROWS }, (_, row) => row).filter((row) => form.has(`${list}.${row}.${field}`));
}

function readPartner(form: Form, row: number): [string, PartnerValue][] {
  const partner = fromChoice(typed(form, `partners.${row}.partner`));
  if (!partner) return [];
  const isMutual = form.has(`partners.${row}.mutual`) || form.has(`partners.${row}.agree`);
  // What is no number stays as it was typed, until it is refused.
  const sinceYear = numberOf(form, `partners.${row}.since`) as number | null;
  return [
    [`partner.${partner.id}.${typed(form, `partners.${row}.kind`)}`, { name: partner.name, sinceYear, isMutual }],
  ];
}

function readContact(form: Form, row: number): ContactValue {
  const field = (name: string) => `contacts.${row}.${name}`;
  const visibility = typed(form, field('visibility'));
  return {
    label: typed(form, field('label')),
    personName: typedOrNull(form, field('personName')),
    email: typedOrNull(form, field('email')),
    phone: typedOrNull(form, field('phone')),
    visibility: CONTACT_VISIBILITIES.includes(visibility as ContactVisibility)
      ? (visibility as ContactVisibility)
      : 'MEMBERS',
  };
}

/** Unlike a contact that is half filled in, this one was only opened. */
export const isEmptyContact = ({ label, personName, email, phone }: ContactValue): boolean =>
  !label && !personName && !email && !phone;
