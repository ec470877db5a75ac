/** What happens to an offer of its own accord; it follows from the record alone, as for introductions. */
import { lastDayToAnswer, NUDGE_AFTER_WORKING_DAYS } from './introductions/timetable.ts';
import { hasEnded, type Interest, type Offer } from './offers.ts';
import { civilDateOf, endOfDay, momentOf, WORKING_HOUR } from './working-days-civil-time.ts';
import { addDays, addWorkingDays, type CivilDate, workingDayFrom, type WorkingCalendar } from './working-days.ts';

/** Days before the deadline on which its owner is asked whether to renew it. */
export const REMIND_BEFORE_DAYS = 7;
/** Talks of which nobody has told anything for so long have come to nothing. */
export const TALKS_DAYS = 180;
/** A waiting interest is answered at the latest after so long. */
export const INTEREST_WAITS_DAYS = 90;

export type OfferDuty = { readonly at: Date } & (
  | { readonly type: 'NUDGE_DUE' | 'LAPSE_DUE'; readonly interestId: string }
  | { readonly type: 'REMINDER_DUE' | 'EXPIRY_DUE' }
);

/** The next thing to happen if nobody does anything. */
export function offerDueAt(offer: Offer, calendar: WorkingCalendar): OfferDuty | null {
  const duties = [
    ...deadlineDuties(offer, calendar),
    ...offer.interests.filter((one) => !hasEnded(one)).map((one) => interestDuty(offer, one, calendar)),
  ];
  return duties.sort((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null;
}

/** The last day for the owner to answer one who is interested. */
export const lastDayForOwner = (offer: Offer, { nudgedAt }: Interest, deliveredAt: Date, calendar: WorkingCalendar) =>
  lastDayToAnswer({ country: offer.country, nudgedAt }, deliveredAt, calendar);

function deadlineDuties(offer: Offer, calendar: WorkingCalendar): readonly OfferDuty[] {
  const { country, deadline, remindedOf, state } = offer;
  if (state !== 'PUBLISHED' || deadline === null) return [];
  const expiry: OfferDuty = { type: 'EXPIRY_DUE', at: endOfDay(deadline, country) };
  if (remindedOf === deadline) return [expiry];
  const day: CivilDate = workingDayFrom(addDays(deadline, -REMIND_BEFORE_DAYS), [country], calendar);
  const reminder: OfferDuty = { type: 'REMINDER_DUE', at: momentOf(day, WORKING_HOUR, country) };
  return reminder.at < expiry.at ? [reminder, expiry] : [expiry];
}

function interestDuty(offer: Offer, interest: Interest, calendar: WorkingCalendar): OfferDuty {
  const { id: interestId, deliveredAt, expressedAt, nudgedAt, talkingSince } = interest;
  const { country } = offer;
  const daysAfter = (since: Date, days: number) => endOfDay(addDays(civilDateOf(since, country), days), country);
  if (talkingSince !== null) return { type: 'LAPSE_DUE', interestId, at: daysAfter(talkingSince, TALKS_DAYS) };
  if (deliveredAt === null) return { type: 'LAPSE_DUE', interestId, at: daysAfter(expressedAt, INTEREST_WAITS_DAYS) };
  if (nudgedAt === null) {
    const day = addWorkingDays(civilDateOf(deliveredAt, country), NUDGE_AFTER_WORKING_DAYS, [country], calendar);
    return { type: 'NUDGE_DUE', interestId, at: momentOf(day, WORKING_HOUR, country) };
  }
  return {
    type: 'LAPSE_DUE',
    interestId,
    at: endOfDay(lastDayForOwner(offer, interest, deliveredAt, calendar), country),
  };
}
