/** What may be saved of a search, and when its alerts are due. */

/** How often somebody wants to hear of new organisations that a saved search finds. */
export const ALERT_FREQUENCIES = ['NEVER', 'DAILY', 'WEEKLY'] as const;
export type AlertFrequency = (typeof ALERT_FREQUENCIES)[number];

export const SAVED_SEARCH_LIMITS = {
  /** Characters. */
  name: 80,
  /** Of one account. */
  searches: 20,
} as const;

/** Both countries keep the same time. */
export const ALERT_TIME_ZONE = 'Europe/Warsaw';
/** Before the working day begins; never within an hour that summer time repeats or leaves out. */
export const ALERT_HOUR = 6;
const MONDAY = 1;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const LOCAL = new Intl.DateTimeFormat('en-GB', {
  timeZone: ALERT_TIME_ZONE,
  ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  ...{ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' },
});

/** The clock on the wall at that moment, as if it showed UTC. */
function wallClock(moment: number): number {
  const parts = new Map(LOCAL.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The moment at which the clock on the wall shows the alert hour of the day that `wall` lies in. */
function alertMomentOf(wall: number): number {
  const shown = Math.floor(wall / DAY_MS) * DAY_MS + ALERT_HOUR * HOUR_MS;
  const guess = shown - HOUR_MS;
  return guess - (wallClock(guess) - shown);
}

/** The latest time, at or before `now`, at which alerts of this frequency were due: at six, weekly ones on Mondays. */
export function lastAlertTime(frequency: Exclude<AlertFrequency, 'NEVER'>, now: Date): Date {
  const wall = wallClock(now.getTime());
  for (let daysBack = 0; ; daysBack++) {
    const day = wall - daysBack * DAY_MS;
    const isAlertDay = frequency === 'DAILY' || new Date(day).getUTCDay() === MONDAY;
    const moment = alertMomentOf(day);
    if (isAlertDay && moment <= now.getTime()) return new Date(moment);
  }
}
