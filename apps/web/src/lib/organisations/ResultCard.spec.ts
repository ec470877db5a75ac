import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, render, screen } from '@testing-library/svelte';
import { type Highlight, toFoundIn } from './highlights.ts';
import type { OrganisationCard } from '#lib/server/organisation-list.ts';
import ResultCard from './ResultCard.svelte';

const organisation: Omit<OrganisationCard, 'found'> = {
  id: '1',
  slug: 'hasici',
  kind: 'NGO',
  country: 'CZ',
  name: 'Sbor dobrovolných hasičů <b>',
  logo: null,
  status: 'ACTIVE',
  isExample: false,
  freshness: 'FRESH',
  hasPartnerAcrossBorder: true,
  place: null,
  distanceKm: 12.4,
  offers: ['ratownictwo'],
  seeks: [],
  description: { language: 'pl', text: 'Początek opisu.' },
};

const highlight = (field: Highlight['field'], language: Highlight['language'], ...texts: string[]): Highlight => ({
  field,
  language,
  parts: texts.map((text, position) => ({ text, isMatch: position % 2 === 1 })),
});

const show = (...highlights: Highlight[]) =>
  render(ResultCard, { organisation: { ...organisation, found: toFoundIn(highlights) }, from: 'Prudnik' });
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

beforeEach(() => {
  cleanup();
  overwriteGetLocale(() => 'pl');
});

describe('the card of a result', () => {
  it('shows the logo as a decoration: the name beside it says who it is', () => {
    const logo = { hash: 'a'.repeat(32), alt: 'Herb' };
    render(ResultCard, { organisation: { ...organisation, logo, found: toFoundIn([]) }, from: undefined });
    const [source, picture] = [document.querySelector('source'), document.querySelector('img')];
    expect(source?.getAttribute('srcset')).toBe(`/logos/${'a'.repeat(32)}-64.webp`);
    expect(picture?.getAttribute('alt')).toBe('');
  });

  it('marks what was found in the name and changes no letter of it', () => {
    show(highlight('NAME', 'cs', 'Sbor ', 'dobrovolných hasičů', ' <b>'));
    expect(marks()).toEqual(['dobrovolných hasičů']);
    expect(screen.getByRole('link').textContent).toBe('Sbor dobrovolných hasičů <b>');
  });

  it('shows at most two excerpts in the place of the beginning, each in its language', () => {
    show(
      highlight('DESCRIPTION', 'cs', '…výcvik ', 'hasičů', '…'),
      highlight('DESCRIPTION', 'pl', 'ćwiczenia ', 'strażaków'),
    );
    expect(screen.queryByText('Początek opisu.')).toBeNull();
    expect(marks()).toEqual(['hasičů', 'strażaków']);
    const [czech, polish] = [...document.querySelectorAll('p:has(mark)')];
    expect(czech?.getAttribute('lang')).toBe('cs');
    expect(polish?.getAttribute('lang')).toBeNull();
    expect(screen.getByText('Tekst po czesku')).toBeTruthy();
  });

  it('reads nothing of a text as HTML', () => {
    show(highlight('DESCRIPTION', 'pl', '<img src=x onerror=alert(1)> ', '<script>', ' x'));
    expect(document.querySelector('img, article script')).toBeNull();
    expect(marks()).toEqual(['<script>']);
  });

  it('says where else it was found', () => {
    show(highlight('OTHER_NAME', null, '', 'SDH'), highlight('AREA', null, 'kraj ', 'ołomuniecki'));
    const rows = [...document.querySelectorAll('dt')].map((term) => [
      term.textContent,
      term.nextElementSibling?.textContent,
    ]);
    expect(rows).toEqual([
      ['Inna nazwa:', 'SDH'],
      ['Obszar:', 'kraj ołomuniecki'],
      ['Oferuje:', 'ratownictwo'],
    ]);
  });

  it('shows the beginning of the description where nothing was searched, and how far it is', () => {
    show();
    expect(marks()).toEqual([]);
    expect(screen.getByText('Początek opisu.')).toBeTruthy();
    expect(screen.getByText(/12 km od: Prudnik/)).toBeTruthy();
  });
});
