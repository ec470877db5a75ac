import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { readFilters } from './filters.ts';
import ResultCount from './ResultCount.svelte';
import SearchForm from './SearchForm.svelte';
import { TYPING_PAUSE_MS, TypingSearch } from './typing-search.ts';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
  overwriteGetLocale(() => 'pl');
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

describe('the field to search with', () => {
  const show = (query = '') => {
    const search = jest.fn(() => Promise.resolve());
    const filters = readFilters(new URLSearchParams(query));
    const typing = new TypingSearch(search);
    render(SearchForm, { id: 'search', filters, typing, typed: filters.q, isSearching: false });
    return { search, field: screen.getByRole<HTMLInputElement>('searchbox') };
  };
  const wait = () => jest.advanceTimersByTime(TYPING_PAUSE_MS);

  it('searches after a pause, and keeps what is typed', async () => {
    const { search, field } = show();
    field.value = 'woda';
    await fireEvent(field, new InputEvent('input', { bubbles: true }));
    expect(search).not.toHaveBeenCalled();
    wait();
    expect(search).toHaveBeenCalledTimes(1);
    expect(field.value).toBe('woda');
  });

  it('waits for an input method to finish its letters', async () => {
    const { search, field } = show();
    await fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }));
    wait();
    expect(search).not.toHaveBeenCalled();
    await fireEvent.compositionEnd(field);
    wait();
    expect(search).toHaveBeenCalledTimes(1);
  });

  it('is a form that works alone and sends what has no field of its own', () => {
    show('q=woda&district=CZ0711&exact=1');
    const form = screen.getByRole<HTMLFormElement>('search');
    expect(form.method).toBe('get');
    expect(form.getAttribute('action')).toBe('/pl/organisations');
    expect([...new FormData(form)]).toEqual([
      ['q', 'woda'],
      ['district', 'CZ0711'],
      ['exact', '1'],
    ]);
  });
});

describe('the count of results', () => {
  const spoken = () => screen.getByRole('status').textContent;

  it('is said when the hand rests, not at each letter, and not when the page opens', async () => {
    const { rerender } = render(ResultCount, { count: 115, typed: '', isSearching: false });
    jest.advanceTimersByTime(5000);
    expect(spoken()).toBe('');
    await rerender({ count: 40, typed: 'w', isSearching: false });
    jest.advanceTimersByTime(600);
    await rerender({ count: 12, typed: 'wo', isSearching: false });
    jest.advanceTimersByTime(600);
    flushSync();
    expect(spoken()).toBe('');
    expect(screen.getByRole('heading').textContent).toBe('12 organizacji');
    jest.advanceTimersByTime(600);
    flushSync();
    expect(spoken()).toBe('12 organizacji');
  });

  it('is not said while the answer is still on its way', async () => {
    const { rerender } = render(ResultCount, { count: 115, typed: '', isSearching: false });
    await rerender({ typed: 'w', isSearching: true });
    jest.advanceTimersByTime(5000);
    flushSync();
    expect(spoken()).toBe('');
  });
});
