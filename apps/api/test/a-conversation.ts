/** Two organisations that were introduced and write to each other. */
import { randomUUID } from 'node:crypto';
import { ConversationsService } from '../src/features/conversations/conversations.service.ts';
import { Transactions } from '../src/platform/database/transactions.ts';
import { anOrganisation } from './an-organisation.ts';
import { type TestAccount, type TestApi } from './create-test-api.ts';

export interface TestConversation {
  readonly id: string;
  readonly subjectId: string;
  readonly polish: string;
  readonly czech: string;
  readonly anna: TestAccount & { readonly email: string };
  readonly cyril: TestAccount & { readonly email: string };
  /** As a member of her side, in own words if it is a text. */
  say(as: TestAccount, what: string | readonly object[], clientKey?: string): Promise<string>;
}

const SEND = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }';

export async function aConversation(api: TestApi): Promise<TestConversation> {
  const polish = (await anOrganisation().named('Stowarzyszenie Most').save(api)).id;
  const czech = (await anOrganisation().in('CZ').named('Spolek Brána').save(api)).id;
  const [annasEmail, cyrilsEmail] = [`anna-${randomUUID()}@example.org`, `cyril-${randomUUID()}@example.org`];
  const anna = await api.signIn({ memberOf: [polish], name: 'Anna Polska', email: annasEmail });
  const cyril = await api.signIn({ memberOf: [czech], name: 'Cyril Český', email: cyrilsEmail });
  await api.db.query("update account set language = 'cs' where id = $1", [cyril.accountId]);
  const subjectId = randomUUID();
  const id = await api.app
    .get(Transactions)
    .run((tx) =>
      api.app
        .get(ConversationsService)
        .openFor(tx, { kind: 'INTRODUCTION', subjectId, organisationIds: [polish, czech] }),
    );
  return {
    ...{ id, subjectId, polish, czech },
    anna: { ...anna, email: annasEmail },
    cyril: { ...cyril, email: cyrilsEmail },
    async say(as, what, clientKey = randomUUID()) {
      const [side] = await api.db.query<{ id: string }[]>(
        'select organisation_id as id from membership where account_id = $1 and organisation_id = any($2::uuid[])',
        [as.accountId, [polish, czech]],
      );
      const language = side?.id === czech ? 'cs' : 'pl';
      const entries = typeof what === 'string' ? [{ freeText: { text: what, language } }] : what;
      const input = { conversationId: id, organisationId: side?.id, clientKey, entries };
      const { sendMessage } = await api.query<{ sendMessage: { id: string } }>(SEND, { input }, { as, language });
      return sendMessage.id;
    },
  };
}
