/** What the ids of conversations, messages, reports and blocks name: those of two others, a report of ours, a block of ours. */
import { randomUUID } from 'node:crypto';
import { anOrganisation } from '../an-organisation.ts';
import { type TestApi } from '../create-test-api.ts';

export const TALK_IDS: Readonly<Record<string, (api: TestApi, here: string) => Promise<string>>> = {
  'conversation.id': conversation,
  'messages.conversationId': conversation,
  'markConversationRead.input.conversationId': conversation,
  'muteConversation.input.conversationId': conversation,
  'sendMessage.input.conversationId': conversation,
  'reportMessage.input.messageId': message,
  'reportedMessage.reportId': report,
  'decideReport.input.reportId': report,
  'blockOrganisation.input.blockedId': organisation,
  'unblockOrganisation.input.blockedId': async (api, here) => {
    const blocked = await organisation(api);
    await api.db.query('insert into organisation_block (organisation_id, blocked_id) values ($1, $2)', [here, blocked]);
    return blocked;
  },
};

async function organisation(api: TestApi): Promise<string> {
  return (await anOrganisation().in('CZ').save(api)).id;
}

async function conversation(api: TestApi): Promise<string> {
  const sides = [(await anOrganisation().save(api)).id, await organisation(api)];
  const [row] = await api.db.query<{ id: string }[]>(
    `with opened as (insert into conversation (kind, subject_id, last_number) values ('OFFER', $1, 1) returning id),
       joined as (insert into conversation_side (conversation_id, organisation_id)
                  select id, unnest($2::uuid[]) from opened)
     select id from opened`,
    [randomUUID(), sides],
  );
  return idOf(row);
}

async function message(api: TestApi): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into message (conversation_id, number, organisation_id, language, via, entries, client_key, words)
     select conversation_id, 1, organisation_id, 'pl', 'WEB', '[]', 'k', '' from conversation_side
      where conversation_id = $1 limit 1 returning id`,
    [await conversation(api)],
  );
  return idOf(row);
}

async function report(api: TestApi, here: string): Promise<string> {
  const [row] = await api.db.query<{ id: string }[]>(
    `insert into message_report (message_id, organisation_id, reason, entries) values ($1, $2, 'SPAM', '[]') returning id`,
    [await message(api), here],
  );
  return idOf(row);
}

function idOf(row: { id: string } | undefined): string {
  if (row === undefined) throw new Error('Nothing was saved');
  return row.id;
}
