import { error, redirect } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { localPath, startPath } from '#lib/links.ts';
import { isTheme, rememberTheme } from '#lib/server/preferences.ts';
import type { RequestHandler } from './$types';

/** Light, dark or as the system says: a form, so that it works without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const theme = form.get('theme');
  if (!isTheme(theme)) error(400, m.web_error_400_text());
  rememberTheme(theme, cookies, url.protocol === 'https:');
  redirect(303, localPath(form.get('to'), startPath()));
};
