/** What a visitor chose for this browser: language and light or dark. No choice of a visitor is stored anywhere else. */
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import type { Cookies } from '@sveltejs/kit';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LANGUAGE_COOKIE = 'mosty_language';
const THEME_COOKIE = 'mosty_theme';
const A_YEAR = 60 * 60 * 24 * 365;

const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value as Language);
export const isTheme = (value: unknown): value is Theme => THEMES.includes(value as Theme);

/** The language an address starts with: `/cs/organisations` → `cs`. */
export function languageOfPath(pathname: string): Language | undefined {
  const first = pathname.split('/', 2)[1];
  return isLanguage(first) ? first : undefined;
}

/**
 * The best language of an Accept-Language header; Slovak readers get Czech. Undefined when it names none of ours.
 * Form: RFC 9110, section 12.5.4.
 */
export function languageOfHeader(header: string | null): Language | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return {
        language: tag.split('-')[0] === 'sk' ? 'cs' : tag.split('-')[0],
        quality: quality ? Number(quality) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLanguage);
}

export function readLanguage(pathname: string, cookies: Cookies, headers: Headers): Language {
  const remembered = cookies.get(LANGUAGE_COOKIE);
  return (
    languageOfPath(pathname) ??
    (isLanguage(remembered) ? remembered : undefined) ??
    languageOfHeader(headers.get('accept-language')) ??
    'pl'
  );
}

/** Remembers the language of the last page, for the next visit to an address without one. */
export function rememberLanguage(language: Language, cookies: Cookies, secure: boolean): void {
  if (cookies.get(LANGUAGE_COOKIE) === language) return;
  cookies.set(LANGUAGE_COOKIE, language, { path: '/', maxAge: A_YEAR, sameSite: 'lax', httpOnly: true, secure });
}

export function readTheme(cookies: Cookies): Theme {
  const chosen = cookies.get(THEME_COOKIE);
  return isTheme(chosen) ? chosen : 'system';
}

export function rememberTheme(theme: Theme, cookies: Cookies, secure: boolean): void {
  cookies.set(THEME_COOKIE, theme, { path: '/', maxAge: A_YEAR, sameSite: 'lax', httpOnly: true, secure });
}
