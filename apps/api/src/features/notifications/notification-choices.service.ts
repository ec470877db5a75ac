import {
  areQuietHours,
  choiceFor,
  CHOICES_OF_TOPIC,
  MAIL_TOPICS,
  type MailChoice,
  type MailTopic,
  mayChoose,
} from '@mosty/domain/mail-topics';
import { type QuietHours } from '@mosty/domain/working-days-civil-time';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type ChosenBy, MailChoicesRepository } from '../../platform/mail/mail-choices.repository.ts';
import { readObjectionToken, readUnsubscribeToken } from '../../platform/mail/unsubscribe-tokens.ts';
import { SuppressionsRepository } from './suppressions.repository.ts';

export interface ChosenTopic {
  readonly topic: MailTopic;
  readonly choice: MailChoice;
  readonly choices: readonly MailChoice[];
}

export interface SeenUnsubscribeLink {
  readonly isKnown: boolean;
  /** Of whoever reads an address without an account: no mail at all. OFF when she has objected. */
  readonly isObjection: boolean;
  /** Null: the link of the mail of the day, which stands for all that is collected. */
  readonly topic: MailTopic | null;
  readonly choice: MailChoice | null;
  readonly choices: readonly MailChoice[];
  /** Only so much of the address that its owner knows it: links are forwarded. */
  readonly maskedEmail: string | null;
}

const UNKNOWN: SeenUnsubscribeLink = {
  ...{ isKnown: false, isObjection: false, topic: null, choice: null, choices: [], maskedEmail: null },
};

/** What somebody wants to hear of and when. */
@Injectable()
export class NotificationChoices {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly choices: MailChoicesRepository,
    private readonly suppressions: SuppressionsRepository,
    private readonly clock: Clock,
  ) {}

  async topicsOf(accountId: string): Promise<ChosenTopic[]> {
    return this.readTopics(this.transactions.reader, accountId);
  }

  quietHoursOf(accountId: string): Promise<QuietHours | null> {
    return this.choices.quietHoursOf(this.transactions.reader, accountId);
  }

  /** All at once, as the page sends it; topics that are not named stay as they are. */
  async save(
    accountId: string,
    chosen: readonly { readonly topic: MailTopic; readonly choice: MailChoice }[],
    quietHours: QuietHours | null,
  ): Promise<void> {
    if (chosen.some(({ topic, choice }) => !mayChoose(topic, choice))) throw new AppError('BAD_REQUEST', {});
    if (quietHours !== null && !areQuietHours(quietHours))
      throw new AppError('QUIET_HOURS_EMPTY', { field: 'quietFrom' });
    await this.transactions.run(async (tx) => {
      const before = await this.readTopics(tx, accountId);
      for (const { topic, choice } of chosen) {
        // What was not touched stays what it is by default, also when the default changes.
        if (before.some((one) => one.topic === topic && one.choice === choice)) continue;
        await this.choices.choose(tx, accountId, topic, choice, 'PAGE', this.clock.now());
      }
      await this.choices.setQuietHours(tx, accountId, quietHours);
    });
  }

  async seeLink(token: string): Promise<SeenUnsubscribeLink> {
    const address = readObjectionToken(token, this.config.secret);
    if (address !== undefined) {
      const isOff = await this.suppressions.hasObjected(this.transactions.reader, address);
      return {
        ...{ isKnown: true, isObjection: true, topic: null, maskedEmail: masked(address) },
        ...{ choice: isOff ? 'OFF' : 'AT_ONCE', choices: ['OFF'] },
      };
    }
    const said = readUnsubscribeToken(token, this.config.secret);
    const { reader } = this.transactions;
    const email = said === undefined ? null : await this.choices.emailOf(reader, said.accountId);
    if (said === undefined || email === null) return UNKNOWN;
    const maskedEmail = masked(email);
    if (said.topic === 'DAILY') {
      const daily = (await this.readTopics(reader, said.accountId)).some(({ choice }) => choice === 'DAILY');
      const choice = daily ? 'DAILY' : 'OFF';
      return { isKnown: true, isObjection: false, topic: null, choice, choices: ['DAILY', 'OFF'], maskedEmail };
    }
    const choice = choiceFor(said.topic, (await this.choices.choicesOf(reader, said.accountId)).get(said.topic));
    const { topic } = said;
    return { isKnown: true, isObjection: false, topic, choice, choices: CHOICES_OF_TOPIC[topic], maskedEmail };
  }

  /** The same however often it is done: a mail program may press the button twice. */
  async chooseByLink(token: string, choice: MailChoice, by: ChosenBy): Promise<SeenUnsubscribeLink> {
    const address = readObjectionToken(token, this.config.secret);
    if (address !== undefined) {
      // It is kept for good: a link that was forwarded must not take it back.
      if (choice !== 'OFF') throw new AppError('BAD_REQUEST', {});
      await this.transactions.run((tx) => this.suppressions.object(tx, address, this.clock.now()));
      return this.seeLink(token);
    }
    const said = readUnsubscribeToken(token, this.config.secret);
    if (said === undefined) return UNKNOWN;
    await this.transactions.run(async (tx) => {
      const topics =
        said.topic === 'DAILY'
          ? (await this.readTopics(tx, said.accountId))
              .filter((one) => one.choice === 'DAILY')
              .map(({ topic }) => topic)
          : [said.topic];
      for (const topic of topics) {
        if (!mayChoose(topic, choice)) throw new AppError('BAD_REQUEST', {});
        await this.choices.choose(tx, said.accountId, topic, choice, by, this.clock.now());
      }
    });
    return this.seeLink(token);
  }

  private async readTopics(tx: Tx, accountId: string): Promise<ChosenTopic[]> {
    const chosen = await this.choices.choicesOf(tx, accountId);
    return MAIL_TOPICS.map((topic) => ({
      topic,
      choice: choiceFor(topic, chosen.get(topic)),
      choices: CHOICES_OF_TOPIC[topic],
    }));
  }
}

/** `a…a@example.org` */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${at > 1 ? email.slice(at - 1) : email.slice(at)}`;
}
