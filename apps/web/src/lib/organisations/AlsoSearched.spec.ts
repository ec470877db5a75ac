import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, render, screen } from '@testing-library/svelte';
import AlsoSearched from './AlsoSearched.svelte';
import { readFilters } from './filters.ts';

const fire = [
  { concept: 'fire', language: 'cs', words: ['hasiči', 'dobrovolní hasiči'] },
  { concept: 'fire', language: 'pl', words: ['straż pożarna'] },
  { concept: 'fire', language: 'en', words: ['fire brigade'] },
] as const;
const show = (query: string, alsoSearched: readonly (typeof fire)[number][] = fire) =>
  render(AlsoSearched, { filters: readFilters(new URLSearchParams(query)), alsoSearched });
const line = () => document.querySelector('p')?.textContent.replace(/\s+/g, ' ').trim();

beforeEach(() => {
  cleanup();
  overwriteGetLocale(() => 'pl');
});

describe('the line about what was searched, too', () => {
  it('names the words, marks their language and can be turned off', () => {
    show('q=straż+pożarna&country=CZ');
    expect(line()).toBe('Szukano także: hasiči, dobrovolní hasiči');
    expect(screen.getAllByText('hasiči, dobrovolní hasiči')[0]?.getAttribute('lang')).toBe('cs');
    const off = screen.getByRole('link', { name: 'Szukaj tylko wpisanych słów' });
    expect(off.getAttribute('href')).toBe('/pl/organisations?q=stra%C5%BC+po%C5%BCarna&country=CZ&exact=1');
  });

  it('has all words, also English ones, behind a heading', () => {
    show('q=straż+pożarna');
    expect(screen.getByText('Wszystkie 3 słowa')).toBeTruthy();
    expect(screen.getByText('fire brigade').getAttribute('lang')).toBe('en');
  });

  it('can be turned on again', () => {
    show('q=hasiči&exact=1', []);
    const on = screen.getByRole('link', { name: 'Szukaj także w innych językach' });
    expect(on.getAttribute('href')).toBe('/pl/organisations?q=hasi%C4%8Di');
  });

  it.each(['q=Prudnik', '', 'exact=1'])('is not there for %j when nothing was added', (query) => {
    show(query, []);
    expect(line()).toBeUndefined();
  });
});
