import { m } from '@mosty/messages/messages';
import { error, redirect } from '@sveltejs/kit';
import { signInPath } from '#lib/links.ts';
import type { LayoutServerLoad } from './$types';

/** For administrators. For everybody else who is signed in these pages do not exist. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const { viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  if (viewer.role !== 'ADMIN') error(404, { status: 404, message: m.web_error_404_text() });
  return { viewer };
};
