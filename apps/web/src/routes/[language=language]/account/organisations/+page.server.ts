import { OwnOrganisationsDocument } from '#lib/graphql/documents.generated.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  signedIn(locals, url);
  const { viewer, ownJoinRequests } = await locals.api.ask(OwnOrganisationsDocument, {});
  const memberships = viewer?.memberships ?? [];
  /** What was done is said only of what has really come about. */
  const joined = memberships.find(({ organisation }) => organisation.name === url.searchParams.get('joined'));
  return {
    memberships,
    requests: ownJoinRequests,
    joined: joined?.organisation.name,
    hasLeft: url.searchParams.has('left'),
  };
};
