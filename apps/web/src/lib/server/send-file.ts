/** Sends a file to the API as it is; what belongs to it travels in the address. */
import { isErrorCode } from '@mosty/messages/error-texts';
import type { Refusal } from '@mosty/domain/result';
import type { RequestEvent } from '@sveltejs/kit';
import { ApiRefusal, ApiUnavailable } from './api.ts';
import { readSession } from './session.ts';

export interface Sender {
  readonly event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;
  readonly apiUrl: string;
}

export interface SentFile {
  /** Below the address of the API, without a slash at its beginning. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly file: File;
  readonly timeoutMs: number;
}

/** What the API answers; undefined where it answers nothing. Throws ApiRefusal with the reasons of a refusal. */
export async function sendFile<Answer>(
  { event, apiUrl }: Sender,
  { path, query, file, timeoutMs }: SentFile,
): Promise<Answer | undefined> {
  const { cookies, locals, url } = event;
  const headers = {
    'content-type': 'application/octet-stream',
    'accept-language': locals.language,
    'x-request-id': locals.requestId,
    authorization: `Bearer ${readSession(cookies, url) ?? ''}`,
  };
  let answer: Response;
  let text: string;
  try {
    const address = `${apiUrl}/${path}?${new URLSearchParams(query)}`;
    answer = await fetch(address, { method: 'POST', headers, body: file, signal: AbortSignal.timeout(timeoutMs) });
    text = await answer.text();
  } catch (cause) {
    throw new ApiUnavailable('The API cannot be reached', { cause });
  }
  if (answer.status >= 502) throw new ApiUnavailable(`The API answered with status ${answer.status}`);
  const said: unknown = text === '' ? undefined : JSON.parse(text);
  if (answer.ok) return said as Answer | undefined;
  const { code, params, errors } = (said ?? {}) as Partial<Refusal> & { readonly errors?: readonly Refusal[] };
  const [first, ...more] = errors ?? [];
  if (first) throw new ApiRefusal([first, ...more]);
  throw new ApiRefusal([
    (isErrorCode(code) ? { code, params: params ?? {} } : { code: 'BAD_REQUEST', params: {} }) as Refusal,
  ]);
}
