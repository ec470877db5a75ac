/** The form in which dates are proposed: five rows of a day and an hour, of which some are left empty. */
import { MEETING_LIMITS } from '@mosty/domain/meetings';
import { toMoment } from '#lib/messages/moments.ts';

export interface DateRow {
  readonly day: string;
  readonly time: string;
}

export interface TypedMeeting {
  readonly clientKey: string;
  readonly rows: readonly DateRow[];
  readonly minutes: string;
  readonly link: string;
  readonly place: string;
  readonly note: string;
}

/** So long meetings are; others are not asked for. */
export const LENGTHS = [15, 30, 45, 60, 90, 120, 180, 240, 360, 480] as const;
export const ROW_NUMBERS: readonly number[] = Array.from({ length: MEETING_LIMITS.moments }, (_, index) => index + 1);

export const blankMeeting = (clientKey: string): TypedMeeting => ({
  ...{ clientKey, minutes: '60', link: '', place: '', note: '' },
  rows: ROW_NUMBERS.map(() => ({ day: '', time: '' })),
});

const LONGEST = 2000;

export function readMeeting(form: FormData): TypedMeeting {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, LONGEST) : '';
  };
  return {
    ...{ clientKey: text('clientKey'), minutes: text('minutes'), link: text('link'), place: text('place') },
    note: text('note'),
    rows: ROW_NUMBERS.map((number) => ({ day: text(`day-${number}`), time: text(`time-${number}`) })),
  };
}

export interface FoundMoment {
  /** Of its row, from 1. */
  readonly number: number;
  readonly at: string;
}

/** The dates of the rows that are filled in, and the numbers of those that are only half. */
export function momentsOf({ rows }: TypedMeeting): { readonly found: FoundMoment[]; readonly half: number[] } {
  const found: FoundMoment[] = [];
  const half: number[] = [];
  rows.forEach(({ day, time }, index) => {
    if (day === '' && time === '') return;
    const at = toMoment(day, time);
    if (at === undefined) half.push(index + 1);
    else found.push({ number: index + 1, at });
  });
  return { found, half };
}
