/** Loading and saving of the profile editor: one page of it at a time. */
import type { EditorStep } from '@mosty/domain/completeness';
import {
  type ContactValue,
  type FieldChange,
  mergeTyped,
  type PartnerValue,
  type ProfileFields,
} from '@mosty/domain/profile-changes';
import { PROFILE_LIMITS } from '@mosty/domain/profile-rules';
import type { Refusal } from '@mosty/domain/result';
import {
  type CooperationForm,
  LANGUAGE_OF,
  type Language,
  LANGUAGES,
  type OrganisationKind,
  type PartnershipKind,
} from '@mosty/domain/vocabulary';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import {
  EditedProfileDocument,
  ReadTextDocument,
  SaveAboutDocument,
  SaveContactsDocument,
  SaveCooperationDocument,
  SaveDescriptionsDocument,
  SavePartnershipsDocument,
  SaveThemesDocument,
} from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { isEmptyContact } from '#lib/profile-editor/drafts.ts';
import { type EditedProfile, fieldsOf, type ThemeLabels } from '#lib/profile-editor/fields.ts';
import { otherCountry } from '#lib/profile-editor/words.ts';
import { type Api, ApiRefusal, ApiUnavailable } from './api.ts';
import type { Problems } from './field-problems.ts';

export interface OpenProfile {
  readonly profile: EditedProfile;
  readonly themes: ThemeLabels;
  readonly fields: ProfileFields;
}

/** A profile that the viewer may edit; for everybody else it does not exist, and a visitor is asked to sign in. */
export async function openProfile(locals: App.Locals, slug: string, url: URL): Promise<OpenProfile> {
  if (!locals.viewer) redirect(303, signInPath(url.pathname + url.search, locals.language));
  const { organisation, themes } = await locals.api.ask(EditedProfileDocument, { slug });
  if (!organisation?.viewerCanEdit) error(404, { status: 404, message: m.web_error_404_text() });
  return { profile: organisation, themes, fields: fieldsOf(organisation, themes) };
}

/** For whom the profile is written: the other side, unless she who edits asks for somebody else. */
export function readerOf(asked: unknown, { country }: Pick<EditedProfile, 'country'>): Language {
  if (LANGUAGES.includes(asked as Language)) return asked as Language;
  return LANGUAGE_OF[otherCountry(country)];
}

/** What the match and the search understand of the descriptions; nothing when the API has no answer to that. */
export async function readDescription(api: Api, fields: ProfileFields, reader: Language) {
  const language = LANGUAGES.find((one) => one !== reader && fields[`description.${one}`]) ?? reader;
  const text = fields[`description.${language}`];
  if (typeof text !== 'string') return undefined;
  try {
    const { textReading } = await api.ask(ReadTextDocument, {
      text: [...text].slice(0, PROFILE_LIMITS.description).join(''),
      writtenIn: language,
      reader,
    });
    return { ...textReading, language };
  } catch (problem) {
    if (problem instanceof ApiRefusal || problem instanceof ApiUnavailable) return undefined;
    throw problem;
  }
}

export interface Conflict {
  readonly by: string | null;
  readonly bothChanged: readonly FieldChange[];
  readonly taken: readonly FieldChange[];
  readonly elsewhere: readonly FieldChange[];
}

export interface Refused {
  readonly status: number;
  readonly draft: ProfileFields;
  /** The version on which the form is to be saved next. */
  readonly version: number;
  readonly problems: Problems;
  readonly conflict?: Conflict;
}

interface Save {
  readonly step: EditorStep;
  readonly draft: ProfileFields;
  readonly version: number;
  readonly open: OpenProfile;
}

/** Undefined when it is saved. */
export async function saveStep(api: Api, save: Save): Promise<Refused | undefined> {
  const { draft, version } = save;
  const typos = notNumbers(draft);
  if (Object.keys(typos).length > 0) return { status: 400, draft, version, problems: typos };
  try {
    await SAVE[save.step](api, save);
    return undefined;
  } catch (problem) {
    if (problem instanceof ApiUnavailable) {
      return { status: 503, draft, version, problems: { form: m.web_error_503_text() } };
    }
    if (!(problem instanceof ApiRefusal)) throw problem;
    return conflictIn(problem, save) ?? { status: 400, draft, version, problems: toFieldProblems(problem.refusals) };
  }
}

function conflictIn({ refusals }: ApiRefusal, { step, draft: typed }: Save): Refused | undefined {
  const found = refusals.find((refusal) => refusal.code === 'EDIT_CONFLICT');
  if (!found) return undefined;
  const { version, by, changes } = found.params as { version: number; by: string | null; changes: FieldChange[] };
  const { fields, bothChanged, taken } = mergeTyped(typed, changes);
  // A partner that somebody has added meanwhile is no field of this form yet.
  const added = changes.filter(({ field, before }) => {
    return step === 'partners' && field.startsWith('partner.') && before === null && !(field in typed);
  });
  const draft = { ...fields, ...Object.fromEntries(added.map(({ field, after }) => [field, after])) };
  const elsewhere = changes.filter((change) => !(change.field in draft));
  return {
    status: 409,
    draft,
    version,
    problems: {},
    conflict: { by, bothChanged, taken: [...taken, ...added], elsewhere },
  };
}

const FIELD_OF_REGISTER: Readonly<Record<string, string>> = { KRS: 'krs', REGON: 'regon', ICO: 'ico' };

/** Sentences by the names of the fields of the forms. */
export function toFieldProblems(refusals: readonly Refusal[]): Problems {
  const problems: Record<string, string> = {};
  for (const { code, params } of refusals) {
    const field =
      'field' in params
        ? params.field
            .replace(/^descriptions\./, 'description.')
            .replace(/^partnerships\.(\d+)\.sinceYear$/, 'partners.$1.since')
            .replace(/^partnerships\.(\d+)\.partner$/, 'partners.$1.kind')
        : 'register' in params
          ? (FIELD_OF_REGISTER[params.register] ?? 'form')
          : 'form';
    problems[field] ??= errorText(code, params);
  }
  return problems;
}

/** Texts where only numbers can be. */
function notNumbers(draft: ProfileFields): Record<string, string> {
  const typos: Record<string, string> = {};
  for (const name of ['ownContributionPercent', 'hoursPerMonth', 'introductionCap']) {
    const value = draft[name];
    if (typeof value === 'string') typos[name] = m.editor_not_a_number({ value });
  }
  for (const [row, [, value]] of partnersIn(draft).entries()) {
    const since: unknown = value.sinceYear;
    if (typeof since === 'string') typos[`partners.${row}.since`] = m.editor_not_a_number({ value: since });
  }
  return typos;
}

export const partnersIn = (draft: ProfileFields): [string, PartnerValue][] =>
  Object.entries(draft).filter((entry): entry is [string, PartnerValue] => {
    return entry[0].startsWith('partner.') && entry[1] !== null;
  });

/** Left out: stays. Empty: removed. */
const text = (draft: ProfileFields, field: string): string | undefined =>
  field in draft ? String((draft[field] as string | null) ?? '') : undefined;

const SAVE: Readonly<Record<EditorStep, (api: Api, save: Save) => Promise<unknown>>> = {
  about: (api, { draft, version, open }) =>
    api.ask(SaveAboutDocument, {
      input: {
        ...{ organisationId: open.profile.id, version },
        ...{ name: text(draft, 'name'), website: text(draft, 'website') },
        ...{ krs: text(draft, 'krs'), regon: text(draft, 'regon'), ico: text(draft, 'ico') },
        kind: draft.kind as OrganisationKind | undefined,
        placeId: 'place' in draft ? ((draft.place as { id: string } | null)?.id ?? '') : undefined,
      },
    }),
  description: (api, { draft, version, open }) =>
    api.ask(SaveDescriptionsDocument, {
      input: {
        ...{ organisationId: open.profile.id, version },
        descriptions: LANGUAGES.map((language) => ({ language, text: text(draft, `description.${language}`) ?? '' })),
      },
    }),
  offer: saveThemes,
  seek: saveThemes,
  cooperation: (api, { draft, version, open }) =>
    api.ask(SaveCooperationDocument, {
      input: {
        ...{ organisationId: open.profile.id, version },
        forms: (draft.forms ?? []) as CooperationForm[],
        languages: (draft.languages ?? []) as string[],
        canPrefinance: draft.canPrefinance as boolean | null,
        ownContributionPercent: draft.ownContributionPercent as number | null,
        hoursPerMonth: draft.hoursPerMonth as number | null,
        introductionCap: draft.introductionCap as number | null,
      },
    }),
  partners: (api, { draft, version, open }) =>
    api.ask(SavePartnershipsDocument, {
      input: {
        ...{ organisationId: open.profile.id, version },
        partnerships: partnersIn(draft).map(([field, { sinceYear, isMutual }]) => {
          const [, partnerId = '', kind = ''] = field.split('.');
          return { partnerId, kind: kind as PartnershipKind, sinceYear, agree: isMutual };
        }),
      },
    }),
  contacts: (api, { draft, version, open }) =>
    api.ask(SaveContactsDocument, {
      input: {
        ...{ organisationId: open.profile.id, version },
        contacts: ((draft.contacts ?? []) as ContactValue[]).filter((contact) => !isEmptyContact(contact)),
      },
    }),
};

/** The other half of the themes is sent as it was saved: a version that is older is refused anyway. */
function saveThemes(api: Api, { draft, version, open }: Save) {
  const all = { ...open.fields, ...draft };
  const level = (field: string): number => Number(all[field] ?? 0);
  return api.ask(SaveThemesDocument, {
    input: {
      ...{ organisationId: open.profile.id, version },
      interests: open.themes
        .map(({ code }) => ({ theme: code, offers: level(`offers.${code}`), seeks: level(`seeks.${code}`) }))
        .filter(({ offers, seeks }) => offers + seeks > 0),
    },
  });
}
