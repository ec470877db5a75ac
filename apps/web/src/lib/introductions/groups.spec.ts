import { describe, expect, it } from '@jest/globals';
import { INTRODUCTION_STATES } from '@mosty/domain/introductions/introduction';
import { GROUP_STATES, LIST_GROUPS, readGroup, toGroups } from './groups.ts';

const introduction = (id: string, answer: 'ASKED' | 'ACCEPTED', lastDay: string) => ({
  id,
  state: 'ONE_ACCEPTED' as const,
  viewerSide: 'A' as const,
  lastDay,
  sides: [{ side: 'A' as const, answer, lastDayToAnswer: lastDay, organisation: { name: 'Prudnik' } }],
});
const part = (group: (typeof LIST_GROUPS)[number], nodes: ReturnType<typeof introduction>[], hasNextPage = false) => ({
  group,
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage, endCursor: hasNextPage ? 'cursor' : null },
});
const shown = (parts: Parameters<typeof toGroups<ReturnType<typeof introduction>>>[0]) =>
  toGroups(parts).map(
    (group) => `${group.shown}: ${group.nodes.map(({ id }) => id).join(' ')}${group.more ? ' …' : ''}`,
  );

describe('the groups of a list', () => {
  it('know every state once', () => {
    expect(LIST_GROUPS.flatMap((group) => GROUP_STATES[group]).sort()).toEqual([...INTRODUCTION_STATES].sort());
  });

  it('begin with what waits for the reader, the nearest day first', () => {
    const open = [
      introduction('other', 'ACCEPTED', '2026-12-01'),
      introduction('late', 'ASKED', '2026-12-09'),
      introduction('soon', 'ASKED', '2026-12-02'),
    ];
    expect(shown([part('OPEN', open), part('TALKS', []), part('ENDED', [])])).toEqual([
      'ANSWER: soon late',
      'UNDER_WAY: other',
    ]);
  });

  it('lead on where there are more, once', () => {
    const open = [introduction('mine', 'ASKED', '2026-12-09'), introduction('other', 'ACCEPTED', '2026-12-01')];
    expect(shown([part('OPEN', open, true)])).toEqual(['ANSWER: mine', 'UNDER_WAY: other …']);
    expect(shown([part('OPEN', open.slice(0, 1), true)])).toEqual(['ANSWER: mine …']);
    expect(shown([part('ENDED', open.slice(1), true)])).toEqual(['ENDED: other …']);
  });

  it('are named in addresses', () => {
    expect(readGroup('ended')).toBe('ENDED');
    expect(readGroup('ENDED')).toBeUndefined();
    expect(readGroup(null)).toBeUndefined();
  });
});
