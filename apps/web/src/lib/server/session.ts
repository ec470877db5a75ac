/** Who is signed in. The token is opaque, belongs to the API and lives in a cookie that scripts cannot read. */
import type { Cookies } from '@sveltejs/kit';
import { ViewerDocument, type ViewerQuery } from '#lib/graphql/documents.generated.ts';
import { type Api, ApiRefusal, ApiUnavailable } from './api.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;

const SESSION_COOKIE = 'mosty_session';

export const readSession = (cookies: Cookies): string | undefined => cookies.get(SESSION_COOKIE);

export function openSession(token: string, expiresAt: Date, cookies: Cookies, secure: boolean): void {
  cookies.set(SESSION_COOKIE, token, { path: '/', expires: expiresAt, httpOnly: true, sameSite: 'lax', secure });
}

export function closeSession(cookies: Cookies): void {
  cookies.delete(SESSION_COOKIE, { path: '/' });
}

/** The account of the session. An API that is down leaves the visitor unknown, not signed out. */
export async function loadViewer(api: Api, cookies: Cookies): Promise<Viewer | undefined> {
  if (!readSession(cookies)) return undefined;
  try {
    const { viewer } = await api.ask(ViewerDocument, {});
    if (!viewer) closeSession(cookies);
    return viewer ?? undefined;
  } catch (error) {
    if (error instanceof ApiRefusal && error.has('NOT_SIGNED_IN')) closeSession(cookies);
    else if (!(error instanceof ApiUnavailable)) throw error;
    return undefined;
  }
}
