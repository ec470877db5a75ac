/** Sends a logo to the API: the file as it is, the rest in the address. */
import { isErrorCode } from '@mosty/messages/error-texts';
import type { Refusal } from '@mosty/domain/result';
import type { RequestEvent } from '@sveltejs/kit';
import { ApiRefusal, ApiUnavailable } from './api.ts';
import { readSession } from './session.ts';

/** The API has the last word; this one spares it what is too large anyway. */
export const LOGO_MEGABYTES = 5;

const TIMEOUT_MS = 30_000;

interface Sending {
  readonly event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;
  readonly apiUrl: string;
  readonly organisationId: string;
  readonly version: number;
  readonly alt: string;
  readonly file: File;
}

/** Throws ApiRefusal with the reason of a refusal. */
export async function sendLogo({ event, apiUrl, organisationId, version, alt, file }: Sending): Promise<void> {
  const { cookies, locals, url } = event;
  const query = new URLSearchParams({ organisationId, version: String(version), alt });
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-language': locals.language,
    'x-request-id': locals.requestId,
    authorization: `Bearer ${readSession(cookies, url) ?? ''}`,
  };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let answer: Response;
  try {
    answer = await fetch(`${apiUrl}/organisation-logos?${query}`, { method: 'POST', headers, body: file, signal });
  } catch (cause) {
    throw new ApiUnavailable('The API cannot be reached', { cause });
  }
  if (answer.ok) return;
  if (answer.status >= 502) throw new ApiUnavailable(`The API answered with status ${answer.status}`);
  const { code, params, errors } = (await answer.json()) as Partial<Refusal> & { errors?: readonly Refusal[] };
  const [first, ...more] = errors ?? [];
  if (first) throw new ApiRefusal([first, ...more]);
  throw new ApiRefusal([
    (isErrorCode(code) ? { code, params: params ?? {} } : { code: 'BAD_REQUEST', params: {} }) as Refusal,
  ]);
}
