import { SignInByLinkDocument, SignInLinkDocument } from '#lib/graphql/documents.generated.ts';
import { localPath } from '#lib/links.ts';
import { goOn } from '#lib/server/arrival.ts';
import { orProblems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looks only: mail programs and their scanners open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, setHeaders, url }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const { signInLink } = await locals.api.ask(SignInLinkDocument, { token: params.token });
  return { link: signInLink ?? undefined, returnTo: localPath(url.searchParams.get('to'), '') };
};

const useLink =
  (withPassword: boolean): Actions[string] =>
  async (event) => {
    const form = await event.request.formData();
    const token = event.params.token ?? '';
    const password = withPassword && form.has('password') ? textIn(form, 'password') : null;
    const work = async () => (await event.locals.api.ask(SignInByLinkDocument, { token, password })).signInByLink;
    let outcome: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (outcome = await work()), ['password'], {});
    if (refused) return refused;
    if (outcome) await goOn(outcome, form.get('to'), event);
    return undefined;
  };

export const actions: Actions = { go: useLink(true), withoutPassword: useLink(false) };
