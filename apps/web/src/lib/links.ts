/**
 * Addresses of pages, and the changes that pages make to addresses. An address carries the language and says what is shown.
 */
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import { getLocale } from '@mosty/messages/runtime';

type QueryValue = string | number | boolean | readonly string[] | undefined | null;

/** `{q: 'woda', theme: ['rivers', 'sport'], page: undefined}` → `?q=woda&theme=rivers&theme=sport`; empty values are left out. */
export function toQueryString(values: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text && `?${text}`;
}

const pagePath = (path: string, language: Language = getLocale()): string => `/${language}${path}`;

export const startPath = (language?: Language): string => pagePath('', language);
export const organisationsPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/organisations', language) + toQueryString(query);
export const organisationPath = (slug: string, language?: Language): string =>
  pagePath(`/organisations/${encodeURIComponent(slug)}`, language);
/** A page of the profile editor; `done` and `preview` are pages of it, too. */
export const editPath = (slug: string, step = 'about', query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/edit/${step}${toQueryString(query)}`;
export const historyPath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/history${toQueryString(query)}`;
export const logoPath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/logo${toQueryString(query)}`;
/** The address of a picture changes with the picture. */
export const logoPicturePath = (hash: string, size: 64 | 256, format: 'webp' | 'png' = 'webp'): string =>
  `/logos/${hash}-${size}.${format}`;
/** What the badge of an organisation rests on. */
export const evidencePath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/evidence${toQueryString(query)}`;
/** For brokers: organisations without a badge, and giving or taking back one. */
export const verificationPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/verification') + toQueryString(query);
export const verifyPath = (slug: string): string => pagePath(`/verification/${encodeURIComponent(slug)}`);
export const privacyPath = (language?: Language): string => pagePath('/privacy', language);
export const newOrganisationPath = (): string => pagePath('/organisations/new');
/** How somebody comes to act for an organisation: by taking over its profile, or by joining its people. */
export const claimPath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/claim${toQueryString(query)}`;
export const membersPath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${organisationPath(slug)}/members${toQueryString(query)}`;
export const invitationPath = (token: string): string => pagePath(`/invitations/${encodeURIComponent(token)}`);
/** For those who decide who joins. */
export const joinRequestsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/join-requests') + toQueryString(query);
/** The organisations of the account that is signed in. */
export const ownOrganisationsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  accountPath('/organisations') + toQueryString(query);
/** Partners proposed to an organisation of the viewer; without one, to the viewer's first. */
export const proposalsPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/proposals', language) + toQueryString(query);
/** Asking to meet an organisation that is proposed. */
export const meetPath = (slug: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${proposalsPath()}/meet/${encodeURIComponent(slug)}${toQueryString(query)}`;
/** Proposals that were put aside. */
export const putAsidePath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  `${proposalsPath()}/aside${toQueryString(query)}`;
/** Whom an organisation of the viewer is about to meet; without one, those of the viewer's first. */
export const introductionsPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/introductions', language) + toQueryString(query);
/** `for`: the organisation as which it is read. */
export const introductionPath = (id: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/introductions/${encodeURIComponent(id)}`) + toQueryString(query);
/** What comes by mail, and when. */
export const notificationsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  accountPath('/notifications') + toQueryString(query);
/** For brokers and administrators: addresses that get no more mails. */
export const mailProblemsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/mail-problems') + toQueryString(query);
/** All mails with sample data; outside production only. */
export const mailPreviewPath = (template?: string, sample?: string, language?: string): string =>
  pagePath('/mail-preview') +
  (template === undefined
    ? ''
    : [template, sample ?? '', language ?? ''].map((part) => `/${encodeURIComponent(part)}`).join(''));
/** For brokers: the introductions of their regions, and who has no partner yet. */
export const deskPath = (page: '' | `/${string}` = '', query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/desk${page}`) + toQueryString(query);
/** For brokers: messages that somebody reported. Mails lead to each of them. */
export const messageReportsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  deskPath('/reports', query);
export const messageReportPath = (id: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  deskPath(`/reports/${encodeURIComponent(id)}`, query);
export const offersPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/offers', language) + toQueryString(query);
/** A draft has no name in addresses yet. */
export const offerPath = (
  { slug, id }: { readonly slug: string | null; readonly id: string },
  query: Readonly<Record<string, QueryValue>> = {},
  language?: Language,
): string => pagePath(`/offers/${encodeURIComponent(slug ?? id)}`, language) + toQueryString(query);
export const newOfferPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/offers/new') + toQueryString(query);
export const editOfferPath = (id: string, step = 'words', query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/offers/${encodeURIComponent(id)}/edit/${step}`) + toQueryString(query);
/** What an organisation of the viewer has posted, and what it has said of offers of others. */
export const ownOffersPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/offers/mine') + toQueryString(query);
export const ownInterestsPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/offers/interests') + toQueryString(query);
export const savedSearchesPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/saved-searches', language) + toQueryString(query);
/** Conversations of an organisation of the viewer; without one, of the viewer's first. */
export const messagesPath = (query: Readonly<Record<string, QueryValue>> = {}, language?: Language): string =>
  pagePath('/messages', language) + toQueryString(query);
export const conversationPath = (id: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/messages/${encodeURIComponent(id)}`) + toQueryString(query);
/** Where dates are proposed, moved or cancelled. */
export const meetingPath = (id: string, query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/messages/${encodeURIComponent(id)}/meeting`) + toQueryString(query);
/** Where a search, as its address says it, is given a name and saved. */
export const saveSearchPath = (query: Readonly<Record<string, QueryValue>>): string =>
  pagePath('/saved-searches/new') + toQueryString(query);
/** Shows what a saved search finds, and remembers that it has been seen. */
export const openSavedSearchPath = (id: string): string => pagePath(`/saved-searches/${encodeURIComponent(id)}`);
/** Signing in leads back to `returnTo`, a path of this site. */
export const signInPath = (returnTo?: string, language?: Language): string =>
  pagePath('/sign-in', language) + toQueryString({ to: returnTo });
/** Where the code of the second step is asked for. */
export const signInCodePath = (returnTo?: string): string =>
  pagePath('/sign-in/code') + toQueryString({ to: returnTo });
/** „Look into your mailbox”; `what` says for which mail. */
export const signInSentPath = (what: 'link' | 'confirm' | 'sign-up' | 'reset'): string =>
  pagePath('/sign-in/sent') + toQueryString({ what });
export const passwordResetPath = (): string => pagePath('/password-reset');
export const signUpPath = (returnTo?: string): string => pagePath('/sign-up') + toQueryString({ to: returnTo });
/** Pages of the account that is signed in: `/security`, for example. */
export const accountPath = (
  page: '' | `/${string}` = '',
  query: Readonly<Record<string, QueryValue>> = {},
  language?: Language,
): string => pagePath(`/account${page}`, language) + toQueryString(query);
/** Pages for administrators: `/users`, for example. */
export const adminPath = (page: '' | `/${string}` = '', query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath(`/admin${page}`) + toQueryString(query);
export const signOutPath = (): string => pagePath('/sign-out');
export const themePath = (): string => pagePath('/theme');
export const mailboxPath = (query: Readonly<Record<string, QueryValue>> = {}): string =>
  pagePath('/mailbox') + toQueryString(query);
export const mailPath = (id: string): string => pagePath(`/mailbox/${encodeURIComponent(id)}`);

/** The same page with the same filters in another language. An address without a language leads to the start page. */
export function inLanguage(url: Pick<URL, 'pathname' | 'search'>, language: Language): string {
  const [, first, ...rest] = url.pathname.split('/');
  if (!LANGUAGES.includes(first as Language)) return startPath(language);
  return [`/${language}`, ...rest].join('/') + url.search;
}

/** A path of this site that a form gave back to us; anything else leads to `fallback`. Browsers read `/\` like `//`. */
export function localPath(value: unknown, fallback: string): string {
  return typeof value === 'string' && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : fallback;
}
