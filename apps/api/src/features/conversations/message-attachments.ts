import { type Tx } from '../../platform/database/data-source.ts';

export interface AttachmentsToMessage {
  readonly messageId: string;
  readonly conversationId: string;
  readonly author: string;
  readonly ids: readonly string[];
}

/** Hangs uploaded files on a message, in the transaction that saves it; also the injection token. */
export abstract class MessageAttachments {
  /** Refuses what was not uploaded by the author for this conversation, or hangs on another message. */
  abstract attach(tx: Tx, attached: AttachmentsToMessage): Promise<void>;
}
