/** What the pages about joining an organisation share. */
import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { JoiningOrganisationDocument } from '#lib/graphql/documents.generated.ts';
import { signInPath } from '#lib/links.ts';
import { textIn } from './form-text.ts';
import type { Viewer } from './session.ts';

/** Longer than anything may be: what is refused is still shown as it was typed. */
const MOST_TYPED = 5000;

export const typedIn = (form: FormData, name: string): string => textIn(form, name).slice(0, MOST_TYPED);

export async function organisationOf({ api }: App.Locals, slug: string) {
  const { organisation } = await api.ask(JoiningOrganisationDocument, { slug });
  if (!organisation) error(404, { status: 404, message: m.web_error_404_text() });
  return organisation;
}

/** Visitors sign in first, and come back. */
export function signedIn({ viewer, language }: App.Locals, url: URL): Viewer {
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  return viewer;
}
