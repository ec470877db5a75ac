import { AsyncLocalStorage } from 'node:async_hooks';
import { overwriteServerAsyncLocalStorage } from '@mosty/messages/runtime';
import { errorText } from '@mosty/messages/error-texts';
import { m } from '@mosty/messages/messages';
import { type Handle, type HandleServerError, sequence } from '@sveltejs/kit/hooks';
import { API_TIMEOUT_MS, API_URL } from '$app/env/private';
import { ApiRefusal, ApiUnavailable, createApi } from '#lib/server/api.ts';
import { languageOfPath, readLanguage, readTheme, rememberLanguage } from '#lib/server/preferences.ts';
import { loadViewer, readSession } from '#lib/server/session.ts';
import { logError } from '#lib/server/log.ts';
import { refuseLargeForms } from '#lib/server/upload.ts';

type StoreOf<Storage> = Storage extends { getStore(): infer Store | undefined } ? NonNullable<Store> : never;
type TextContext = StoreOf<Parameters<typeof overwriteServerAsyncLocalStorage>[0]>;

// Each request has its own language, also while it waits: no page can come out in the language of another request.
const textsOfRequest = new AsyncLocalStorage<TextContext>();
overwriteServerAsyncLocalStorage(textsOfRequest);

const REQUEST_ID_FORM = /^[\w-]{8,64}$/;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Gives every request its id, language, theme and door to the API. */
const prepare: Handle = ({ event, resolve }) => {
  const { cookies, locals, request, url } = event;
  const givenId = request.headers.get('x-request-id') ?? '';
  locals.requestId = REQUEST_ID_FORM.test(givenId) ? givenId : crypto.randomUUID();
  locals.language = readLanguage(url.pathname, cookies, request.headers);
  locals.theme = readTheme(cookies);
  locals.apiFor = (token) =>
    createApi({
      url: API_URL,
      timeoutMs: API_TIMEOUT_MS,
      language: locals.language,
      requestId: locals.requestId,
      clientAddress: event.getClientAddress(),
      userAgent: request.headers.get('user-agent') ?? undefined,
      token,
      // What changes something is carried out whoever waits for it.
      ...(request.method === 'GET' && { signal: request.signal }),
    });
  locals.api = locals.apiFor(readSession(cookies, url));
  const pageLanguage = languageOfPath(url.pathname);
  if (pageLanguage) rememberLanguage(pageLanguage, cookies, url.protocol === 'https:');
  return textsOfRequest.run({ locale: locals.language, origin: url.origin, messageCalls: new Set() }, () =>
    resolve(event),
  );
};

const secure: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (event.url.protocol === 'https:') response.headers.set('strict-transport-security', 'max-age=31536000');
  response.headers.set('x-request-id', event.locals.requestId);
  // Pages differ by language, theme and account; the back button may still use them.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return response;
};

const COLOURS = { system: 'light dark', light: 'light', dark: 'dark' } as const;

const render: Handle = async ({ event, resolve }) => {
  const { locals } = event;
  if (event.route.id !== '/health') locals.viewer = await loadViewer(locals.api, event);
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%mosty.language%', locals.language)
        .replace('%mosty.theme%', locals.theme)
        .replace('%mosty.colours%', COLOURS[locals.theme]),
    preload: (file) => file.type !== 'asset',
  });
};

export const handle = sequence(prepare, secure, refuseLargeForms, render);

/** What a page says when it cannot be shown. Only what nobody expected is logged, once, with the id that the user sees. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { requestId } = event.locals;
  if (kind === 'app') return { status: error.status, message: error.message };
  if (kind === 'framework')
    return { status: error.status, message: error.status === 404 ? m.web_error_404_text() : error.message };
  if (error instanceof ApiUnavailable) {
    // A search that the next letter made superfluous is no fault.
    if (event.request.method !== 'GET' || !event.request.signal.aborted)
      logError('The API gave no answer', error, { requestId });
    return { status: 503, message: m.web_error_503_text(), requestId };
  }
  if (error instanceof ApiRefusal) {
    const [{ code, params }] = error.refusals;
    const status =
      code === 'NOT_FOUND' ? 404 : code === 'NOT_SIGNED_IN' ? 401 : code === 'TOO_MANY_REQUESTS' ? 429 : 500;
    return { status, message: errorText(code, params), requestId };
  }
  logError('A page failed', error, { requestId });
  return { status: 500, message: m.web_error_500_text(), requestId };
};
