import {
  ATTACHMENT_BYTES,
  ATTACHMENT_LIMITS,
  type AttachmentRefusal,
  cleanFileName,
  MEGABYTE,
} from '@mosty/domain/attachments';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { Outbox } from '../../platform/jobs/outbox.ts';
import { MalwareScanner, ScannerUnavailable, type ScanVerdict } from '../../platform/scan/malware-scanner.ts';
import { type AttachmentsToMessage, MessageAttachments } from '../conversations/message-attachments.ts';
import { seeContent } from './attachment-content.ts';
import { type AttachmentRow, AttachmentsRepository } from './attachments.repository.ts';

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

export interface Uploader {
  readonly accountId: string;
  readonly conversationId: string;
  /** In whose name; the only one of hers in the conversation if not said. */
  readonly organisationId?: string | null;
}

/** Somebody who uploads and never sends. What waits goes after a day. */
const WAITING_AT_MOST = 25;
const FIELD = 'file';

/** Files of messages: uploaded first, hung on a message when it is sent, given to those who read the conversation. */
@Injectable()
export class AttachmentsService extends MessageAttachments {
  constructor(
    private readonly repository: AttachmentsRepository,
    private readonly transactions: Transactions,
    private readonly scanner: MalwareScanner,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Whether she may upload there at all; asked before anything is read. Gives the side. */
  async uploadingSide({ accountId, conversationId, organisationId = null }: Uploader): Promise<string> {
    const areIds = isId(conversationId) && (organisationId === null || isId(organisationId));
    const { reader } = this.transactions;
    const side = areIds ? await this.repository.sideOf(reader, accountId, conversationId, organisationId) : null;
    if (side === null) throw new AppError('NOT_FOUND', { what: 'conversation' });
    return side;
  }

  /** Keeps a file that waits for its message and gives its id. What is infected is refused, and that is recorded. */
  async upload(by: Uploader, file: SentFile): Promise<string> {
    const organisationId = await this.uploadingSide(by);
    const verdict = await this.verdictOf(file.content);
    if (verdict?.kind === 'INFECTED') {
      await this.transactions.run((tx) =>
        this.audit.record(tx, {
          ...{ actor: by.accountId, action: 'MALWARE_REFUSED', organisationId },
          detail: { conversationId: by.conversationId, finding: verdict.finding },
        }),
      );
      throw refused(file.name, 'INFECTED');
    }
    return this.transactions.run((tx) => this.add(tx, { ...by, organisationId }, file, verdict));
  }

  /** The same for a file that came by mail, in the transaction of its message: it is scanned afterwards. */
  addUnscanned(tx: Tx, by: Uploader & { readonly organisationId: string }, file: SentFile): Promise<string> {
    return this.add(tx, by, file, undefined);
  }

  async attach(tx: Tx, { messageId, conversationId, author, ids }: AttachmentsToMessage): Promise<void> {
    if (ids.length === 0) return;
    const max = ATTACHMENT_LIMITS.perMessage;
    if (ids.length > max) throw new AppError('TOO_MANY', { field: 'attachmentIds', max, count: ids.length });
    const wanted = new Set(ids.map((id) => id.toLowerCase()));
    const areFine = wanted.size === ids.length && ids.every(isId);
    const count = areFine ? await this.repository.attach(tx, messageId, conversationId, author, [...wanted]) : 0;
    if (count === ids.length) return;
    const infected = areFine ? await this.repository.infectedOf(tx, author, [...wanted]) : undefined;
    if (infected !== undefined) throw refused(infected, 'INFECTED');
    throw new AppError('NOT_FOUND', { what: 'attachment' });
  }

  /** What she may have, with its content piece by piece. */
  async open(accountId: string, id: string): Promise<{ row: AttachmentRow; pieces: AsyncGenerator<Buffer> }> {
    const row = isId(id) ? await this.repository.seenBy(accountId, id) : null;
    if (row === null) throw new AppError('NOT_FOUND', { what: 'attachment' });
    if (row.scan === 'PENDING' || row.scan === 'INFECTED') {
      throw new AppError('ATTACHMENT_NOT_GIVEN', { why: row.scan });
    }
    return { row, pieces: this.repository.pieces(row.id, row.size) };
  }

  /** Takes back what was uploaded and not sent. */
  async discard(accountId: string, id: string): Promise<boolean> {
    if (!isId(id) || !(await this.repository.discard(accountId, id))) {
      throw new AppError('NOT_FOUND', { what: 'attachment' });
    }
    return true;
  }

  private async add(
    tx: Tx,
    by: Uploader & { readonly organisationId: string },
    { name, content }: SentFile,
    verdict: ScanVerdict | undefined,
  ): Promise<string> {
    if (content.length > ATTACHMENT_BYTES) throw tooLarge();
    const seen = await seeContent(content, name);
    if (seen.type === undefined) throw refused(name, seen.why);
    const used = await this.repository.used(tx, by.organisationId, by.accountId);
    const maxMegabytes = ATTACHMENT_LIMITS.megabytesOfOrganisation;
    if (used.bytes + content.length > maxMegabytes * MEGABYTE) {
      throw new AppError('ATTACHMENTS_FULL', { field: FIELD, maxMegabytes });
    }
    if (used.waiting >= WAITING_AT_MOST) {
      throw new AppError('TOO_MANY', { field: FIELD, max: WAITING_AT_MOST, count: used.waiting + 1 });
    }
    const scan = verdict?.kind === 'CLEAN' ? 'CLEAN' : this.scanner.isThere ? 'PENDING' : 'NOT_SCANNED';
    const { conversationId, organisationId, accountId } = by;
    const id = await this.repository.add(tx, {
      ...{ conversationId, organisationId, accountId, content, scan, type: seen.type },
      ...{ fileName: cleanFileName(name, seen.type), at: this.clock.now() },
    });
    if (scan === 'PENDING') await this.outbox.enqueue(tx, 'attachments.scan', { attachmentId: id });
    return id;
  }

  /** Undefined: there is no scanner, or it does not answer now. */
  private async verdictOf(content: Buffer): Promise<ScanVerdict | undefined> {
    if (!this.scanner.isThere || content.length === 0 || content.length > ATTACHMENT_BYTES) return undefined;
    try {
      return await this.scanner.scan([content]);
    } catch (error) {
      if (error instanceof ScannerUnavailable) return undefined;
      throw error;
    }
  }
}

export const tooLarge = (): AppError =>
  new AppError('ATTACHMENT_TOO_LARGE', { field: FIELD, maxMegabytes: ATTACHMENT_LIMITS.megabytes });

/** In a sentence a name is as long as anybody needs to know it by. */
const refused = (name: string, why: AttachmentRefusal): AppError =>
  new AppError('ATTACHMENT_REFUSED', { field: FIELD, name: [...name].slice(0, 100).join(''), why });
