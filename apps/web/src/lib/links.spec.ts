import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import {
  inLanguage,
  localPath,
  organisationPath,
  organisationsPath,
  signInPath,
  startPath,
  toQueryString,
} from './links.ts';

beforeEach(() => overwriteGetLocale(() => 'cs'));

describe('an address', () => {
  it('carries the language of the page it is on, or another one that is asked for', () => {
    expect(startPath()).toBe('/cs');
    expect(startPath('pl')).toBe('/pl');
    expect(organisationsPath({ q: 'woda' })).toBe('/cs/organisations?q=woda');
  });

  it('keeps strange letters whole', () => {
    expect(organisationPath('a/b?c')).toBe('/cs/organisations/a%2Fb%3Fc');
    expect(new URLSearchParams(toQueryString({ q: 'Łódź & spol.' })).get('q')).toBe('Łódź & spol.');
  });

  it('leads back after signing in', () => {
    expect(signInPath('/cs/proposals?page=2')).toBe('/cs/sign-in?to=%2Fcs%2Fproposals%3Fpage%3D2');
  });
});

describe('a query string', () => {
  it('repeats the name of a list and leaves out what is empty', () => {
    expect(toQueryString({ theme: ['rivers', 'sport'], q: '', page: undefined, all: false, near: null })).toBe(
      '?theme=rivers&theme=sport',
    );
    expect(toQueryString({})).toBe('');
  });
});

describe('the same page in another language', () => {
  const at = (pathname: string, search = '') => ({ pathname, search });

  it.each([
    [at('/cs/organisations', '?theme=rivers'), '/pl/organisations?theme=rivers'],
    [at('/cs'), '/pl'],
    [at('/cs/'), '/pl/'],
    [at('/health'), '/pl'],
  ])('%j becomes %s', (url, expected) => {
    expect(inLanguage(url, 'pl')).toBe(expected);
  });
});

describe('where a form leads back to', () => {
  it.each(['/pl/organisations?q=x', '/'])('%s is ours', (path) => expect(localPath(path, '/cs')).toBe(path));

  it.each(['https://example.org', '//example.org', '/\\example.org', '/a\\b', '/pl x', '', null, 7, undefined])(
    '%j is not, and the fallback is taken',
    (path) => expect(localPath(path, '/cs')).toBe('/cs'),
  );
});
