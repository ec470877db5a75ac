/** Forms with a file: never more of them is read than a file may have, and never at all when it says that it is larger. */
import { m } from '@mosty/messages/messages';
import type { RequestEvent } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';

/** The other fields of the form, and the lines between them. */
const AROUND_THE_FILE = 64 * 1024;

/** Undefined for a form that is too large. What is left of it is not read. */
export async function readUploadForm(
  request: RequestEvent['request'],
  maxFileBytes: number,
): Promise<FormData | undefined> {
  const most = maxFileBytes + AROUND_THE_FILE;
  const announced = Number(request.headers.get('content-length') ?? NaN);
  if (announced > most || !request.body) return undefined;
  const body = await readAtMost(request.body, most);
  if (!body) return undefined;
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(body, { headers }).formData();
}

/** Undefined for what is longer, or breaks off. */
async function readAtMost(body: NonNullable<Request['body']>, most: number): Promise<Blob | undefined> {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  // The stream is left where it is, not cancelled: that would cut the connection on which the answer is waited for.
  const reader = body.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      length += piece.value.length;
      if (length > most) return undefined;
      kept.push(piece.value);
    }
  } catch {
    // The server ends what grows beyond the limit of all requests.
    return undefined;
  } finally {
    reader.releaseLock();
  }
  return new Blob(kept);
}

/** More than any form without a file holds, with every text as long as it may be. */
const LARGEST_FORM = 512 * 1024;
/** Pages whose forms send a file; each limits it by itself, with `readUploadForm`. */
const PAGES_WITH_FILES: ReadonlySet<string | null> = new Set([
  '/[language=language]/organisations/[slug]/logo',
  '/[language=language]/admin/import',
  '/[language=language]/messages/[id]',
  '/[language=language]/messages/[id]/upload',
]);

/** Whatever is larger than a form can be is refused: before it is read, or as soon as more has come than it may have. */
export const refuseLargeForms: Handle = async ({ event, resolve }) => {
  const { request, route } = event;
  if (PAGES_WITH_FILES.has(route.id)) return resolve(event);
  const announced = request.headers.get('content-length');
  if (announced === null && request.body) {
    // Sent in chunks, so only counting tells.
    const body = await readAtMost(request.body, LARGEST_FORM);
    return body ? resolve({ ...event, request: new Request(request, { body }) }) : tooLarge();
  }
  return Number(announced ?? 0) <= LARGEST_FORM ? resolve(event) : tooLarge();
};

const tooLarge = (): Response =>
  new Response(m.editor_form_too_large(), {
    status: 413,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
