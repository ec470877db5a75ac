import { redirect } from '@sveltejs/kit';
import { startPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

/** An address without a language leads to the visitor's language. */
export const load: PageServerLoad = ({ locals, setHeaders }) => {
  setHeaders({ vary: 'Accept-Language, Cookie' });
  redirect(307, startPath(locals.language));
};
