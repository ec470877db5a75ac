import { redirect } from '@sveltejs/kit';
import { editPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => redirect(303, editPath(params.slug));
