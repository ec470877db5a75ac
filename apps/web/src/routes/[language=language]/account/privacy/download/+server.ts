import { redirect } from '@sveltejs/kit';
import { ExportOwnDataDocument } from '#lib/graphql/documents.generated.ts';
import { accountPath, signInPath } from '#lib/links.ts';
import { formatMoment } from '#lib/numbers.ts';
import { type Copy, toReadableCopy } from '#lib/privacy/readable-copy.ts';
import type { RequestHandler } from './$types';

/** A POST: making the copy is recorded, and no link of somebody else can make it. */
export const POST: RequestHandler = async ({ locals, request }) => {
  if (!locals.viewer) redirect(303, signInPath(accountPath('/privacy'), locals.language));
  const format = (await request.formData()).get('format') === 'json' ? 'json' : 'html';
  const { exportOwnData } = await locals.api.ask(ExportOwnDataDocument, {});
  const copy = JSON.parse(exportOwnData) as Copy;
  const body = format === 'json' ? exportOwnData : toReadableCopy(copy, locals.language, formatMoment(copy.madeAt));
  return new Response(body, {
    headers: {
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="mosty-${copy.madeAt.slice(0, 10)}.${format}"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
};

/** Whoever comes here by the back button, or after signing in. */
export const GET: RequestHandler = () => redirect(303, accountPath('/privacy'));
