/** Signed in: the session is opened, and everybody goes on in the language of the account and to where she wanted. */
import { type Cookies, redirect } from '@sveltejs/kit';
import { type OutcomeFragment, ViewerDocument } from '#lib/graphql/documents.generated.ts';
import { inLanguage, localPath, proposalsPath, signInCodePath, signInSentPath, startPath } from '#lib/links.ts';
import { dropTicket, keepTicket, openSession } from './session.ts';

interface Visit {
  readonly cookies: Cookies;
  readonly url: URL;
  readonly locals: App.Locals;
}

/** Leads on to where signing in has come to; never back. */
export async function goOn(outcome: OutcomeFragment, returnTo: unknown, visit: Visit): Promise<never> {
  const wanted = localPath(returnTo, '');
  if (outcome.step === 'CONFIRM_ADDRESS') redirect(303, signInSentPath('confirm'));
  if (outcome.step === 'SECOND_STEP' || !outcome.session) {
    keepTicket('second_step', outcome.ticket ?? '', visit);
    redirect(303, signInCodePath(wanted));
  }
  return arrive(outcome.session, wanted, visit);
}

export async function arrive(
  session: { readonly token: string; readonly expiresAt: string },
  returnTo: unknown,
  visit: Visit,
): Promise<never> {
  openSession(session, visit);
  dropTicket('second_step', visit);
  dropTicket('passkey', visit);
  const { viewer } = await visit.locals.apiFor(session.token).ask(ViewerDocument, {});
  const language = viewer?.language ?? visit.locals.language;
  const wanted = localPath(returnTo, '');
  // The person behind an account reads its language, whatever the page spoke.
  if (wanted) redirect(303, inLanguage(new URL(wanted, visit.url), language));
  redirect(303, viewer?.memberships.length ? proposalsPath({}, language) : startPath(language));
}
