import { type ConsentKind, PRIVACY_TEXT } from '@mosty/domain/privacy-text';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { ConsentRow } from './consent.entity.ts';
import { Consents, type ShownText } from './consents.ts';

@Injectable()
export class StoredConsents extends Consents {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async record(tx: Tx, accountId: string, kind: ConsentKind, text: ShownText): Promise<void> {
    const written: unknown[] = await tx.query(
      `insert into consent (account_id, kind, text_version, text_hash, language, given_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (account_id, kind, text_version) do nothing returning id`,
      [accountId, kind, text.version, text.hash, text.language, this.clock.now()],
    );
    if (written.length === 0) return;
    const detail = { kind, version: text.version };
    await this.audit.record(tx, { actor: accountId, action: 'CONSENT_GIVEN', detail });
  }

  override async newestVersion(accountId: string, kind: ConsentKind): Promise<number | null> {
    const row = await this.transactions.reader.findOne(ConsentRow, {
      where: { accountId, kind },
      order: { textVersion: 'DESC' },
    });
    return row?.textVersion ?? null;
  }

  /** Example accounts belong to nobody who would have to be told. */
  async knowsCurrent(accountId: string, kind: ConsentKind): Promise<boolean> {
    const rows: unknown[] = await this.transactions.reader.query(
      `select from account where id = $1
          and (is_example or exists (select from consent where account_id = $1 and kind = $2 and text_version = $3))`,
      [accountId, kind, PRIVACY_TEXT.version],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  ofAccount(accountId: string): Promise<ConsentRow[]> {
    return this.transactions.reader.find(ConsentRow, { where: { accountId }, order: { textVersion: 'DESC' } });
  }
}
