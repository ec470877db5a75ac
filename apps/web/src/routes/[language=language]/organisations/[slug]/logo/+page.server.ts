import { errorText } from '@mosty/messages/error-texts';
import { fail, redirect } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import { SaveLogoDocument } from '#lib/graphql/documents.generated.ts';
import { logoPath } from '#lib/links.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { type Problems, toProblems } from '#lib/server/field-problems.ts';
import { LOGO_MEGABYTES, sendLogo } from '#lib/server/logo.ts';
import { openProfile } from '#lib/server/profile-editor.ts';
import { readUploadForm } from '#lib/server/upload.ts';
import { leadOn } from '#lib/server/new-address.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = ['logo', 'alt'];

export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const { profile } = await openProfile(locals, params.slug, url);
  leadOn(event, profile.slug);
  const done = url.searchParams.get('done');
  return { profile, megabytes: LOGO_MEGABYTES, done };
};

const refused = (alt: string, problems: Problems) => ({ alt, problems });

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, request, url } = event;
    const { profile } = await openProfile(locals, params.slug, url);
    const form = await readUploadForm(request, LOGO_MEGABYTES * 1024 * 1024);
    if (!form) {
      const logo = errorText('PICTURE_TOO_LARGE', { field: 'logo', maxMegabytes: LOGO_MEGABYTES });
      return fail(413, refused('', { logo }));
    }
    const [file, typed] = [form.get('logo'), form.get('alt')];
    const alt = typeof typed === 'string' ? typed.slice(0, 1000) : '';
    const hasFile = file instanceof File && file.size > 0;
    if (!hasFile && !profile.logo) {
      return fail(400, refused(alt, { logo: errorText('REQUIRED', { field: 'logo' }) }));
    }
    try {
      const { id, version } = profile;
      if (hasFile) await sendLogo({ event, apiUrl: API_URL, organisationId: id, version, alt, file });
      else await locals.api.ask(SaveLogoDocument, { input: { organisationId: id, version, keep: true, alt } });
    } catch (problem) {
      if (!(problem instanceof ApiRefusal)) throw problem;
      return fail(400, refused(alt, toProblems(problem, FIELDS)));
    }
    redirect(303, logoPath(params.slug, { done: 'saved' }));
  },

  remove: async ({ locals, params, url }) => {
    const { profile } = await openProfile(locals, params.slug, url);
    const { id: organisationId, version } = profile;
    await locals.api.ask(SaveLogoDocument, { input: { organisationId, version, keep: false } });
    redirect(303, logoPath(params.slug, { done: 'removed' }));
  },
};
