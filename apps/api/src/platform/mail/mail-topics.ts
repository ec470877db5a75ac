import { type MailChoice, type MailTopic } from '@mosty/domain/mail-topics';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';
import { MailReadersRepository } from './mail-readers.repository.ts';

/** Whether an address takes mail; also the injection token. */
export abstract class MailSuppressions {
  /** It bounced, or its owner complained, and nobody has lifted that. */
  abstract isSuppressed(email: string): Promise<boolean>;
}

@Injectable()
export class StoredMailSuppressions extends MailSuppressions {
  constructor(
    private readonly readers: MailReadersRepository,
    private readonly transactions: Transactions,
  ) {
    super();
  }

  override async isSuppressed(email: string): Promise<boolean> {
    return (await this.readers.suppressedOf(this.transactions.reader, [email])).length > 0;
  }
}

/** How somebody wants to have mails of a topic. */
@Injectable()
export class MailTopics {
  constructor(private readonly readers: MailReadersRepository) {}

  /** OFF for an account that does not exist. */
  async choiceOf(tx: Tx, accountId: string, topic: MailTopic): Promise<MailChoice> {
    return (await this.readers.wishesOf(tx, accountId, topic))?.choice ?? 'OFF';
  }
}
