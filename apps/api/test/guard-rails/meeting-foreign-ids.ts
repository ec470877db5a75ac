/** What the ids of meetings name: one of two other organisations. */
import { type TestApi } from '../create-test-api.ts';
import { TALK_IDS } from './talk-foreign-ids.ts';

/** A captured mail that nobody can answer looks like none. */
async function unanswerableMail(api: TestApi): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into captured_mail (message_id, sender, recipients, subject, text, sent_at)
     values (gen_random_uuid(), 'a', '{b}', 's', 't', now()) returning id`,
  );
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}

export const MEETING_IDS: Readonly<Record<string, (api: TestApi, here: string) => Promise<string>>> = {
  'answerCapturedMail.id': unanswerableMail,
  'meeting.id': meeting,
  'answerMeeting.input.meetingId': meeting,
  'cancelMeeting.input.meetingId': meeting,
  'proposeMeeting.input.conversationId': conversation,
  'proposeMeeting.input.replacesId': meeting,
};

async function conversation(api: TestApi, here: string): Promise<string> {
  const make = TALK_IDS['conversation.id'];
  if (make === undefined) throw new Error('Nobody knows how to make a conversation');
  return make(api, here);
}

async function meeting(api: TestApi, here: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into meeting (uid, conversation_id, client_key, minutes, place, note_language, proposed_at, changed_at)
     values (gen_random_uuid(), $1, 'k', 60, 'Rynek 1', 'pl', now(), now()) returning id`,
    [await conversation(api, here)],
  );
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}
