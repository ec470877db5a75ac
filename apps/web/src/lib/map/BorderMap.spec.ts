import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, render, screen } from '@testing-library/svelte';
import BorderMap from './BorderMap.svelte';
import type { MapMark } from './map.ts';

const frame = { x: 0, y: 0, width: 1000, height: 880 };
const mark = (mark: Partial<MapMark>): MapMark => ({
  x: 500,
  y: 500,
  count: 1,
  country: 'PL',
  text: 'Prudnik',
  href: '/pl/organisations/prudnik',
  ...mark,
});
const links = () => [...document.querySelectorAll('svg a')];

beforeEach(() => {
  cleanup();
  overwriteGetLocale(() => 'pl');
});

describe('the map', () => {
  it('is a drawing for eyes and mouse; screen readers hear the summary and keyboards pass it by', () => {
    render(BorderMap, { frame, marks: [mark({})], summary: 'Jedna organizacja w Polsce.' });
    expect(screen.getByText('Jedna organizacja w Polsce.')).toBeTruthy();
    expect(
      links().every((link) => link.closest('[aria-hidden="true"]') && link.getAttribute('tabindex') === '-1'),
    ).toBe(true);
  });

  it('tells the two sides apart by shape, too', () => {
    const marks = [mark({}), mark({ country: 'CZ', text: 'Jeseník', href: '/pl/organisations/jesenik', x: 480 })];
    render(BorderMap, { frame, marks, summary: '' });
    const shapes = links().map(
      (link) => `${link.querySelector('title')?.textContent}: ${link.querySelector('circle, rect')?.tagName}`,
    );
    expect(shapes).toEqual(['Prudnik: circle', 'Jeseník: rect']);
  });

  it('puts a mark where its place is in the visible part', () => {
    render(BorderMap, {
      frame: { x: 400, y: 440, width: 200, height: 176 },
      marks: [mark({ x: 450, y: 528 })],
      summary: '',
    });
    const place = links()[0]?.closest('svg');
    expect([place?.getAttribute('x'), place?.getAttribute('y')]).toEqual(['25%', '50%']);
  });

  it('writes how many organisations a mark stands for', () => {
    render(BorderMap, { frame, marks: [mark({ count: 12, href: '/pl/organisations?district=1610' })], summary: '' });
    expect(links()[0]?.querySelector('text')?.textContent).toBe('12');
  });

  it('draws partnerships from seat to seat', () => {
    const arcs = [{ from: { x: 480, y: 570 }, to: { x: 470, y: 600 }, text: 'Prudnik – Krnov' }];
    render(BorderMap, { frame, arcs, summary: '' });
    expect(screen.getByText('Prudnik – Krnov').closest('path')?.getAttribute('d')).toMatch(/^M480 570Q.* 470 600$/);
    expect(screen.getByText('istniejące partnerstwo')).toBeTruthy();
  });
});
