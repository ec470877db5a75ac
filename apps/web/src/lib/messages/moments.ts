/** Points in time as two fields of a form, a day and an hour by the clock of Poland and Czechia. */
import { clockAt } from '@mosty/phrases/days';

/** What the clock on the wall shows, read as if it were UTC. */
function wallClock(instant: number): number {
  const { date, time } = clockAt(new Date(instant));
  return Date.parse(`${date}T${time}:00Z`);
}

/** `2027-05-12` and `14:30` → `2027-05-12T12:30:00.000Z`; undefined for what is no day or no hour. */
export function toMoment(day: string, time: string): string | undefined {
  const hour = time.padStart(5, '0');
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(hour)) return undefined;
  const wanted = Date.parse(`${day}T${hour}:00Z`);
  if (Number.isNaN(wanted)) return undefined;
  // Twice, because the first guess may lie on the other side of the night in which clocks change.
  let instant = wanted;
  for (let round = 0; round < 2; round++) instant += wanted - wallClock(instant);
  return new Date(instant).toISOString();
}
