import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import { type Tx } from '../database/data-source.ts';
import { Audit, type Deed } from './audit.ts';

@Injectable()
export class StoredAudit extends Audit {
  constructor(private readonly clock: Clock) {
    super();
  }

  override async record(tx: Tx, { actor, action, organisationId, accountId, detail }: Deed): Promise<void> {
    await tx.query(
      `insert into audit_entry (at, actor_id, action, organisation_id, account_id, detail)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        this.clock.now(),
        actor === 'SYSTEM' ? null : actor,
        action,
        organisationId ?? null,
        accountId ?? null,
        detail === undefined ? null : JSON.stringify(detail),
      ],
    );
  }
}
