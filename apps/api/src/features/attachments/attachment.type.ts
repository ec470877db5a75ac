import { ATTACHMENT_TYPES, type AttachmentType, SCAN_STATES, type ScanState } from '@mosty/domain/attachments';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { toEnum } from '../../platform/graphql/enums.ts';
import { type AttachmentRow } from './attachments.repository.ts';

export const AttachmentTypeEnum = toEnum(
  'AttachmentType',
  ATTACHMENT_TYPES as readonly AttachmentType[],
  'What a file is by its content.',
);
export const ScanStateEnum = toEnum(
  'ScanState',
  SCAN_STATES,
  'NOT_SCANNED: there is no scanner. PENDING: it waits for it, and nobody gets it. INFECTED: it is gone.',
);

@ObjectType({ description: 'A file of a message.' })
export class Attachment {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => Int, { description: 'In bytes.' }) size: number;
  @Field(() => AttachmentTypeEnum) type: AttachmentType;
  @Field(() => ScanStateEnum) state: ScanState;
  @Field(() => String, { nullable: true, description: 'Where it is had; null: not yet, or not any more.' })
  href: string | null;
}

export function toAttachment({ id, fileName, size, type, scan }: AttachmentRow): Attachment {
  const isGiven = scan === 'CLEAN' || scan === 'NOT_SCANNED';
  return { id, name: fileName, size, type, state: scan, href: isGiven ? `/attachments/${id}` : null };
}
