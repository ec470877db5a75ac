import { describe, expect, it } from '@jest/globals';
import { cellOf } from './cases/cells.ts';
import {
  CONTEXT,
  type DeedName,
  DEEDS,
  draft,
  type Example,
  EXAMPLES,
  eventOf,
  OBEC,
  ROOM,
  WHO,
  type Who,
} from './cases/examples.ts';
import { WHO_MAY_WHEN_A_STARTED, WHO_MAY_WHEN_BROKER_STARTED } from './cases/people-table.ts';
import { STATE_TABLE } from './cases/state-table.ts';
import { decide } from './decide.ts';
import { CHANNELS, type IntroductionEvent } from './events.ts';
import { INTRODUCTION_STATES } from './introduction.ts';

const examples = Object.keys(EXAMPLES) as Example[];
const deeds = Object.keys(DEEDS) as DeedName[];

describe('every state with every event', () => {
  it.each(examples)('%s', (example) => {
    const expected = Object.entries(STATE_TABLE[example]).flatMap(([cell, names]) => names.map((name) => [name, cell]));
    const found = deeds.map((name) => [name, cellOf(EXAMPLES[example], DEEDS[name])]);
    expect(expected.map(([name]) => name).sort()).toEqual([...deeds].sort());
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  });

  it('leaves out no state and no kind of event', () => {
    expect(new Set(examples.map((example) => EXAMPLES[example].state))).toEqual(new Set(INTRODUCTION_STATES));
    const kinds: Readonly<Record<IntroductionEvent['type'], true>> = {
      ...{ ASK: true, PLACE_FREE: true, ACCEPT: true, DECLINE: true, WITHDRAW: true, NUDGE_DUE: true },
      ...{ EXPIRY_DUE: true, OUTCOME_DUE: true, FIRST_CONTACT: true, OUTCOME: true, CORRECT: true },
    };
    expect(new Set(deeds.map((name) => DEEDS[name].type))).toEqual(new Set(Object.keys(kinds)));
  });

  it('names each example after its state', () => {
    for (const example of examples) expect(example.startsWith(EXAMPLES[example].state)).toBe(true);
  });
});

describe('who may do what', () => {
  const people = (Object.keys(WHO) as Who[]).filter((who) => who !== 'STRANGER');
  const refusal = (example: Example, name: DeedName, who: Who) => {
    const decision = decide(EXAMPLES[example], eventOf(EXAMPLES[example], DEEDS[name], who), CONTEXT);
    return decision.ok ? null : decision.error.code;
  };
  const allowed = (example: Example, name: DeedName) =>
    people.filter((who) => refusal(example, name, who) !== 'NOT_YOURS_TO_DO');

  it.each(deeds)('%s', (name) => {
    expect(allowed('ASKED both', name)).toEqual(WHO_MAY_WHEN_BROKER_STARTED[name]);
    expect(allowed('ONE_ACCEPTED, started by A', name)).toEqual(WHO_MAY_WHEN_A_STARTED[name]);
  });

  it.each(deeds)('%s: a stranger learns nothing, nor does a side that has not been asked', (name) => {
    for (const example of examples) expect(refusal(example, name, 'STRANGER')).toBe('NOT_FOUND');
    expect(refusal('DRAFT of A', name, 'B')).toBe('NOT_FOUND');
    expect(refusal('DRAFT of A that waits', name, 'B')).toBe('NOT_FOUND');
    expect(refusal('EXPIRED, never asked', name, 'B')).toBe('NOT_FOUND');
    expect(refusal('DRAFT of a broker', name, 'A')).toBe('NOT_FOUND');
  });

  it('everybody comes by a way of her own', () => {
    const ways = (who: Who) =>
      CHANNELS.filter((channel) => {
        const event = { ...eventOf(EXAMPLES['ASKED both'], { type: 'FIRST_CONTACT' }, who), channel };
        return decide(EXAMPLES['ASKED both'], event, CONTEXT).ok;
      });
    expect(ways('A')).toEqual(['MAIL_LINK', 'WEB']);
    expect(ways('BROKER')).toEqual(['MAIL_LINK', 'BROKER']);
    expect(ways('JOB')).toEqual(['JOB', 'IMPORT']);
  });
});

describe('what an introduction remembers', () => {
  it('records who did what, when and by which way', () => {
    const asked = EXAMPLES['ASKED both'];
    const at = new Date('2026-11-05T10:00:00Z');
    const decision = decide(asked, { ...DEEDS['ACCEPT B'], ...WHO.B, at }, CONTEXT);
    expect(decision.ok && decision.value.effects).toEqual([
      {
        type: 'RECORD',
        transition: {
          ...{ event: 'ACCEPT', side: 'B', from: 'ASKED', to: 'ONE_ACCEPTED', at, channel: 'WEB' },
          by: { as: 'ORGANISATION', organisationId: OBEC, accountId: null },
        },
      },
    ]);
  });

  it('never dates a change before the last one, whatever the clock says', () => {
    const asked = EXAMPLES['ASKED both'];
    const decision = decide(asked, { ...DEEDS['ACCEPT B'], ...WHO.B, at: new Date('2020-01-01') }, CONTEXT);
    expect(decision.ok && decision.value.next.sides.B.answeredAt).toEqual(asked.changedAt);
  });

  it('says when the answer is needed, and in the reminder that the other side is ready', () => {
    const asked = decide(
      draft('A'),
      { type: 'ASK', facts: ROOM, ...WHO.A, at: new Date('2026-11-02T10:00:00Z') },
      CONTEXT,
    );
    if (!asked.ok) throw new Error(asked.error.code);
    expect(asked.value.effects[1]).toEqual({ type: 'SEND_ASK', to: 'B', lastDay: '2026-11-23' });
    const nudge = eventOf(asked.value.next, { type: 'NUDGE_DUE', side: 'B' }, 'JOB');
    const nudged = decide(asked.value.next, nudge, CONTEXT);
    const expected = { type: 'SEND_NUDGE', to: 'B', lastDay: '2026-11-23', otherAccepted: true };
    expect(nudged.ok && nudged.value.effects[1]).toEqual(expected);
  });

  it('keeps the reason and the note of the end', () => {
    const event: IntroductionEvent = {
      type: 'DECLINE',
      side: 'A',
      reason: { code: 'OTHER_WITH_NOTE', note: '  We merge with our neighbours. ' },
      ...WHO.BROKER,
      at: new Date('2026-11-05T10:00:00Z'),
    };
    const decision = decide(EXAMPLES['ASKED both'], event, CONTEXT);
    expect(decision.ok && decision.value.next.end).toEqual({
      ...{ state: 'DECLINED', by: 'BROKER', reason: 'OTHER_WITH_NOTE', agreement: null },
      ...{ note: 'We merge with our neighbours.', at: event.at },
    });
  });
});
