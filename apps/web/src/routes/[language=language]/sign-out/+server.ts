import { redirect } from '@sveltejs/kit';
import { SignOutDocument } from '#lib/graphql/documents.generated.ts';
import { startPath } from '#lib/links.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { closeSession } from '#lib/server/session.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  try {
    await locals.api.ask(SignOutDocument, {});
  } catch (problem) {
    // A session that the API no longer knows is over already.
    if (!(problem instanceof ApiRefusal)) throw problem;
  }
  closeSession({ cookies, url });
  redirect(303, startPath());
};
