import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';

export interface BlockRow {
  readonly blockedId: string;
  readonly reason: string | null;
  readonly blockedAt: Date;
  /** Null: her account is gone. */
  readonly blockedBy: string | null;
}

@Injectable()
export class BlocksRepository {
  constructor(private readonly transactions: Transactions) {}

  async isThere(tx: Tx, organisationId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select from organisation where id = $1 for key share', [organisationId]);
    return rows.length > 0;
  }

  /** False: it was blocked before. */
  async add(
    tx: Tx,
    block: {
      readonly organisationId: string;
      readonly blockedId: string;
      readonly reason: string | null;
      readonly by: string;
      readonly at: Date;
    },
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into organisation_block (organisation_id, blocked_id, reason, blocked_by, blocked_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
      [block.organisationId, block.blockedId, block.reason, block.by, block.at],
    );
    return rows.length > 0;
  }

  async remove(tx: Tx, organisationId: string, blockedId: string): Promise<boolean> {
    const [, affected]: [unknown, number] = await tx.query(
      'delete from organisation_block where organisation_id = $1 and blocked_id = $2',
      [organisationId, blockedId],
    );
    return affected > 0;
  }

  /** The latest first. */
  of(organisationId: string): Promise<BlockRow[]> {
    return this.transactions.reader.query(
      `select blocked_id as "blockedId", reason, block.blocked_at as "blockedAt", account.display_name as "blockedBy"
         from organisation_block block left join account on account.id = block.blocked_by
        where block.organisation_id = $1 order by block.blocked_at desc, blocked_id`,
      [organisationId],
    );
  }

  /** Conversations of the two. */
  async conversationsOf(tx: Tx, one: string, other: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select ours.conversation_id as id from conversation_side ours
         join conversation_side theirs
           on theirs.conversation_id = ours.conversation_id and theirs.organisation_id = $2
        where ours.organisation_id = $1 order by 1`,
      [one, other],
    );
    return rows.map(({ id }) => id);
  }
}
