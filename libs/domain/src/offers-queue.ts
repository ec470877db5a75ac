/**
 * The monthly cap: an organisation gets only so many expressions of interest within thirty days, over all its offers. The next
 * ones wait, in order, and are told their place and when their turn comes at the latest.
 */

/** Letters within thirty days that an organisation gets unless it says otherwise. */
export const MONTHLY_INTERESTS = 10;
export const INTEREST_WINDOW_DAYS = 30;
const WINDOW_MS = INTEREST_WINDOW_DAYS * 86_400_000;

export interface WaitingInterest {
  readonly id: string;
  readonly since: Date;
}

/** What a person is told who has to wait. */
export interface InterestPlace {
  readonly id: string;
  /** 1 is the next. */
  readonly place: number;
  readonly of: number;
  /** When its turn comes if nobody before it gives up. */
  readonly expectedAt: Date;
}

export interface InterestQueue {
  /** Those who enter now, in order. */
  readonly entering: readonly string[];
  readonly waiting: readonly InterestPlace[];
}

/** `delivered`: when letters reached the owner; older ones than thirty days do no harm. `cap`: at least 1. */
export function interestQueue(
  waiting: readonly WaitingInterest[],
  delivered: readonly Date[],
  cap: number,
  at: Date,
): InterestQueue {
  const ordered = [...waiting].sort(
    (one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
  const free = Math.max(0, cap - deliveredLately(delivered, at));
  const entering = ordered.slice(0, free).map(({ id }) => id);
  // When each of the places becomes free again; those of a cap that was lowered are not given again.
  const freed = [...delivered, ...entering.map(() => at)]
    .map((moment) => moment.getTime() + WINDOW_MS)
    .sort((one, other) => one - other)
    .slice(-cap);
  const staying = ordered.slice(free);
  return {
    entering,
    waiting: staying.map(({ id }, index) => {
      const expected = Math.max(at.getTime(), freed.shift() ?? at.getTime());
      freed.push(expected + WINDOW_MS);
      return { id, place: index + 1, of: staying.length, expectedAt: new Date(expected) };
    }),
  };
}

/** How many letters count towards the cap at the moment. A clock that was put back frees no place. */
export const deliveredLately = (delivered: readonly Date[], at: Date): number =>
  delivered.filter((moment) => at.getTime() - moment.getTime() < WINDOW_MS).length;

/** What an expression of interest finds: letters that reached the owner, the cap, and how many wait before it. */
export interface InterestFacts {
  readonly delivered: readonly Date[];
  readonly cap: number;
  readonly ahead: number;
}

export const hasPlace = ({ delivered, cap, ahead }: InterestFacts, at: Date): boolean =>
  deliveredLately(delivered, at) + ahead < cap;
