/** Forms with a file: never more of them is read than a file may have, and never at all when it says that it is larger. */
import type { RequestEvent } from '@sveltejs/kit';

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
