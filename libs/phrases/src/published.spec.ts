import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { published, type Published, rewordedSilently, sentencesDocument } from '../published-sentences.ts';

const RENEW = 'npm run publish-sentences, then look at the difference';
const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const now = published();
const promised = JSON.parse(read('texts/published.json')) as Published;

describe('what was published', () => {
  it('is there for ever: no id is taken out, no slot is added, removed or narrowed', () => {
    for (const [id, { slots }] of Object.entries(promised)) {
      expect({ id, slots: Object.keys(now[id]?.slots ?? {}).sort() }).toEqual({ id, slots: Object.keys(slots).sort() });
      for (const [name, { type, min = 0, max = Infinity }] of Object.entries(slots)) {
        const slot = now[id]?.slots[name];
        expect({ id, name, type: slot?.type }).toEqual({ id, name, type });
        expect(slot?.min ?? 0).toBeLessThanOrEqual(min);
        expect(slot?.max ?? Infinity).toBeGreaterThanOrEqual(max);
      }
    }
  });

  it('keeps its wording until it gets a new version', () => {
    expect(rewordedSilently(promised)).toEqual([]);
    const another = Object.fromEntries(Object.entries(promised).map(([id, block]) => [id, { ...block, wording: 'x' }]));
    expect(rewordedSilently(another)).toHaveLength(Object.keys(now).length);
  });

  it('is everything that is offered, as it is worded now', () => {
    expect({ unpublished: Object.keys(now).filter((id) => promised[id]?.wording !== now[id]?.wording), RENEW }).toEqual(
      {
        unpublished: [],
        RENEW,
      },
    );
  });

  it('can be read in SENTENCES.md as it is now', () => {
    const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
    expect({ lines: lines(read('SENTENCES.md')), RENEW }).toEqual({ lines: lines(sentencesDocument()), RENEW });
  });
});
