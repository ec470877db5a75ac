import { redirect } from '@sveltejs/kit';
import { signInPath } from '#lib/links.ts';
import type { LayoutServerLoad } from './$types';

/** Everything below is for whoever is signed in. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  const { viewer, language } = locals;
  if (!viewer) redirect(303, signInPath(url.pathname + url.search, language));
  return { viewer };
};
