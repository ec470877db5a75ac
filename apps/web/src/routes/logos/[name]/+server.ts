import { error } from '@sveltejs/kit';
import { m } from '@mosty/messages/messages';
import { API_TIMEOUT_MS, API_URL } from '$app/env/private';
import type { RequestHandler } from './$types';

const PICTURE = /^[0-9a-f]{32}-(64|256)\.(webp|png)$/;

/** A logo of the API: browsers talk to this server alone. */
export const GET: RequestHandler = async ({ params, request, setHeaders }) => {
  const missing = { status: 404, message: m.web_error_404_text() };
  if (!PICTURE.test(params.name)) error(404, missing);
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(API_TIMEOUT_MS)]);
  const answer = await fetch(`${API_URL}/organisation-logos/${params.name}`, { signal }).catch(() => undefined);
  if (!answer) error(503, { status: 503, message: m.web_error_503_text() });
  if (!answer.ok) error(404, missing);
  setHeaders({
    'content-type': answer.headers.get('content-type') ?? 'image/webp',
    'cache-control': answer.headers.get('cache-control') ?? 'no-store',
  });
  return new Response(answer.body);
};
