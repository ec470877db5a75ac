import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { type Language } from '@mosty/domain/vocabulary';
import { type BlockId } from '@mosty/phrases/catalogue';
import { type FreeEntry } from '@mosty/phrases/message';

export interface SaidMeeting {
  readonly moments: readonly Date[];
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
}

/** As a form would send it; the conversation checks it. */
type DraftEntry = FreeEntry | { readonly block: BlockId; readonly values: object };

interface Note {
  readonly note: string | null;
  readonly language: Language;
}

export type Saying = 'PROPOSED' | 'COUNTERED' | 'MOVED' | 'AGREED' | 'NONE_FITS' | 'CANCELLED';

/** Dates are civil days of both countries, whose clocks go alike. */
const dayOf = (moment: Date): string => civilDateOf(moment, 'PL');
const phrase = (block: BlockId, values: object): DraftEntry => ({ block, values });

/** What the conversation says of it, in sentences that each side reads in its own language. */
export function sayMeeting(saying: Saying, meeting: SaidMeeting, { note, language }: Note): DraftEntry[] {
  const own: DraftEntry[] = note === null ? [] : [{ freeText: { text: note, language } }];
  return [...sentencesOf(saying, meeting), ...own];
}

function sentencesOf(saying: Saying, { moments, minutes, place }: SaidMeeting): DraftEntry[] {
  const [first, second] = moments;
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return [];
  const dates = { dates: { from: dayOf(first), to: dayOf(last) } };
  const isCall = place === null;
  const isTwo = moments.length === 2 && second !== undefined;
  switch (saying) {
    case 'PROPOSED':
      if (isCall && moments.length === 1)
        return [phrase('call.moment', { moment: first.toISOString() }), length(minutes)];
      if (isCall && isTwo) {
        const values = { first: first.toISOString(), second: second.toISOString() };
        return [phrase('call.two-moments', values), length(minutes)];
      }
      return [phrase('dates.proposal', dates), ...(moments.length > 1 ? [phrase('dates.your-choice', {})] : [])];
    case 'COUNTERED':
      return [phrase('dates.instead', dates)];
    case 'MOVED':
      return [phrase('dates.postpone', { date: dayOf(first) })];
    case 'AGREED':
      return [isCall ? phrase('call.confirmed', { moment: first.toISOString() }) : phrase('dates.accepted', dates)];
    case 'NONE_FITS':
    case 'CANCELLED':
      return [phrase('dates.unsuitable', dates)];
  }
}

const length = (minutes: number): DraftEntry => phrase('call.duration', { minutes: Math.min(minutes, 480) });
