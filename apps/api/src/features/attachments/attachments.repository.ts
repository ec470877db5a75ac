import { type AttachmentType, type ScanState } from '@mosty/domain/attachments';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';

export interface NewAttachment {
  readonly conversationId: string;
  readonly organisationId: string;
  readonly accountId: string;
  readonly fileName: string;
  readonly type: AttachmentType;
  readonly content: Buffer;
  readonly scan: Exclude<ScanState, 'INFECTED'>;
  readonly at: Date;
}

export interface AttachmentRow {
  readonly id: string;
  readonly messageId: string | null;
  readonly conversationId: string;
  readonly fileName: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly scan: ScanState;
}

const COLUMNS = `attachment.id, attachment.message_id as "messageId", attachment.conversation_id as "conversationId",
  file_name as "fileName", type, size, scan`;

/** Members of its sides; of what was not sent yet, only whoever uploaded it. */
const SEEN_BY = `exists (
  select from membership join conversation_side side on side.organisation_id = membership.organisation_id
   where membership.account_id = $2 and side.conversation_id = attachment.conversation_id
     and (attachment.message_id is not null or attachment.account_id = $2)
     and not exists (select from message where message.id = attachment.message_id and message.removed_at is not null))`;

/** So much of a file is in memory at once. */
const PIECE_BYTES = 256 * 1024;

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add(tx: Tx, file: NewAttachment): Promise<string> {
    const rows = await tx.query<{ id: string }[]>(
      `insert into attachment (conversation_id, organisation_id, account_id, file_name, type, size, content, scan,
         scanned_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $8 = 'CLEAN' then $9::timestamptz end, $9) returning id`,
      [
        ...[file.conversationId, file.organisationId, file.accountId, file.fileName, file.type],
        ...[file.content.length, file.content, file.scan, file.at],
      ],
    );
    return String(rows[0]?.id);
  }

  /** In whose name she writes in the conversation; null: she is no member of a side of it, or it can only be read. */
  async sideOf(tx: Tx, accountId: string, conversationId: string, organisationId: string | null) {
    const rows = await tx.query<{ organisationId: string }[]>(
      `select side.organisation_id as "organisationId" from conversation_side side
         join membership on membership.organisation_id = side.organisation_id and membership.account_id = $1
         join conversation on conversation.id = side.conversation_id and conversation.closed_at is null
        where side.conversation_id = $2 and ($3::uuid is null or side.organisation_id = $3)
        order by side.organisation_id limit 1`,
      [accountId, conversationId, organisationId],
    );
    return rows[0]?.organisationId ?? null;
  }

  /** What an organisation has sent, and what one of its people uploaded and has not sent. One upload after the other. */
  async used(tx: Tx, organisationId: string, accountId: string): Promise<{ bytes: number; waiting: number }> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('attachments:' || $1, 0))`, [organisationId]);
    const rows = await tx.query<{ bytes: number; waiting: number }[]>(
      `select coalesce(sum(size) filter (where organisation_id = $1), 0)::float8 as bytes,
              (count(*) filter (where account_id = $2 and message_id is null))::int as waiting
         from attachment where organisation_id = $1 or (account_id = $2 and message_id is null)`,
      [organisationId, accountId],
    );
    return rows[0] ?? { bytes: 0, waiting: 0 };
  }

  /** How many of them now hang on the message: those that its author uploaded for this conversation and has not sent. */
  async attach(tx: Tx, messageId: string, conversationId: string, author: string, ids: readonly string[]) {
    const [rows] = await tx.query<[unknown[], number]>(
      `update attachment set message_id = $1, position = wanted.position - 1
         from unnest($4::uuid[]) with ordinality as wanted (id, position)
        where attachment.id = wanted.id and conversation_id = $2 and account_id = $3 and message_id is null
          and scan <> 'INFECTED'
        returning 1`,
      [messageId, conversationId, author, ids],
    );
    return rows.length;
  }

  /** What one of them is called in which malware was found after its author had uploaded it. */
  async infectedOf(tx: Tx, author: string, ids: readonly string[]): Promise<string | undefined> {
    const rows = await tx.query<{ name: string }[]>(
      `select file_name as name from attachment
        where id = any($1::uuid[]) and account_id = $2 and message_id is null and scan = 'INFECTED'`,
      [ids, author],
    );
    return rows[0]?.name;
  }

  /** Those of a message that was taken away are gone with it. */
  ofMessages(loaders: Loaders) {
    return loaders.of<AttachmentRow[]>('messageAttachments', async (messageIds) => {
      const rows = await this.transactions.reader.query<AttachmentRow[]>(
        `select ${COLUMNS} from attachment
           join message on message.id = attachment.message_id and message.removed_at is null
          where attachment.message_id = any($1::uuid[]) order by position`,
        [messageIds],
      );
      return messageIds.map((id) => rows.filter(({ messageId }) => messageId === id));
    });
  }

  async seenBy(accountId: string, id: string): Promise<AttachmentRow | null> {
    const rows = await this.transactions.reader.query<AttachmentRow[]>(
      `select ${COLUMNS} from attachment where attachment.id = $1 and ${SEEN_BY}`,
      [id, accountId],
    );
    return rows[0] ?? null;
  }

  /** Only what its owner has uploaded and not sent. */
  async discard(accountId: string, id: string): Promise<boolean> {
    const [rows] = await this.transactions.reader.query<[unknown[], number]>(
      'delete from attachment where id = $1 and account_id = $2 and message_id is null returning 1',
      [id, accountId],
    );
    return rows.length > 0;
  }

  async waitsForScan(id: string): Promise<AttachmentRow | null> {
    const rows = await this.transactions.reader.query<AttachmentRow[]>(
      `select ${COLUMNS} from attachment where id = $1 and scan = 'PENDING'`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The file, never more of it than a piece at once. Breaks off when it is deleted meanwhile. */
  async *pieces(id: string, size: number): AsyncGenerator<Buffer> {
    for (let start = 0; start < size; start += PIECE_BYTES) {
      const rows = await this.transactions.reader.query<{ piece: Buffer | null }[]>(
        'select substring(content from $2 for $3) as piece from attachment where id = $1',
        [id, start + 1, PIECE_BYTES],
      );
      const piece = rows[0]?.piece;
      if (!piece) throw new Error(`The attachment ${id} is gone`);
      yield piece;
    }
  }

  /** False when somebody else has said it before. Of what is infected only its name stays. */
  async setScan(tx: Tx, id: string, finding: string | null, at: Date): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      `update attachment
          set scan = case when $2::text is null then 'CLEAN' else 'INFECTED' end, finding = $2, scanned_at = $3,
              content = case when $2::text is null then content end
        where id = $1 and scan = 'PENDING' returning 1`,
      [id, finding, at],
    );
    return rows.length > 0;
  }

  /** Whoever may see it. */
  async readersOf(tx: Tx, conversationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select distinct membership.account_id as id from membership
         join conversation_side side on side.organisation_id = membership.organisation_id
        where side.conversation_id = $1`,
      [conversationId],
    );
    return rows.map(({ id }) => id);
  }
}
