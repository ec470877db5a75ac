import { type ConversationKind, type MessageChannel } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { type MessageEntry } from '@mosty/phrases/message';
import { type MembershipRole } from '../../platform/auth/viewer.ts';

/** A conversation as one person of one side sees it. */
export interface ConversationRow {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly subjectId: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly movedAt: Date;
  readonly lastNumber: number;
  readonly organisationId: string;
  readonly mutedAt: Date | null;
  readonly unread: number;
  /** A block of either side, or an organisation that takes part no longer. */
  readonly isShut: boolean;
  readonly isBlockedByUs: boolean;
}

export interface MessageRow {
  readonly id: string;
  readonly conversationId: string;
  readonly number: number;
  /** Null: it is gone. */
  readonly organisationId: string | null;
  /** Null: a former member whose account is gone. */
  readonly authorId: string | null;
  readonly authorName: string | null;
  /** Null: she does not belong to it any longer. */
  readonly authorRole: MembershipRole | null;
  readonly language: Language;
  readonly via: MessageChannel;
  readonly entries: readonly MessageEntry[];
  readonly sentAt: Date;
  readonly removedAt: Date | null;
  readonly isReadByOther: boolean;
}

export interface PersonRow {
  readonly accountId: string;
  readonly name: string;
  readonly role: MembershipRole;
}

export interface SideRow {
  readonly conversationId: string;
  readonly organisationId: string;
}
