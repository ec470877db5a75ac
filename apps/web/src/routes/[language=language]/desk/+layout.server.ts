import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { DeskRegionsDocument } from '#lib/graphql/documents.generated.ts';
import { ApiRefusal } from '#lib/server/api.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { LayoutServerLoad } from './$types';

/** For brokers alone; for everybody else there is no such page. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
  const viewer = signedIn(locals, url);
  if (viewer.role === 'MEMBER') error(404, { status: 404, message: m.web_error_404_text() });
  try {
    const { deskRegions, regions } = await locals.api.ask(DeskRegionsDocument, {});
    const own = deskRegions === null ? null : new Set(deskRegions);
    return {
      viewer,
      /** Those of the broker, by country and name. */
      ownRegions: regions
        .filter(({ code }) => own === null || own.has(code))
        .map(({ code, name, country }) => ({ code, name, country })),
      allRegions: regions.map(({ code, name, country }) => ({ code, name, country })),
      isOfAllRegions: own === null,
    };
  } catch (problem) {
    if (problem instanceof ApiRefusal && problem.has('NOT_FOUND')) {
      error(404, { status: 404, message: m.web_error_404_text() });
    }
    throw problem;
  }
};
