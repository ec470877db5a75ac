import { Injectable } from '@nestjs/common';
import { type Tx } from '../database/data-source.ts';
import { Transactions } from '../database/transactions.ts';
import { MailDeliveryRow, type MailDeliveryState } from './mail-delivery.entity.ts';

export type NewDelivery = Pick<MailDeliveryRow, 'id' | 'template' | 'recipient' | 'language' | 'params' | 'messageId'>;

@Injectable()
export class MailDeliveryRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tx: Tx, delivery: NewDelivery): Promise<void> {
    await tx.insert(MailDeliveryRow, { ...delivery });
  }

  async stateOf(id: string): Promise<MailDeliveryState | undefined> {
    const row = await this.transactions.reader.findOne(MailDeliveryRow, { where: { id }, select: { state: true } });
    return row?.state;
  }

  find(id: string): Promise<MailDeliveryRow | null> {
    return this.transactions.reader.findOneBy(MailDeliveryRow, { id });
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

  /** Ends the claim of this very attempt; a later one has its own. */
  async release(
    delivery: MailDeliveryRow,
    state: Exclude<MailDeliveryState, 'CLAIMED'>,
    lastError: string | null,
  ): Promise<void> {
    await this.transactions.reader.update(
      MailDeliveryRow,
      { id: delivery.id, state: 'CLAIMED', attempts: delivery.attempts },
      {
        ...{ state, lastError, claimedUntil: null, sentAt: state === 'SENT' ? () => 'clock_timestamp()' : null },
        // That it was sent is kept, what it said is not.
        ...(state === 'SENT' && { params: {} }),
      },
    );
  }
}
