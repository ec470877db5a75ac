/**
 * The library speaks to browsers in signed cookies. Between our servers the same travels as tokens: letters, digits, `-`,
 * `_` and one dot, which stand unchanged in a header, a cookie and a JSON answer.
 */
import { PASSKEY_TICKET, SECOND_STEP_TICKET, SESSION_TOKEN } from './sign-in-library.ts';

/** What a call of the library brought with it. */
export interface CarriedTokens {
  readonly session: string | undefined;
  readonly secondStep: string | undefined;
  readonly passkey: string | undefined;
}

/** `value.signature`, the signature in the alphabet of addresses. */
const toToken = (cookie: string): string =>
  decodeURIComponent(cookie).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

function toCookie(token: string): string {
  const [value = '', signature = ''] = token.split('.');
  const base64 = signature.replace(/-/g, '+').replace(/_/g, '/');
  return encodeURIComponent(`${value}.${base64}${'='.repeat((4 - (base64.length % 4)) % 4)}`);
}

const TOKEN_FORM = /^[\w-]{16,120}\.[\w-]{40,60}$/;

/** The headers of a call of the library: whose session it is, and what was given out before. What is no token is left out. */
export function toLibraryHeaders(browser: string, tokens: Partial<CarriedTokens> = {}): Headers {
  const cookies = [
    [SESSION_TOKEN, tokens.session],
    [SECOND_STEP_TICKET, tokens.secondStep],
    [PASSKEY_TICKET, tokens.passkey],
  ].flatMap(([name, token]) => (token && TOKEN_FORM.test(token) ? [`${name}=${toCookie(token)}`] : []));
  const headers = new Headers({ 'user-agent': browser });
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  return headers;
}

/** A cookie that the library deletes is empty. */
export function tokensIn(headers: Headers | null | undefined): CarriedTokens {
  const found = new Map<string, string>();
  for (const cookie of headers?.getSetCookie() ?? []) {
    const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
    if (name && value) found.set(name, toToken(value));
    else if (name) found.delete(name);
  }
  return {
    session: found.get(SESSION_TOKEN),
    secondStep: found.get(SECOND_STEP_TICKET),
    passkey: found.get(PASSKEY_TICKET),
  };
}
