import { describe, expect, it } from '@jest/globals';
import { buildProgress, type Progress } from './progress.ts';
import { roadEnd } from './road.ts';

const shape = { centreX: 480, baseY: 250, span: 190, rise: 148, thickness: 56 };
/** How near to the middle the road of a bank comes at the height of its stones. */
function reach(bank: 'left' | 'right', more: Partial<Progress>): number {
  const stones = buildProgress({
    state: 'ASKED',
    sides: [
      { side: 'A', answer: 'ACCEPTED', country: 'PL' },
      { side: 'B', answer: 'ASKED', country: 'CZ' },
    ],
    wasIntroduced: false,
    haveTalked: false,
    ...more,
  });
  const [, , inner] = roadEnd(shape, stones, bank).slice(1, -1).split('L');
  return Math.abs(Number(inner?.split(' ')[0]) - shape.centreX);
}

describe('the road of a bridge that is being built', () => {
  it('reaches as far as the stones of its bank', () => {
    expect(reach('left', {})).toBeLessThan(reach('right', {}));
    expect(reach('left', { wasIntroduced: true })).toBe(reach('right', { wasIntroduced: true }));
    expect(reach('left', { wasIntroduced: true })).toBeLessThan(reach('left', {}));
  });

  it('ends at the water where nothing is laid', () => {
    const bare = reach('right', { sides: [] });
    expect(bare).toBeGreaterThan(shape.span);
    expect(reach('left', { sides: [] })).toBe(bare);
  });
});
