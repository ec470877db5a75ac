/** Files on their way from a form to the API, which looks into each of them. */
import { ATTACHMENT_BYTES, ATTACHMENT_LIMITS } from '@mosty/domain/attachments';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { ApiRefusal, ApiUnavailable } from './api.ts';
import { type Sender, sendFile } from './send-file.ts';

/** A large file over a slow line, and a scanner that reads it. */
const TIMEOUT_MS = 60_000;
/** As much as the files of one message may have together; more than that is not read at all. */
export const MOST_BYTES = ATTACHMENT_LIMITS.perMessage * ATTACHMENT_BYTES;

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
}

/** The files that were chosen in a field; a field that was left empty sends one without a name. */
export const filesIn = (form: FormData, field: string): File[] =>
  form.getAll(field).filter((one): one is File => typeof one !== 'string' && (one.size > 0 || one.name !== ''));

/** A file that is refused keeps none of the others back; each refusal names its file. */
export async function uploadAll(
  sender: Sender,
  where: { readonly conversationId: string; readonly organisationId: string },
  files: readonly File[],
): Promise<{ readonly uploaded: UploadedFile[]; readonly problems: string[] }> {
  const uploaded: UploadedFile[] = [];
  const problems: string[] = [];
  for (const file of files) {
    const sent = { path: 'attachments', query: { ...where, name: file.name }, file, timeoutMs: TIMEOUT_MS };
    try {
      const answer = await sendFile<{ readonly id: string }>(sender, sent);
      if (answer) uploaded.push({ id: answer.id, name: file.name });
    } catch (problem) {
      if (problem instanceof ApiUnavailable) return { uploaded, problems: [m.talks_no_connection()] };
      if (!(problem instanceof ApiRefusal)) throw problem;
      const [{ code, params }] = problem.refusals;
      const said = errorText(code, params);
      problems.push(code === 'ATTACHMENT_REFUSED' ? said : `${file.name}: ${said}`);
    }
  }
  return { uploaded, problems };
}
