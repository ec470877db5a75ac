/** What the list of the broker's desk is narrowed to, as its address says it. */
import { INTRODUCTION_STATES, type IntroductionState } from '@mosty/domain/introductions/introduction';
import { toQueryString } from '#lib/links.ts';

export interface DeskFilter {
  readonly states: readonly IntroductionState[];
  readonly isOverdue: boolean;
  readonly region: string | undefined;
  readonly text: string;
}

/** Longer than any name. */
const MOST_TEXT = 100;

export function readDeskFilter(query: URLSearchParams): DeskFilter {
  const asked = query.getAll('state').map((state) => state.toUpperCase());
  const region = query.get('region') ?? '';
  return {
    states: INTRODUCTION_STATES.filter((state) => asked.includes(state)),
    isOverdue: query.has('overdue'),
    region: /^[A-Z]{2}-?[0-9A-Z]{2,4}$/.test(region) ? region : undefined,
    text: (query.get('q') ?? '').trim().slice(0, MOST_TEXT),
  };
}

/** The same as an address, without what is not narrowed. */
export const deskQuery = ({ states, isOverdue, region, text }: DeskFilter, after?: string | null) => ({
  q: text,
  state: states.map((state) => state.toLowerCase()),
  region,
  overdue: isOverdue ? '1' : undefined,
  after,
});

export const isNarrowed = (filter: DeskFilter): boolean => toQueryString(deskQuery(filter)) !== '';
