import { redirect } from '@sveltejs/kit';
import {
  AccountSecurityDocument,
  BeginSecondFactorDocument,
  ConfirmSecondFactorDocument,
  RenewRecoveryCodesDocument,
  SwitchOffSecondFactorDocument,
} from '#lib/graphql/documents.generated.ts';
import { accountPath } from '#lib/links.ts';
import { orProblems, type Problems } from '#lib/server/field-problems.ts';
import { textIn } from '#lib/server/form-text.ts';
import { qrPicture } from '#lib/server/qr-picture.ts';
import { openSession } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types';

const NO_PROBLEMS: Problems | undefined = undefined;

export const load: PageServerLoad = async ({ locals, parent, setHeaders }) => {
  await parent();
  setHeaders({ 'cache-control': 'no-store' });
  const { accountSecurity } = await locals.api.ask(AccountSecurityDocument, {});
  const { hasPassword, hasSecondFactor, recoveryCodesLeft } = accountSecurity;
  return { hasPassword, hasSecondFactor, recoveryCodesLeft };
};

/** What was begun is shown once, and again when the first code was wrong: it comes back from the page itself. */
async function begun(uri: string, codes: readonly string[]) {
  return { picture: await qrPicture(uri), key: new URL(uri).searchParams.get('secret') ?? '', uri, codes };
}

const isKeyAddress = (uri: string): boolean => /^otpauth:\/\/totp\/[^\s]{1,1000}$/.test(uri);

export const actions: Actions = {
  begin: async ({ locals, request }) => {
    const password = textIn(await request.formData(), 'password');
    const work = async () => (await locals.api.ask(BeginSecondFactorDocument, { password })).beginSecondFactor;
    let made: Awaited<ReturnType<typeof work>> | undefined;
    const refused = await orProblems(async () => (made = await work()), ['password'], {});
    if (refused || !made) return refused;
    return { problems: NO_PROBLEMS, begun: await begun(made.uri, made.recoveryCodes) };
  },
  confirm: async (event) => {
    const form = await event.request.formData();
    const code = textIn(form, 'code');
    const work = async () => (await event.locals.api.ask(ConfirmSecondFactorDocument, { code })).confirmSecondFactor;
    const uri = textIn(form, 'uri');
    const codes = textIn(form, 'codes').split(' ').filter(Boolean).slice(0, 20);
    const typed = isKeyAddress(uri) ? { begun: await begun(uri, codes) } : {};
    const refused = await orProblems(async () => openSession(await work(), event), ['code'], typed);
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'second-step-on' }));
  },
  off: async (event) => {
    const password = textIn(await event.request.formData(), 'password');
    const work = async () =>
      (await event.locals.api.ask(SwitchOffSecondFactorDocument, { password })).switchOffSecondFactor;
    const refused = await orProblems(async () => openSession(await work(), event), ['password'], {});
    if (refused) return refused;
    redirect(303, accountPath('/security', { done: 'second-step-off' }));
  },
  renew: async ({ locals, request }) => {
    const password = textIn(await request.formData(), 'password');
    let codes: readonly string[] = [];
    const refused = await orProblems(
      async () => (codes = (await locals.api.ask(RenewRecoveryCodesDocument, { password })).renewRecoveryCodes),
      ['password'],
      {},
    );
    if (refused) return refused;
    return { problems: NO_PROBLEMS, newCodes: codes };
  },
};
