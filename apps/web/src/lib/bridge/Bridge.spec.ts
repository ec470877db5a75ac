import { beforeEach, describe, expect, it } from '@jest/globals';
import { overwriteGetLocale } from '@mosty/messages/runtime';
import { cleanup, render, screen, within } from '@testing-library/svelte';
import Bridge from './Bridge.svelte';
import type { BridgeStone } from './bridge.ts';

const prudnik = { name: 'Prudnik', country: 'PL' } as const;
const jesenik = { name: 'Jeseník', country: 'CZ' } as const;
const stones: BridgeStone[] = [
  { label: 'kultura', direction: 'GIVE', strength: 0.9 },
  { label: 'ochrona przeciwpowodziowa', direction: 'GET', strength: 1 },
  { label: 'turystyka', direction: 'JOINT', strength: 0.5 },
];

beforeEach(() => {
  cleanup();
  overwriteGetLocale(() => 'pl');
});

/** The words under a heading, as a screen reader reads them. */
const listUnder = (heading: string): string[] => {
  const section = screen.getByText(heading).closest('section') as HTMLElement;
  return within(section)
    .getAllByRole('listitem')
    .map((item) => (item.textContent ?? '').replace(/\d/g, '').trim());
};
const sections = () => [...document.querySelectorAll('section')].map((section) => section.textContent ?? '');

describe('the bridge', () => {
  it('says in words what we give, what we get, what we share and what is unclear', () => {
    render(Bridge, { ours: prudnik, theirs: jesenik, stones, unclear: ['Kto zapłaci z góry?'] });
    expect(screen.getByRole('figure').getAttribute('aria-label')).toBe('Most: Prudnik – Jeseník');
    expect(listUnder('Państwo dają')).toEqual(['kultura']);
    expect(listUnder('Państwo otrzymują')).toEqual(['ochrona przeciwpowodziowa']);
    expect(listUnder('Razem')).toEqual(['turystyka', 'Kto zapłaci z góry?']);
  });

  it('has the Polish bank on the left for a Czech reader, too', () => {
    overwriteGetLocale(() => 'cs');
    render(Bridge, { ours: jesenik, theirs: prudnik, stones });
    const [left, right] = sections();
    expect(left).toMatch(/Polsko.*Prudnik.*Získáte.*ochrona/s);
    expect(right).toMatch(/Česko.*Jeseník.*Nabízíte.*kultura/s);
  });

  it('numbers the stones in the drawing as in the lists', () => {
    render(Bridge, { ours: prudnik, theirs: jesenik, stones });
    const drawn = [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(drawn).toEqual(['1', '2', '3']);
    expect(sections()[0]).toMatch(/1\s*kultura/);
    expect(sections()[1]).toMatch(/3\s*ochrona/);
  });

  it('says so when one side would give nothing', () => {
    render(Bridge, { ours: prudnik, theirs: jesenik, stones: stones.slice(0, 1) });
    expect(screen.getByText('Nie widać jeszcze, co mogliby Państwo otrzymać.')).toBeTruthy();
  });

  it('hides the drawing from screen readers, which read the words', () => {
    render(Bridge, { ours: prudnik, theirs: jesenik, stones });
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('in a list says everything in one sentence', () => {
    render(Bridge, { ours: prudnik, theirs: jesenik, stones, size: 'small' });
    expect(document.querySelector('p')?.textContent).toBe(
      'Most: Prudnik – Jeseník. Państwo dają: kultura. Państwo otrzymują: ochrona przeciwpowodziowa. Razem: turystyka.',
    );
  });
});
