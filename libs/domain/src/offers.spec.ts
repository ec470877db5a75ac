import { describe, expect, it } from '@jest/globals';
import { type Actor, type Channel } from './introductions/events.ts';
import { draftOffer, type Offer, readDeadline, readPartnersWanted } from './offers.ts';
import { catchUpOffer, decideOffer, isSettled } from './offers-decide.ts';
import { type OfferDeed, offerMailKeyOf } from './offers-events.ts';
import { type InterestFacts } from './offers-queue.ts';
import { offerDueAt } from './offers-timetable.ts';
import { WEEKEND, type WorkingCalendar } from './working-days.ts';

const calendar: WorkingCalendar = {
  weekend: WEEKEND,
  holidays: { PL: new Set(['2026-11-11', '2026-12-24', '2026-12-25', '2027-01-01', '2027-01-06']), CZ: new Set() },
};
const START = new Date('2026-11-02T10:00:00Z');
const ROOM: InterestFacts = { delivered: [], cap: 10, ahead: 0 };
const FULL: InterestFacts = { delivered: [START, START], cap: 2, ahead: 3 };

const organisation = (organisationId: string): { readonly by: Actor; readonly channel: Channel } => ({
  ...{ by: { as: 'ORGANISATION', organisationId, accountId: 'x' }, channel: 'WEB' },
});
const OWNER = organisation('owner');
const BROKER = { by: { as: 'BROKER', accountId: 'b' }, channel: 'BROKER' } as const;
const JOB = { by: { as: 'SYSTEM' }, channel: 'JOB' } as const;
const express = (interestId: string, facts = ROOM): OfferDeed => ({
  ...{ type: 'EXPRESS', interestId, country: 'CZ', facts },
});
const publish: OfferDeed = { type: 'PUBLISH', deadline: '2026-12-31', partnersWanted: 1 };
const draft = draftOffer({ id: 'o', organisationId: 'owner', country: 'PL', at: START });

type Done = readonly [{ readonly by: Actor; readonly channel: Channel }, OfferDeed];
const tried = (offer: Offer, [who, deed]: Done, at = START) =>
  decideOffer(offer, { ...deed, ...who, at }, { calendar });
/** What has to be done, or the refusal, or `nothing`. */
function shown(offer: Offer, done: Done, at = START): string {
  const decision = tried(offer, done, at);
  if (!decision.ok) return decision.error.code;
  if (decision.value.next === offer) return 'nothing';
  return decision.value.effects.map(({ type }) => type).join();
}
function after(offer: Offer, ...all: readonly Done[]): Offer {
  return all.reduce((now, done) => {
    const decision = tried(now, done);
    if (!decision.ok || decision.value.next === now) throw new Error(`${done[1].type} changes nothing.`);
    return decision.value.next;
  }, offer);
}

const published = after(draft, [OWNER, publish]);
const interested = after(published, [organisation('one'), express('1')], [organisation('two'), express('2')]);
const waiting = after(interested, [organisation('three'), express('3', FULL)]);
const stateOf = (offer: Offer, id: string) => offer.interests.find((one) => one.id === id)?.state;

describe('an offer', () => {
  it.each<[string, boolean]>([
    ['2026-11-02', false],
    ['2026-11-03', true],
    ['2027-11-02', true],
    ['2027-11-03', false],
    ['2026-11-31', false],
    ['31.12.2026', false],
    ['', false],
  ])('deadline %s: %p', (deadline, expected) => expect(readDeadline(deadline, '2026-11-02').ok).toBe(expected));

  it('wants between one and twenty partners', () => {
    expect([0, 1, 20, 21, 1.5, Number.NaN].map((count) => readPartnersWanted(count).ok)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, Offer, Done, string]>([
    ['is published', draft, [OWNER, publish], 'RECORD,ANNOUNCE'],
    ['is published once', published, [OWNER, publish], 'nothing'],
    ['is not published late', draft, [OWNER, { ...publish, deadline: '2026-11-02' }], 'DEADLINE_OUT_OF_RANGE'],
    ['is not published for nobody', draft, [OWNER, { ...publish, partnersWanted: 0 }], 'OUT_OF_RANGE'],
    ['is a secret as a draft', draft, [organisation('one'), express('1')], 'NOT_FOUND'],
    ['is a secret as a draft to brokers', draft, [BROKER, { type: 'CLOSE', as: 'WITHDRAWN' }], 'NOT_FOUND'],
    ['is closed by a broker', published, [BROKER, { type: 'CLOSE', as: 'WITHDRAWN' }], 'RECORD'],
    [
      'is not closed by others',
      published,
      [organisation('one'), { type: 'CLOSE', as: 'WITHDRAWN' }],
      'NOT_YOURS_TO_DO',
    ],
    ['reaches the other side', published, [organisation('one'), express('1')], 'RECORD,DELIVER_INTEREST'],
    ['reaches it once', interested, [organisation('one'), express('9')], 'nothing'],
    ['is not for oneself', published, [OWNER, express('1')], 'OWN_OFFER'],
    [
      'is for the other country',
      published,
      [organisation('one'), { ...express('1'), country: 'PL' } as OfferDeed],
      'SAME_COUNTRY',
    ],
    ['lets others wait', interested, [organisation('three'), express('3', FULL)], 'RECORD,TELL_PLACE'],
    ['lets them in', waiting, [JOB, { type: 'PLACE_FREE', interestId: '3', facts: ROOM }], 'RECORD,DELIVER_INTEREST'],
    ['lets nobody in too early', waiting, [JOB, { type: 'PLACE_FREE', interestId: '3', facts: FULL }], 'nothing'],
    ['does not answer who waits', waiting, [OWNER, { type: 'TALK', interestId: '3' }], 'NOT_AT_THIS_STAGE'],
    [
      'lets who waits give up',
      waiting,
      [organisation('three'), { type: 'WITHDRAW_INTEREST', interestId: '3' }],
      'RECORD,FREE_PLACE',
    ],
    ['hides others', waiting, [organisation('one'), { type: 'WITHDRAW_INTEREST', interestId: '3' }], 'NOT_FOUND'],
    ['leads to talks', interested, [OWNER, { type: 'TALK', interestId: '1' }], 'RECORD,TELL_TALKING'],
    [
      'is answered by its owner',
      interested,
      [organisation('one'), { type: 'TALK', interestId: '1' }],
      'NOT_YOURS_TO_DO',
    ],
    [
      'is declined with a reason',
      interested,
      [OWNER, { type: 'DECLINE', interestId: '1', reason: { code: 'TOO_FAR', note: null } }],
      'RECORD,TELL_DECLINED,OFFER_NEXT_BEST',
    ],
    [
      'is not declined without words',
      interested,
      [OWNER, { type: 'DECLINE', interestId: '1', reason: { code: 'OTHER_WITH_NOTE', note: '' } }],
      'REQUIRED',
    ],
    [
      'is not renewed into the past',
      published,
      [OWNER, { type: 'RENEW', deadline: '2026-11-01', basedOn: 0 }],
      'DEADLINE_OUT_OF_RANGE',
    ],
    ['is renewed', published, [OWNER, { type: 'RENEW', deadline: '2027-03-31', basedOn: 0 }], 'RECORD'],
    [
      'is renewed by who knows it',
      published,
      [OWNER, { type: 'RENEW', deadline: '2027-03-31', basedOn: 1 }],
      'CHANGED_MEANWHILE',
    ],
    ['is renewed once', published, [OWNER, { type: 'RENEW', deadline: '2026-12-31', basedOn: 0 }], 'nothing'],
  ])('%s', (_, offer, done, expected) => expect(shown(offer, done)).toBe(expected));

  it('closes with the last partner that is wanted, and everybody else gets an answer', () => {
    const decision = tried(waiting, [OWNER, { type: 'PARTNER', interestId: '1' }]);
    if (!decision.ok) throw new Error(decision.error.code);
    const { next, effects } = decision.value;
    expect(next).toMatchObject({ state: 'CLOSED', closedAs: 'PARTNER_FOUND' });
    expect(['1', '2', '3'].map((id) => stateOf(next, id))).toEqual(['PARTNER', 'DECLINED', 'DECLINED']);
    expect(effects.map((effect) => offerMailKeyOf('o', effect)).filter(Boolean)).toEqual([
      'o/TELL_PARTNER/1',
      ...['o/TELL_DECLINED/2', 'o/OFFER_NEXT_BEST/2', 'o/TELL_DECLINED/3', 'o/OFFER_NEXT_BEST/3'],
    ]);
    expect(isSettled(next)).toBe(true);
    expect(shown(next, [organisation('four'), express('4')])).toBe('OFFER_NOT_OPEN');
    expect(shown(next, [OWNER, { type: 'PARTNER', interestId: '1' }])).toBe('nothing');
  });

  it('goes on talking with whom its owner talks when it ends', () => {
    const talking = after(
      interested,
      [OWNER, { type: 'TALK', interestId: '2' }],
      [OWNER, { type: 'CLOSE', as: 'WITHDRAWN' }],
    );
    expect(['1', '2'].map((id) => stateOf(talking, id))).toEqual(['DECLINED', 'TALKING']);
    expect(shown(talking, [OWNER, { type: 'PARTNER', interestId: '2' }])).toBe('RECORD,TELL_PARTNER');
  });

  it('an organisation that was declined does not ask again, one that gave up may once', () => {
    const one = organisation('one');
    const giveUp = (interestId: string): Done => [one, { type: 'WITHDRAW_INTEREST', interestId }];
    const declined = after(interested, [
      OWNER,
      { type: 'DECLINE', interestId: '1', reason: { code: 'NO_TIME', note: null } },
    ]);
    expect(shown(declined, [one, express('9')])).toBe('NOT_AT_THIS_STAGE');
    const again = after(interested, giveUp('1'), [one, express('9')]);
    expect(stateOf(again, '9')).toBe('INTERESTED');
    expect(shown(after(again, giveUp('9')), [one, express('10')])).toBe('NOT_AT_THIS_STAGE');
  });
});

describe('what happens to an offer as time passes', () => {
  const job = (offer: Offer, at: string) => catchUpOffer(offer, new Date(at), { calendar });
  const mails = ({ effects }: ReturnType<typeof job>) => effects.map((one) => offerMailKeyOf('o', one)).filter(Boolean);

  it('its owner is reminded to answer and of the deadline, then it expires', () => {
    expect(offerDueAt(interested, calendar)?.at.toISOString()).toBe('2026-11-12T08:00:00.000Z');
    const nudged = job(interested, '2026-11-12T08:00:00Z');
    expect(mails(nudged)).toEqual(['o/NUDGE_OWNER/1', 'o/NUDGE_OWNER/2']);
    const lapsed = job(nudged.next, '2026-11-23T23:00:00Z');
    expect(mails(lapsed)).toContain('o/TELL_DECLINED/1');
    expect(lapsed.next.interests[0]?.declined).toEqual({ by: 'SYSTEM', reason: 'NO_ANSWER', note: null });
    // Christmas Eve and the two days after are free; the 28th is a Monday.
    const reminded = job(lapsed.next, '2026-12-28T08:00:00Z');
    expect(mails(reminded)).toEqual(['o/REMIND_OF_DEADLINE/0']);
    expect(job(reminded.next, '2026-12-31T22:59:59Z').effects).toEqual([]);
    const expired = job(reminded.next, '2026-12-31T23:00:00Z');
    expect(mails(expired)).toEqual(['o/TELL_EXPIRED/0']);
    expect(isSettled(expired.next)).toBe(true);
    expect(job(expired.next, '2030-01-01').effects).toEqual([]);
  });

  it('it can be renewed for two months after it expired, and then reminds again', () => {
    const expired = job(published, '2027-01-01').next;
    const renew: Done = [OWNER, { type: 'RENEW', deadline: '2027-04-30', basedOn: 0 }];
    expect(shown(expired, renew, new Date('2027-02-01'))).toBe('RECORD,ANNOUNCE');
    expect(shown(expired, renew, new Date('2027-03-15'))).toBe('OFFER_NOT_OPEN');
    const renewed = tried(expired, renew, new Date('2027-02-01'));
    if (!renewed.ok) throw new Error(renewed.error.code);
    expect(mails(job(renewed.value.next, '2027-04-29'))).toEqual(['o/REMIND_OF_DEADLINE/1']);
  });

  it('a job that is late reminds the owner first and leaves her time to answer', () => {
    const open = after(
      draft,
      [OWNER, { ...publish, deadline: '2027-06-30' } as OfferDeed],
      [organisation('one'), express('1')],
    );
    const late = job(open, '2027-02-01T12:00:00Z');
    expect(mails(late)).toEqual(['o/NUDGE_OWNER/1']);
    expect(offerDueAt(late.next, calendar)?.at.toISOString()).toBe('2027-02-04T23:00:00.000Z');
  });
});
