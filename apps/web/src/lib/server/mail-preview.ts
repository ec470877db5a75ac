/** Mails with sample data. Where the API has no such thing, the pages do not exist. */
import { m } from '@mosty/messages/messages';
import { error } from '@sveltejs/kit';
import { MailPreviewDocument, MailSamplesDocument } from '#lib/graphql/documents.generated.ts';
import { type Api, ApiRefusal } from './api.ts';

const LANGUAGES = ['pl', 'cs', 'en', 'BOTH'] as const;
const doesNotExist = (): never => error(404, { status: 404, message: m.web_error_404_text() });

async function orNotFound<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (problem) {
    if (problem instanceof ApiRefusal) return doesNotExist();
    throw problem;
  }
}

export async function loadMailSamples(api: Api) {
  return (await orNotFound(api.ask(MailSamplesDocument, {}))).mailSamples;
}

export async function loadMailPreview(
  api: Api,
  { template, sample, mail }: { readonly template: string; readonly sample: string; readonly mail: string },
) {
  const language = LANGUAGES.find((one) => one === mail) ?? doesNotExist();
  const { mailPreview } = await orNotFound(api.ask(MailPreviewDocument, { template, sample, language }));
  return mailPreview ?? doesNotExist();
}
