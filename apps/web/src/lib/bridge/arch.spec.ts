import { describe, expect, it } from '@jest/globals';
import { divideArch, layStones, wedge } from './arch.ts';

const stone = (place: 'left' | 'crown' | 'right', strength = 1) => ({ place, strength });
const parts = (...stones: ReturnType<typeof stone>[]) => stones.map((part) => ({ ...part, open: false }));
const shape = { centreX: 100, baseY: 100, span: 50, rise: 40, thickness: 10 };

describe('the division of the arch', () => {
  it('runs from bank to bank without a hole', () => {
    const arcs = divideArch(parts(stone('left'), stone('left', 0.2), stone('crown'), stone('right', 0.7)));
    expect(arcs[0]?.from).toBe(0);
    expect(arcs.at(-1)?.to).toBeCloseTo(1, 10);
    arcs.slice(1).forEach((arc, index) => expect(arc.from).toBe(arcs[index]?.to));
  });

  it('keeps the crown in the middle although one bank lays more', () => {
    const [, , , crown] = divideArch(
      parts(stone('left'), stone('left'), stone('left'), stone('crown'), stone('right')),
    );
    expect(((crown?.from ?? 0) + (crown?.to ?? 0)) / 2).toBeCloseTo(0.5, 10);
  });

  it('makes a stronger stone wider, and a weak one still wide enough for its number', () => {
    const [strong, weak] = divideArch(parts(stone('left', 1), stone('left', 0), stone('right'))).map(
      ({ from, to }) => to - from,
    );
    expect(strong).toBeGreaterThan(weak ?? 0);
    expect((weak ?? 0) / (strong ?? 1)).toBeCloseTo(0.55, 10);
  });

  it('takes strengths out of range as the nearest in range', () => {
    const widths = (strength: number) => divideArch(parts(stone('left', strength), stone('right')));
    expect(widths(7)).toEqual(widths(1));
    expect(widths(-7)).toEqual(widths(0));
  });
});

describe('the outline of a stone', () => {
  it('at the left bank begins at the water, left of the middle', () => {
    const { path, x, y } = wedge(shape, { from: 0, to: 0.25 });
    expect(path).toMatch(/^M50(\.\d)? 99(\.\d)?L40(\.\d)? 99(\.\d)?A60 50 0 0 1 .*A50 40 0 0 0 .*Z$/);
    expect(x).toBeLessThan(100);
    expect(y).toBeLessThan(100);
  });

  it('of the whole arch has its number at the top', () => {
    expect(wedge(shape, { from: 0, to: 1 })).toMatchObject({ x: 100, y: 55 });
  });
});

describe('laying the stones', () => {
  const shown = (stones: ReturnType<typeof stone>[], unclear = 0) =>
    layStones(stones, unclear).map(
      ({ place, open, index }) => `${place}${open ? ' open' : ''}${index === undefined ? '' : ` ${index}`}`,
    );

  it('begins at each bank with its strongest', () => {
    expect(
      shown([stone('right', 0.2), stone('left', 0.1), stone('left', 0.9), stone('right', 0.8), stone('crown')]),
    ).toEqual(['left 2', 'left 1', 'crown 4', 'right 0', 'right 3']);
  });

  it('leaves a joint open for what is unclear, two at most', () => {
    const stones = [stone('left'), stone('crown'), stone('right')];
    expect(shown(stones, 1)).toEqual(['left 0', 'crown 1', 'crown open', 'right 2']);
    expect(shown(stones, 5)).toEqual(['left 0', 'crown 1', 'crown open', 'crown open', 'right 2']);
  });

  it('closes the arch with a plain keystone when both banks give and nothing is shared', () => {
    expect(shown([stone('left'), stone('right')])).toEqual(['left 0', 'crown', 'right 1']);
  });

  it('shows a bank that gives nothing as open', () => {
    expect(shown([stone('left')])).toEqual(['left 0', 'crown', 'right open']);
    expect(shown([])).toEqual(['left open', 'crown', 'right open']);
  });
});
