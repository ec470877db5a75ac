import type { EditorStep } from '@mosty/domain/completeness';
import type { ContactValue, NamedValue, ProfileFields } from '@mosty/domain/profile-changes';
import { m } from '@mosty/messages/messages';
import { error, fail, redirect } from '@sveltejs/kit';
import { FoundPartnersDocument, FoundPlacesDocument } from '#lib/graphql/documents.generated.ts';
import { editPath, organisationPath } from '#lib/links.ts';
import { fromChoice, readDraft } from '#lib/profile-editor/drafts.ts';
import { fieldsOfStep } from '#lib/profile-editor/fields.ts';
import { isStep, stepAfter } from '#lib/profile-editor/steps.ts';
import { otherCountry } from '#lib/profile-editor/words.ts';
import {
  type OpenProfile,
  openProfile,
  partnersIn,
  readDescription,
  readerOf,
  saveStep,
} from '#lib/server/profile-editor.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const stepOf = (step: string): EditorStep => {
  if (!isStep(step)) error(404, { status: 404, message: m.web_error_404_text() });
  return step;
};

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const step = stepOf(params.step);
  const open = await openProfile(locals, params.slug, url);
  leadOn(event, open.profile.slug);
  const reader = readerOf(url.searchParams.get('reader'), open.profile);
  return {
    step,
    profile: open.profile,
    themes: open.themes,
    fields: open.fields,
    draft: fieldsOfStep(open.fields, step),
    reader,
    reading: await readDescription(locals.api, open.fields, reader),
    isSaved: url.searchParams.has('saved'),
  };
};

/** What a form sent, on the profile as it is now. */
async function received({ locals, params, request, url }: RequestEvent) {
  const step = stepOf(params.step);
  const form = await request.formData();
  const open = await openProfile(locals, params.slug, url);
  const codes = open.themes.map(({ code }) => code);
  const version = Number(form.get('version')) || open.profile.version;
  return { step, form, open, draft: readDraft(step, form, codes), version };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim().slice(0, 200) : '';
};

async function findPlaces(locals: App.Locals, { profile }: OpenProfile, query: string) {
  if (query === '') return { query, places: [] };
  const { places } = await locals.api.ask(FoundPlacesDocument, { query, country: profile.country });
  return { query, places };
}

async function findPartners(locals: App.Locals, { profile }: OpenProfile, query: string) {
  if (query === '') return { query, partners: [] };
  const country = otherCountry(profile.country);
  const { organisations } = await locals.api.ask(FoundPartnersDocument, { query, country });
  return { query, partners: organisations.nodes };
}

const without = (draft: ProfileFields, row: number): ProfileFields => {
  const field = partnersIn(draft)[row]?.[0];
  return Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field));
};

const EMPTY_CONTACT: ContactValue = { label: '', personName: null, email: null, phone: null, visibility: 'MEMBERS' };
const contactsIn = (draft: ProfileFields) => (draft.contacts ?? []) as readonly ContactValue[];

function withPartner(draft: ProfileFields, partner: NamedValue | null): ProfileFields {
  if (!partner) return draft;
  const kinds = ['TWINNING', 'AGREEMENT', 'PROJECT'];
  const free = kinds.map((kind) => `partner.${partner.id}.${kind}`).find((field) => !draft[field]);
  return free ? { ...draft, [free]: { name: partner.name, sinceYear: null, isMutual: false } } : draft;
}

export const actions: Actions = {
  /** Saves the page; „save and continue” leads to the next one. */
  save: async (event) => {
    const { locals, params } = event;
    const { step, form, open, draft, version } = await received(event);
    const query = textOf(form, 'placeQuery');
    // A place that was typed, but not chosen yet: nobody expects that it is thrown away.
    if (step === 'about' && query !== '' && query !== (draft.place as NamedValue | null)?.name) {
      const found = await findPlaces(locals, open, query);
      const problems = {
        placeQuery: found.places.length > 0 ? m.editor_place_choose() : m.editor_place_none({ query }),
      };
      return fail(400, { draft, version, problems, found });
    }
    const refused = await saveStep(locals.api, { step, draft, version, open });
    if (refused) {
      const { status, ...answer } = refused;
      return fail(status, answer);
    }
    const next = textOf(form, 'then') === 'close' ? undefined : (stepAfter(step) ?? 'done');
    redirect(303, next ? editPath(params.slug, next, { saved: 1 }) : `${organisationPath(params.slug)}?saved=1`);
  },

  /** Changes the form and saves nothing: another row, a search, a preview. `do` says what. */
  change: async (event) => {
    const { locals } = event;
    const { step, form, open, draft, version } = await received(event);
    const [what = '', ...rest] = textOf(form, 'do').split(':');
    const argument = rest.join(':');
    const same = { draft, version, problems: {} };
    if (what === 'find-place') {
      const query = textOf(form, 'placeQuery');
      const found = await findPlaces(locals, open, query);
      const problems = found.places.length > 0 || query === '' ? {} : { placeQuery: m.editor_place_none({ query }) };
      return { ...same, problems, found };
    }
    if (what === 'find-partner')
      return { ...same, found: await findPartners(locals, open, textOf(form, 'partnerQuery')) };
    if (what === 'add-partner') return { ...same, draft: withPartner(draft, fromChoice(argument)) };
    if (what === 'remove-partner') return { ...same, draft: without(draft, Number(argument)) };
    if (what === 'add-contact') return { ...same, draft: { contacts: [...contactsIn(draft), EMPTY_CONTACT] } };
    if (what === 'remove-contact') {
      const contacts = contactsIn(draft).filter((_, row) => row !== Number(argument));
      return { ...same, draft: { contacts: contacts.length > 0 ? contacts : null } };
    }
    const reader = readerOf(argument || textOf(form, 'reader'), open.profile);
    const reading = await readDescription(locals.api, { ...open.fields, ...draft }, reader);
    return { ...same, step, reader, reading, isRead: what === 'suggest' };
  },
};
