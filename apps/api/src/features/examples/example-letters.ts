import { type Side } from '@mosty/domain/introductions/introduction';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { type ExampleAccount, type ExampleIntroduction } from './example-files.schema.ts';
import { type Examples } from './example-files.ts';
import { introductionIdOf } from './example-introductions.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Opened {
  readonly conversationId: string;
  readonly organisations: Readonly<Record<Side, string>>;
  readonly authors: Readonly<Record<Side, string>>;
}

/** What example accounts find when they come: a welcome, and what their organisations wrote to each other. */
@Injectable()
export class ExampleLetters {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly conversations: ConversationsService,
    private readonly mails: Mails,
  ) {}

  /** Sent the way of every message, but never mailed. A conversation in which somebody has written stays as it is. */
  async addMessages(tx: Tx, examples: readonly ExampleIntroduction[], now: Date): Promise<void> {
    for (const { key, messages } of examples) {
      const opened = messages.length > 0 ? await this.opened(tx, key) : null;
      if (opened === null) continue;
      for (const [position, { side, daysAgo, entries }] of messages.entries()) {
        await this.conversations.post(tx, {
          ...{ conversationId: opened.conversationId, entries, via: 'WEB' },
          ...{ author: opened.authors[side], organisationId: opened.organisations[side] },
          clientKey: `example:${key}:${position}`,
          // Later on the day than they were introduced.
          saidAt: new Date(now.getTime() - daysAgo * DAY_MS + HOUR_MS * (daysAgo > 0 ? 1 : -1)),
        });
      }
    }
  }

  /** The first mails of the mailbox page. The addresses are made up: with a real mail server nothing is sent to them. */
  async welcome(tx: Tx, { organisations }: Examples, accounts: readonly ExampleAccount[]): Promise<void> {
    if (this.config.mail.smtpUrl !== undefined) return;
    for (const { email, language, memberships } of accounts) {
      const organisation = organisations.find(({ key }) => key === memberships[0]?.organisation);
      if (organisation === undefined) continue;
      await this.mails.queue(tx, {
        template: 'welcome',
        to: email,
        language,
        params: {
          organisationName: organisation.name,
          proposalsPath: '/proposals',
          profilePath: `/organisations/${organisation.key}`,
          isExample: true,
        },
      });
    }
  }

  /** Null: nobody writes there, or not any more, or not yet. */
  private async opened(tx: Tx, key: string): Promise<Opened | null> {
    const rows = await tx.query<{ conversationId: string; a: string; b: string; byA: string; byB: string }[]>(
      `select conversation.id as "conversationId", pl_organisation_id as a, cz_organisation_id as b,
              a_author.id as "byA", b_author.id as "byB"
         from introduction
         join conversation on conversation.id = introduction.conversation_id
         cross join lateral (${AUTHOR_OF.replace('$side', 'pl_organisation_id')}) as a_author
         cross join lateral (${AUTHOR_OF.replace('$side', 'cz_organisation_id')}) as b_author
        where introduction.id = $1 and conversation.last_number = 0 and conversation.closed_at is null`,
      [introductionIdOf(key)],
    );
    const [row] = rows;
    if (row === undefined) return null;
    const { conversationId, a, b, byA, byB } = row;
    return { conversationId, organisations: { A: a, B: b }, authors: { A: byA, B: byB } };
  }
}

const AUTHOR_OF = `
  select account.id from membership join account on account.id = membership.account_id
   where membership.organisation_id = $side and account.is_example and account.blocked_at is null
   order by account.email limit 1`;
