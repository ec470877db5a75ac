/** A file of the API for the browser of whoever is signed in: browsers talk to this server alone. */
import { m } from '@mosty/messages/messages';
import { error, type RequestEvent } from '@sveltejs/kit';
import { API_URL } from '$app/env/private';
import { readSession } from './session.ts';

/** Nobody waits longer until it begins. */
const BEGINS_MS = 10_000;
const PASSED = ['content-type', 'content-length', 'content-disposition', 'content-security-policy'] as const;

/** `path`: below the address of the API. What cannot be had looks as if it did not exist. */
export async function passFile({ cookies, request, url }: RequestEvent, path: string): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), BEGINS_MS);
  const headers = { authorization: `Bearer ${readSession(cookies, url) ?? ''}` };
  const signal = AbortSignal.any([request.signal, late.signal]);
  const answer = await fetch(`${API_URL}/${path}`, { headers, signal }).catch(() => undefined);
  clearTimeout(timer);
  if (!answer || answer.status >= 500) error(503, { status: 503, message: m.web_error_503_text() });
  if (!answer.ok) {
    const said = (await answer.json().catch(() => ({}))) as { code?: string };
    const waits = said.code === 'ATTACHMENT_NOT_GIVEN';
    error(waits ? 409 : 404, {
      status: waits ? 409 : 404,
      message: waits ? m.attachments_not_given() : m.web_error_404_text(),
    });
  }
  const passed = PASSED.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  return new Response(answer.body, {
    headers: [...passed, ['cache-control', 'private, no-store'], ['x-content-type-options', 'nosniff']],
  });
}
