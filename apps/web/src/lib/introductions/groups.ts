/** The list of introductions in groups, what waits for the reader first. */
import type { IntroductionState } from '@mosty/domain/introductions/introduction';
import { awaitsViewer, type Clocked } from './clock.ts';

export const LIST_GROUPS = ['OPEN', 'TALKS', 'ENDED'] as const;
/** As the API is asked for them, and as an address names them. */
export type ListGroup = (typeof LIST_GROUPS)[number];
/** As they are shown: what is open is what waits for the reader, and what waits for others. */
export type ShownGroup = 'ANSWER' | 'UNDER_WAY' | 'TALKS' | 'ENDED';

export const GROUP_STATES: Readonly<Record<ListGroup, readonly IntroductionState[]>> = {
  OPEN: ['DRAFT', 'ASKED', 'ONE_ACCEPTED'],
  TALKS: ['INTRODUCED', 'IN_TALKS'],
  ENDED: ['AGREED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'],
};

export const readGroup = (value: string | null): ListGroup | undefined =>
  LIST_GROUPS.find((group) => group.toLowerCase() === value);

interface Part<Node> {
  readonly group: ListGroup;
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Group<Node> {
  readonly shown: ShownGroup;
  readonly nodes: readonly Node[];
  /** Where more of them are: undefined when these are all. */
  readonly more: { readonly group: ListGroup; readonly after: string | null } | undefined;
}

/** Empty groups are left out. Those whose time is nearest come first among what waits for the reader. */
export function toGroups<Node extends Pick<Clocked, 'state' | 'viewerSide' | 'sides' | 'lastDay'>>(
  parts: readonly Part<Node>[],
): readonly Group<Node>[] {
  const groups = parts.flatMap(({ group, nodes, pageInfo }): Group<Node>[] => {
    const more = pageInfo.hasNextPage ? { group, after: pageInfo.endCursor } : undefined;
    if (group !== 'OPEN') return [{ shown: group, nodes, more }];
    const mine = nodes
      .filter(awaitsViewer)
      .sort((one, other) => (one.lastDay ?? '').localeCompare(other.lastDay ?? ''));
    const others = nodes.filter((node) => !awaitsViewer(node));
    return [
      { shown: 'ANSWER', nodes: mine, more: others.length === 0 ? more : undefined },
      { shown: 'UNDER_WAY', nodes: others, more: others.length === 0 ? undefined : more },
    ];
  });
  return groups.filter(({ nodes }) => nodes.length > 0);
}
