/** Who is signed in. The token is opaque, belongs to the API and lives in a cookie that scripts cannot read. */
import type { Cookies } from '@sveltejs/kit';
import { ViewerDocument, type ViewerQuery } from '#lib/graphql/documents.generated.ts';
import { type Api, ApiRefusal, ApiUnavailable } from './api.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']> & Pick<ViewerQuery, 'unreadMessages'>;

/** What a session needs of the request it belongs to. */
interface Visit {
  readonly cookies: Cookies;
  readonly url: Pick<URL, 'protocol'>;
}

/** Over https browsers keep a cookie of this name from everybody else: no other host can set it, nothing plain can carry it. */
const cookieName = (name: string, url: Visit['url']): string =>
  isSecure(url) ? `__Host-mosty_${name}` : `mosty_${name}`;
const isSecure = ({ protocol }: Visit['url']): boolean => protocol === 'https:';

function write({ cookies, url }: Visit, name: string, value: string, expires: Date): void {
  const secure = isSecure(url);
  cookies.set(cookieName(name, url), value, { path: '/', expires, httpOnly: true, sameSite: 'lax', secure });
}

const read = ({ cookies, url }: Visit, name: string): string | undefined => cookies.get(cookieName(name, url));

function remove({ cookies, url }: Visit, name: string): void {
  cookies.delete(cookieName(name, url), { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(url) });
}

export const readSession = (cookies: Cookies, url: Visit['url']): string | undefined =>
  read({ cookies, url }, 'session');

export function openSession(session: { readonly token: string; readonly expiresAt: string }, visit: Visit): void {
  write(visit, 'session', session.token, new Date(session.expiresAt));
}

export const closeSession = (visit: Visit): void => remove(visit, 'session');

/** Tickets come back with the next step: a code, or what a passkey answered. They open nothing by themselves. */
export type Ticket = 'second_step' | 'passkey';
const TICKET_MINUTES = 10;

export const keepTicket = (ticket: Ticket, value: string, visit: Visit): void =>
  write(visit, ticket, value, new Date(Date.now() + TICKET_MINUTES * 60_000));
export const readTicket = (ticket: Ticket, visit: Visit): string => read(visit, ticket) ?? '';
export const dropTicket = (ticket: Ticket, visit: Visit): void => remove(visit, ticket);

/** The account of the session. An API that is down leaves the visitor unknown, not signed out. */
export async function loadViewer(api: Api, visit: Visit): Promise<Viewer | undefined> {
  if (!read(visit, 'session')) return undefined;
  try {
    const { viewer, unreadMessages } = await api.ask(ViewerDocument, {});
    if (!viewer) closeSession(visit);
    return viewer ? { ...viewer, unreadMessages } : undefined;
  } catch (error) {
    if (error instanceof ApiRefusal && error.has('NOT_SIGNED_IN')) closeSession(visit);
    else if (!(error instanceof ApiUnavailable)) throw error;
    return undefined;
  }
}
