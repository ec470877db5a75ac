import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { OfficeCodeRow } from './member.entity.ts';

@Injectable()
export class OfficeCodesRepository {
  newest(tx: Tx, accountId: string, organisationId: string): Promise<OfficeCodeRow | null> {
    return tx.findOne(OfficeCodeRow, { where: { accountId, organisationId }, order: { createdAt: 'DESC' } });
  }

  sentSince(tx: Tx, organisationId: string, since: Date): Promise<{ accountId: string; createdAt: Date }[]> {
    return tx.query(
      `select account_id as "accountId", created_at as "createdAt" from office_code
        where organisation_id = $1 and created_at > $2`,
      [organisationId, since],
    );
  }

  async add(tx: Tx, code: Omit<OfficeCodeRow, 'attempts'>): Promise<void> {
    await tx.insert(OfficeCodeRow, code);
  }

  async endAll(tx: Tx, accountId: string, organisationId: string, now: Date): Promise<void> {
    await tx.query(
      `update office_code set expires_at = greatest(created_at, least(expires_at, $3))
        where account_id = $1 and organisation_id = $2`,
      [accountId, organisationId, now],
    );
  }

  /** How many there have been with this one; null when it is one too many. */
  async countAttempt(tx: Tx, id: string, most: number): Promise<number | null> {
    const [rows] = (await tx.query(
      'update office_code set attempts = attempts + 1 where id = $1 and attempts < $2 returning attempts',
      [id, most],
    )) as [{ attempts: number }[], number];
    return rows[0]?.attempts ?? null;
  }
}
