import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';
import { MailDeliveryRow, type MailDeliveryState } from './mail-delivery.entity.ts';

export type NewDelivery = Omit<
  MailDeliveryRow,
  'attempts' | 'claimedUntil' | 'accepted' | 'lastError' | 'digestId' | 'sentAt'
>;

/** How an attempt ended. */
export interface AttemptOutcome {
  readonly state: Exclude<MailDeliveryState, 'CLAIMED'>;
  readonly lastError: string | null;
  /** All for whom a server has taken it so far. */
  readonly accepted?: readonly string[];
}

@Injectable()
export class MailDeliveryRepository {
  constructor(private readonly transactions: Transactions) {}

  /** False when a mail of that key is there already. */
  async add(tx: Tx, delivery: NewDelivery): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(MailDeliveryRow)
      .values({ ...delivery })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  isThere(tx: Tx, id: string): Promise<boolean> {
    return tx.existsBy(MailDeliveryRow, { id });
  }

  async stateOf(id: string): Promise<MailDeliveryState | undefined> {
    const row = await this.transactions.reader.findOne(MailDeliveryRow, { where: { id }, select: { state: true } });
    return row?.state;
  }

  find(id: string): Promise<MailDeliveryRow | null> {
    return this.transactions.reader.findOneBy(MailDeliveryRow, { id });
  }

  findAll(ids: readonly string[]): Promise<MailDeliveryRow[]> {
    return this.transactions.reader.findBy(MailDeliveryRow, { id: In([...ids]) });
  }

  /** Committed before the mail is sent, so that no second process sends it meanwhile. Null: not to be sent now. */
  async claim(id: string, seconds: number): Promise<MailDeliveryRow | null> {
    const claimed = await this.transactions.reader
      .createQueryBuilder()
      .update(MailDeliveryRow)
      .set({
        state: 'CLAIMED',
        attempts: () => 'attempts + 1',
        claimedUntil: () => `clock_timestamp() + make_interval(secs => ${Number(seconds)})`,
      })
      .where('id = :id', { id })
      .andWhere("(state = 'WAITING' or (state = 'CLAIMED' and claimed_until < clock_timestamp()))")
      .execute();
    return claimed.affected === 1 ? this.find(id) : null;
  }

  /** Ends the claim of this very attempt; a later one has its own. False: it is not this attempt's any more. */
  async release(tx: Tx, delivery: MailDeliveryRow, { state, lastError, accepted }: AttemptOutcome): Promise<boolean> {
    const isOver = state === 'SENT' || state === 'DROPPED';
    const { affected } = await tx.update(
      MailDeliveryRow,
      { id: delivery.id, state: 'CLAIMED', attempts: delivery.attempts },
      {
        ...{ state, lastError, claimedUntil: null, sentAt: state === 'SENT' ? () => 'clock_timestamp()' : null },
        ...(accepted && { accepted: [...accepted] }),
        // That it was sent is kept, what it said is not.
        ...(isOver && { params: {} }),
      },
    );
    return affected === 1;
  }
}
