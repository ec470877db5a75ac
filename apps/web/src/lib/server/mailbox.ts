/** Mails that this installation captured instead of sending. Where the API has no such thing, the page does not exist. */
import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { CapturedMailDocument, MailboxDocument } from '#lib/graphql/documents.generated.ts';
import { type Api, ApiRefusal } from './api.ts';

const MAILS_ON_A_PAGE = 30;
const doesNotExist = (): never => error(404, { status: 404, message: m.web_error_404_text() });

async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiRefusal && !problem.has('BAD_CURSOR')) return doesNotExist();
    throw problem;
  }
}

export async function loadMailbox(api: Api, after: string | null) {
  const { mailbox } = await orNotFound(api.ask(MailboxDocument, { first: MAILS_ON_A_PAGE, after }));
  return mailbox;
}

export async function loadMail(api: Api, id: string) {
  const { capturedMail } = await orNotFound(api.ask(CapturedMailDocument, { id }));
  return capturedMail ?? doesNotExist();
}
