import '../../../test/nest-first.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { renderMessage } from '@mosty/phrases/message';
import ICAL from 'ical.js';
import { aConversation, type TestConversation } from '../../../test/a-conversation.ts';
import { itIs } from '../../../test/clock-at.ts';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';

const MEETING = `id state isOurs minutes place link note noteLanguage agreedMoment heldMoment replacesId viewerMay calendarHref
  moments { at freeIn isPast }`;
const PROPOSE = `mutation ($input: ProposeMeetingInput!) { proposeMeeting(input: $input) { ${MEETING} } }`;
const ANSWER = `mutation ($input: AnswerMeetingInput!) { answerMeeting(input: $input) { ${MEETING} } }`;
const CANCEL = `mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { ${MEETING} } }`;
const MESSAGES = `query ($organisationId: ID!, $conversationId: ID!) {
  messages(organisationId: $organisationId, conversationId: $conversationId, last: 20) {
    nodes { isOurs entries paragraphs(language: cs) { text } meeting { ${MEETING} } }
  }
}`;

/** A Monday; the talks below are about days after it. */
const NOW = new Date('2027-03-01T09:00:00Z');
const TUESDAY = '2027-03-09T09:00:00.000Z';
const WEDNESDAY = '2027-03-10T13:30:00.000Z';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly agreedMoment: string | null;
  readonly heldMoment: string | null;
  readonly viewerMay: readonly string[];
  readonly calendarHref: string | null;
  readonly moments: readonly { at: string; freeIn: string[]; isPast: boolean }[];
}

describe('a meeting', () => {
  let api: TestApi;
  let talk: TestConversation;
  let key = 0;
  beforeAll(async () => {
    api = await createTestApi();
  });
  beforeEach(async () => {
    itIs(api, NOW);
    talk = await aConversation(api);
  });
  afterAll(() => api.close());

  const inputOf = (more: object = {}) => ({
    ...{ organisationId: talk.polish, conversationId: talk.id, clientKey: `key-${++key}` },
    ...{ moments: [WEDNESDAY, TUESDAY], minutes: 45, link: 'https://meet.example.org/most' },
    ...more,
  });
  const propose = async (more: object = {}, as: TestAccount = talk.anna): Promise<Shown> =>
    (await api.query<{ proposeMeeting: Shown }>(PROPOSE, { input: inputOf(more) }, { as })).proposeMeeting;
  const answer = async (meetingId: string, moment: string | null, as = talk.cyril, side = talk.czech) => {
    const input = { organisationId: side, meetingId, moment };
    return (await api.query<{ answerMeeting: Shown }>(ANSWER, { input }, { as, language: 'cs' })).answerMeeting;
  };
  const cancel = async (meetingId: string, as = talk.anna, side = talk.polish): Promise<Shown> =>
    (await api.query<{ cancelMeeting: Shown }>(CANCEL, { input: { organisationId: side, meetingId } }, { as }))
      .cancelMeeting;
  const refused = (document: string, input: object, as: TestAccount) => api.refusal(document, { input }, { as });
  const thread = async (as: TestAccount = talk.cyril, side = talk.czech) => {
    type Node = { isOurs: boolean; entries: object[]; paragraphs: { text: string }[]; meeting: Shown | null };
    const { messages } = await api.query<{ messages: { nodes: Node[] } }>(
      MESSAGES,
      { organisationId: side, conversationId: talk.id },
      { as },
    );
    return messages.nodes;
  };
  const calendarsOf = async (email: string) => {
    await api.runJobs();
    const rows = await api.db.query<{ subject: string; calendar: string }[]>(
      'select subject, calendar from captured_mail where $1 = any(recipients) and calendar is not null',
      [email],
    );
    const entries = rows.map(({ subject, calendar }) => {
      const component = new ICAL.Component(ICAL.parse(calendar) as never[]);
      const event = new ICAL.Event(component.getFirstSubcomponent('vevent') ?? undefined);
      return {
        subject,
        method: component.getFirstPropertyValue('method'),
        zone: component.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid'),
        ...{ uid: event.uid, sequence: event.sequence, start: event.startDate.toString() },
        attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
      };
    });
    return entries.sort((one, other) => one.sequence - other.sequence);
  };

  it('is proposed in the conversation, in sentences of both languages, with its dates in order', async () => {
    const meeting = await propose({ note: 'Chętnie po południu.' });
    expect(meeting).toMatchObject({
      ...{ state: 'PROPOSED', isOurs: true, minutes: 45, place: null, noteLanguage: 'pl', viewerMay: ['WITHDRAW'] },
      moments: [
        { at: TUESDAY, freeIn: [], isPast: false },
        { at: WEDNESDAY, freeIn: [], isPast: false },
      ],
    });
    const [message] = await thread();
    expect(message?.meeting).toMatchObject({ id: meeting.id, isOurs: false, viewerMay: ['ANSWER', 'COUNTER'] });
    const text = message?.paragraphs.map((paragraph) => paragraph.text).join(' ') ?? '';
    expect(text).toContain('navrhujeme dva termíny');
    expect(text).toContain('Chętnie po południu.');
  });

  it('says on which days nobody is in the office', async () => {
    const moments = ['2027-05-03T08:00:00.000Z', '2027-07-05T08:00:00.000Z', '2027-03-13T09:00:00.000Z', TUESDAY];
    const days = await api.query<{ meetingMoments: { freeIn: string[] }[] }>(
      'query ($moments: [DateTime!]!) { meetingMoments(moments: $moments) { freeIn } }',
      { moments },
      { as: talk.anna },
    );
    expect(days.meetingMoments.map(({ freeIn }) => freeIn)).toEqual([['PL'], ['CZ'], ['PL', 'CZ'], []]);
  });

  it('is agreed on once: everybody of both sides has it in the calendar, by the clock of her country', async () => {
    const beata = await api.signIn({
      memberOf: [talk.polish],
      membership: 'MEMBER',
      email: `b-${talk.id}@example.org`,
    });
    const meeting = await propose();
    const agreed = await answer(meeting.id, TUESDAY);
    expect(agreed).toMatchObject({
      ...{ state: 'AGREED', agreedMoment: TUESDAY, viewerMay: ['MOVE', 'CANCEL'] },
      calendarHref: `/meetings/${meeting.id}.ics`,
    });
    // Said again it changes nothing, and another date cannot be said any more.
    await answer(meeting.id, TUESDAY);
    const other = { organisationId: talk.czech, meetingId: meeting.id, moment: WEDNESDAY };
    expect(await refused(ANSWER, other, talk.cyril)).toBe('MEETING_OVER');
    for (const [email, zone] of [
      [talk.anna.email, 'Europe/Warsaw'],
      [`b-${talk.id}@example.org`, 'Europe/Warsaw'],
      [talk.cyril.email, 'Europe/Prague'],
    ] as const) {
      expect(await calendarsOf(email)).toEqual([
        {
          subject: expect.stringContaining(zone === 'Europe/Prague' ? 'Termín domluven' : 'Termin uzgodniony'),
          ...{ method: 'REQUEST', zone, uid: expect.stringMatching(/^[\w-]{36}@example\.org$/), sequence: 0 },
          ...{ start: '2027-03-09T10:00:00', attendees: [`mailto:${email}`] },
        },
      ]);
    }
    expect(beata.accountId).toBeDefined();
    expect(await thread()).toHaveLength(2);
  });

  it('is one date, however many answer at once', async () => {
    const meeting = await propose();
    const dana = await api.signIn({ memberOf: [talk.czech], name: 'Dana' });
    const answers = await Promise.all(
      [talk.cyril, dana, talk.cyril, dana].map((as, no) =>
        refused(
          ANSWER,
          { organisationId: talk.czech, meetingId: meeting.id, moment: no % 2 ? TUESDAY : WEDNESDAY },
          as,
        ),
      ),
    );
    // Who says the same again is not refused.
    expect(answers.filter((code) => code === 'MEETING_OVER')).toHaveLength(2);
    expect(answers.filter((code) => code === undefined)).toHaveLength(2);
    expect(await calendarsOf(talk.anna.email)).toHaveLength(1);
    expect(await thread()).toHaveLength(2);
  });

  it('is proposed once, however often the form is sent', async () => {
    const input = inputOf();
    const ids = await Promise.all(
      [1, 2, 3].map(
        async () =>
          (await api.query<{ proposeMeeting: Shown }>(PROPOSE, { input }, { as: talk.anna })).proposeMeeting.id,
      ),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await thread()).toHaveLength(1);
  });

  it('may fit on no date, and other dates take its place from either side', async () => {
    const first = await propose();
    expect(await answer(first.id, null)).toMatchObject({ state: 'NONE_FITS', viewerMay: [] });
    const ours = await propose({ replacesId: first.id, moments: [WEDNESDAY] });
    const counter = { organisationId: talk.czech, replacesId: ours.id, moments: [TUESDAY], place: 'Náměstí 1' };
    const theirs = await propose(counter, talk.cyril);
    const states = (await thread()).flatMap(({ meeting }) => (meeting ? [meeting.state] : []));
    expect(states).toEqual(['NONE_FITS', 'REPLACED', 'PROPOSED']);
    const old = { organisationId: talk.czech, meetingId: ours.id, moment: WEDNESDAY };
    expect(await refused(ANSWER, old, talk.cyril)).toBe('MEETING_OVER');
    expect(await answer(theirs.id, TUESDAY, talk.anna, talk.polish)).toMatchObject({ state: 'AGREED' });
    const uids = await api.db.query<{ count: string }[]>(
      'select count(distinct uid) from meeting where conversation_id = $1',
      [talk.id],
    );
    expect(uids).toEqual([{ count: '1' }]);
  });

  it('is moved: the old date holds until the new one is accepted, and the calendar moves with it', async () => {
    const meeting = await propose();
    await answer(meeting.id, TUESDAY);
    const moved = await propose({ replacesId: meeting.id, moments: [WEDNESDAY] });
    expect(moved).toMatchObject({ state: 'PROPOSED', heldMoment: TUESDAY });
    expect((await thread())[0]?.meeting).toMatchObject({ state: 'AGREED' });
    await answer(moved.id, null);
    const again = await propose(
      { organisationId: talk.czech, replacesId: meeting.id, moments: [WEDNESDAY] },
      talk.cyril,
    );
    await answer(again.id, WEDNESDAY, talk.anna, talk.polish);
    const entries = await calendarsOf(talk.cyril.email);
    expect(entries).toMatchObject([
      { method: 'REQUEST', sequence: 0, start: '2027-03-09T10:00:00' },
      {
        method: 'REQUEST',
        sequence: 1,
        start: '2027-03-10T14:30:00',
        subject: expect.stringContaining('Změna termínu'),
      },
    ]);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect((await thread())[0]?.meeting).toMatchObject({ state: 'REPLACED', calendarHref: null });
  });

  it('is cancelled by either side, with what was to move it, and goes from the calendars', async () => {
    const meeting = await propose();
    await answer(meeting.id, TUESDAY);
    const moved = await propose({ replacesId: meeting.id, moments: [WEDNESDAY] });
    expect(await cancel(meeting.id, talk.cyril, talk.czech)).toMatchObject({ state: 'CANCELLED', viewerMay: [] });
    await cancel(meeting.id, talk.cyril, talk.czech);
    const entries = await calendarsOf(talk.anna.email);
    expect(entries).toMatchObject([
      { method: 'REQUEST', sequence: 0 },
      { method: 'CANCEL', sequence: 1, subject: expect.stringContaining('Spotkanie odwołane') },
    ]);
    expect(
      await refused(ANSWER, { organisationId: talk.czech, meetingId: moved.id, moment: WEDNESDAY }, talk.cyril),
    ).toBe('MEETING_OVER');
  });

  it('is taken back before an answer, by the side that proposed it', async () => {
    const meeting = await propose();
    const theirs = { organisationId: talk.czech, meetingId: meeting.id };
    expect(await refused(CANCEL, theirs, talk.cyril)).toBe('NOT_YOURS_TO_DO');
    const ours = { organisationId: talk.polish, meetingId: meeting.id, moment: TUESDAY };
    expect(await refused(ANSWER, ours, talk.anna)).toBe('NOT_YOURS_TO_DO');
    expect(await cancel(meeting.id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await calendarsOf(talk.anna.email)).toEqual([]);
  });

  it('cannot be agreed on when its time has passed', async () => {
    const meeting = await propose({ moments: [TUESDAY] });
    itIs(api, new Date(WEDNESDAY));
    const input = { organisationId: talk.czech, meetingId: meeting.id };
    expect(await refused(ANSWER, { ...input, moment: TUESDAY }, talk.cyril)).toBe('MEETING_OVER');
    expect((await thread())[0]?.meeting).toMatchObject({ viewerMay: ['COUNTER'], moments: [{ isPast: true }] });
  });

  it('is refused with the field that is wrong', async () => {
    const { errors } = await api.ask(
      PROPOSE,
      { input: inputOf({ moments: ['2027-02-01T09:00:00Z'], minutes: 3, link: 'ftp://a' }) },
      { as: talk.anna },
    );
    const all = errors?.[0]?.extensions.errors as { code: string; params: { field: string } }[];
    expect(all.map(({ code, params }) => [code, params.field])).toEqual([
      ['MOMENT_OUT_OF_RANGE', 'moments.0'],
      ['OUT_OF_RANGE', 'minutes'],
      ['NOT_A_WEB_ADDRESS', 'link'],
    ]);
    const unknown = { organisationId: talk.czech, meetingId: (await propose()).id, moment: '2027-03-11T09:00:00Z' };
    expect(await refused(ANSWER, unknown, talk.cyril)).toBe('UNKNOWN_VALUE');
  });

  it('is for those who write in the conversation, and in one that is open', async () => {
    const meeting = await propose();
    const elsewhere = await aConversation(api);
    const input = { organisationId: elsewhere.polish, meetingId: meeting.id, moment: TUESDAY };
    expect(await refused(ANSWER, input, elsewhere.anna)).toBe('NOT_FOUND');
    expect(await refused(CANCEL, input, elsewhere.anna)).toBe('BAD_REQUEST');
    expect(await refused(PROPOSE, inputOf({ organisationId: elsewhere.polish }), elsewhere.anna)).toBe('NOT_FOUND');
    expect(await refused(PROPOSE, { ...inputOf(), replacesId: 'x' }, talk.anna)).toBe('NOT_FOUND');
    await api.db.query('update conversation set closed_at = opened_at where id = $1', [talk.id]);
    expect(await refused(PROPOSE, inputOf(), talk.anna)).toBe('CONVERSATION_CLOSED');
    const answered = { organisationId: talk.czech, meetingId: meeting.id, moment: TUESDAY };
    expect(await refused(ANSWER, answered, talk.cyril)).toBe('CONVERSATION_CLOSED');
    const [row] = await api.db.query<{ state: string }[]>('select state from meeting where id = $1', [meeting.id]);
    expect(row?.state).toBe('PROPOSED');
  });

  it('is a file for the calendar of those who read the conversation', async () => {
    const meeting = await propose();
    const get = (id: string, as?: TestAccount) =>
      fetch(`${api.url}/meetings/${id}`, { headers: as ? { authorization: `Bearer ${as.token}` } : {} });
    expect((await get(`${meeting.id}.ics`, talk.anna)).status).toBe(404);
    await answer(meeting.id, TUESDAY);
    const file = await get(`${meeting.id}.ics`, talk.cyril);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await file.text();
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('DTSTART;TZID=Europe/Prague:20270309T100000');
    const stranger = await api.signIn();
    for (const [id, as] of [
      [`${meeting.id}.ics`, stranger],
      [meeting.id, talk.anna],
      ['x.ics', talk.anna],
    ] as const) {
      expect((await get(id, as)).status).toBe(404);
    }
    expect((await get(`${meeting.id}.ics`)).status).toBe(401);
  });

  it('says nothing that the catalogue of sentences does not know', async () => {
    const calls = [
      { moments: [TUESDAY] },
      { moments: [TUESDAY, WEDNESDAY] },
      { place: 'Rynek 1', link: null, minutes: 600 },
    ];
    for (const call of calls) await propose(call);
    for (const { entries } of await thread()) expect(renderMessage(entries as never, 'cs')).not.toEqual([]);
  });

  it('is not mailed to who muted the conversation, nor to who wants no mails about meetings', async () => {
    await api.db.query('update conversation_reader set muted_at = now() where account_id = $1', [talk.cyril.accountId]);
    await answer((await propose()).id, TUESDAY);
    expect(await calendarsOf(talk.cyril.email)).toEqual([]);
    expect(await calendarsOf(talk.anna.email)).toHaveLength(1);
  });
});
