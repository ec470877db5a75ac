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
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const piece of request.body as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>) {
      length += piece.length;
      if (length > most) return undefined;
      kept.push(piece);
    }
  } catch {
    // The server ends what grows beyond the limit of all requests.
    return undefined;
  }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  return new Response(new Blob(kept), { headers }).formData();
}

/** More than any form without a file holds, with every text as long as it may be. */
const LARGEST_FORM = 512 * 1024;
/** Pages whose forms send a file; each limits it by itself, with `readUploadForm`. */
const PAGES_WITH_FILES: ReadonlySet<string | null> = new Set([
  '/[language=language]/organisations/[slug]/logo',
  '/[language=language]/admin/import',
]);

/** Whatever is larger than a form can be is refused before it is read. */
export const refuseLargeForms: Handle = ({ event, resolve }) => {
  const announced = Number(event.request.headers.get('content-length') ?? 0);
  if (announced <= LARGEST_FORM || PAGES_WITH_FILES.has(event.route.id)) return resolve(event);
  return new Response(m.editor_form_too_large(), {
    status: 413,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
