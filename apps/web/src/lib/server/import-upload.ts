/** Sends a file that is to be imported to the API: the file as it is, the rest in the address. */
import type { Refusal } from '@mosty/domain/result';
import { isErrorCode } from '@mosty/messages/error-texts';
import type { RequestEvent } from '@sveltejs/kit';
import type { ImportSource } from '#lib/graphql/documents.generated.ts';
import { ApiRefusal, ApiUnavailable } from './api.ts';
import { readSession } from './session.ts';

/** As the API usually allows; it has the last word. */
export const IMPORT_MEGABYTES = 50;

/** A register of eight thousand rows is compared in seconds; the largest table that is allowed takes a while. */
const TIMEOUT_MS = 180_000;

const SOURCES: Readonly<Record<ImportSource, string>> = {
  GUS_TERC: 'gus-terc',
  CSU_OBCE: 'csu-obce',
  SPREADSHEET: 'spreadsheet',
};

interface Sending {
  readonly event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;
  readonly apiUrl: string;
  readonly source: ImportSource;
  readonly sheet: string;
  readonly map: string;
  readonly file: File;
}

/** Gives the id under which its preview is found. Throws ApiRefusal with the reason of a refusal. */
export async function sendImport({ event, apiUrl, source, sheet, map, file }: Sending): Promise<string> {
  const { cookies, locals, url } = event;
  const query = new URLSearchParams({ source: SOURCES[source], name: file.name.slice(-255), sheet, map });
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-language': locals.language,
    'x-request-id': locals.requestId,
    authorization: `Bearer ${readSession(cookies, url) ?? ''}`,
  };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let answer: Response;
  try {
    answer = await fetch(`${apiUrl}/imports/uploads?${query}`, { method: 'POST', headers, body: file, signal });
  } catch (cause) {
    throw new ApiUnavailable('The API cannot be reached', { cause });
  }
  if (answer.status >= 502) throw new ApiUnavailable(`The API answered with status ${answer.status}`);
  const { id, code, params } = (await answer.json()) as Partial<Refusal> & { readonly id?: string };
  if (answer.ok && id !== undefined) return id;
  throw new ApiRefusal([
    (isErrorCode(code) ? { code, params: params ?? {} } : { code: 'BAD_REQUEST', params: {} }) as Refusal,
  ]);
}
