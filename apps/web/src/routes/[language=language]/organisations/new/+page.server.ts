import { errorText } from '@mosty/messages/error-texts';
import { fail, redirect } from '@sveltejs/kit';
import {
  CreateOrganisationDocument,
  FoundPlacesDocument,
  SimilarOrganisationsDocument,
  type SimilarOrganisationsQuery,
} from '#lib/graphql/documents.generated.ts';
import { meantPlace, type OrganisationDraft, readDraft } from '#lib/joining/new-organisation.ts';
import { claimPath } from '#lib/links.ts';
import { type Api, ApiRefusal } from '#lib/server/api.ts';
import { type Problems, toProblems } from '#lib/server/field-problems.ts';
import { signedIn } from '#lib/server/joining.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({});

const FIELDS = ['name', 'kind', 'country', 'place', 'website'] as const;
const required = (field: string): string => errorText('REQUIRED', { field });

/** A register number is refused by its register; here it is one field. */
function problemsIn(refusal: ApiRefusal): Problems {
  const ofRegister = refusal.refusals.filter(({ code }) => code.startsWith('REGISTER_ID_'));
  const others = refusal.refusals.filter((one) => !ofRegister.includes(one));
  const [first, ...more] = others;
  return {
    ...(first && toProblems(new ApiRefusal([first, ...more]), FIELDS)),
    ...(ofRegister[0] && { registerNumber: errorText(ofRegister[0].code, ofRegister[0].params) }),
  };
}

async function placesFor(api: Api, { placeQuery, country }: OrganisationDraft) {
  if (placeQuery.trim() === '' || country === '') return [];
  return (await api.ask(FoundPlacesDocument, { query: placeQuery, country })).places;
}

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    signedIn(locals, url);
    const { api } = locals;
    const draft = readDraft(await request.formData());
    const places = await placesFor(api, draft);
    const place = meantPlace(draft, places);
    const answer = (problems: Problems, similar: SimilarOrganisationsQuery['similarOrganisations'] = []) =>
      fail(400, { draft: { ...draft, placeId: place?.id ?? '' }, problems, places, similar });

    const { kind, country, placeQuery: value } = draft;
    const problems: Record<string, string> = {};
    if (draft.name.trim() === '') problems.name = required('name');
    if (kind === '') problems.kind = required('kind');
    if (country === '') problems.country = required('country');
    if (value.trim() === '') problems.place = required('place');
    else if (country !== '' && !place) {
      problems.place = errorText(places.length > 0 ? 'PLACE_UNCLEAR' : 'PLACE_UNKNOWN', { field: 'place', value });
    }
    if (kind === '' || country === '' || !place || Object.keys(problems).length > 0) return answer(problems);

    const { name, registerNumber, website, evenIfSimilar } = draft;
    const input = { name, kind, country, placeId: place.id, registerNumber, website, evenIfSimilar };
    let slug: string;
    try {
      ({ slug } = (await api.ask(CreateOrganisationDocument, { input })).createOrganisation);
    } catch (problem) {
      if (!(problem instanceof ApiRefusal)) throw problem;
      const isAlike = problem.has('SIMILAR_ORGANISATIONS') || problem.has('REGISTER_ID_TAKEN');
      const { similarOrganisations } = isAlike
        ? await api.ask(SimilarOrganisationsDocument, { input })
        : { similarOrganisations: [] };
      return answer(problemsIn(problem), similarOrganisations);
    }
    redirect(303, claimPath(slug, { done: 'claimed' }));
  },
};
