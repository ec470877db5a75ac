import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, render, screen } from '@testing-library/svelte';
import EmptyResult from './EmptyResult.svelte';
import { readFilters } from './filters.ts';

const filters = readFilters(new URLSearchParams('q=woda&country=CZ&kind=NGO&exact=1'));
const nowhere = { wider: [], unfiltered: null, acrossLanguages: null, names: [], themes: [] };
const links = () =>
  screen.getAllByRole('link').map((link) => [link.textContent.trim(), decodeURI(link.getAttribute('href') ?? '')]);

beforeEach(() => {
  cleanup();
  overwriteGetLocale(() => 'pl');
});

describe('a list without results', () => {
  it('offers searches that find something, with their number', () => {
    render(EmptyResult, {
      filters,
      ways: {
        ...nowhere,
        wider: [{ label: 'Czechy', filters: { ...filters, country: [] }, count: 3 }],
        unfiltered: 22,
        acrossLanguages: 5,
      },
    });
    expect(links()).toEqual([
      ['Szukaj także w innych językach', '/pl/organisations?q=woda&country=CZ&kind=NGO'],
      ['Bez filtra: Czechy', '/pl/organisations?q=woda&kind=NGO&exact=1'],
      ['Bez żadnego filtra', '/pl/organisations?q=woda&exact=1'],
      ['Pokaż wszystkie organizacje', '/pl/organisations'],
    ]);
    expect(screen.getByText('– 22 organizacje')).toBeTruthy();
  });

  it('offers similar names in their language, and themes', () => {
    render(EmptyResult, {
      filters,
      ways: {
        ...nowhere,
        names: [{ slug: 'jesenik', name: 'Jeseník', country: 'CZ' }],
        themes: [{ code: 'culture', label: 'Kultura', count: 45 }],
      },
    });
    expect(screen.getByRole('link', { name: 'Jeseník' }).getAttribute('lang')).toBe('cs');
    expect(links().slice(0, 2)).toEqual([
      ['Jeseník', '/pl/organisations/jesenik'],
      ['Kultura', '/pl/organisations?theme=culture'],
    ]);
  });

  it('is no dead end when nothing helps', () => {
    render(EmptyResult, { filters, ways: nowhere });
    expect(links()).toEqual([['Pokaż wszystkie organizacje', '/pl/organisations']]);
    expect(screen.getByText(/Proszę spróbować innego słowa/)).toBeTruthy();
  });
});
