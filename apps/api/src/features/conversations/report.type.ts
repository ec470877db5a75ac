import { REPORT_REASONS, REPORT_STATES, type ReportReason, type ReportState } from '@mosty/domain/conversation-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { LanguageEnum, toEnum } from '../../platform/graphql/enums.ts';
import { type ReportRow } from './reports.repository.ts';

export const ReportReasonEnum = toEnum('ReportReason', REPORT_REASONS, 'Why a message should not have been written.');
export const ReportStateEnum = toEnum(
  'ReportState',
  REPORT_STATES,
  'KEPT: nothing was wrong with the message. REMOVED: nobody reads it any more.',
);

@ObjectType({ description: 'A message that the other side has reported, for brokers.' })
export class MessageReport {
  @Field(() => ID) id: string;
  @Field(() => ReportReasonEnum) reason: ReportReason;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field() reportedAt: Date;
  @Field({ description: 'When the message was sent.' }) sentAt: Date;
  @Field(() => LanguageEnum, { description: 'In which its author writes.' }) language: Language;
  @Field(() => ReportStateEnum) state: ReportState;
  @Field(() => Date, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true }) decisionNote: string | null;
  /** Read by the resolver. */
  row: ReportRow;
}

@ObjectType({ description: 'With what the message said. That a broker has looked at it is recorded.' })
export class ReportedMessage {
  @Field(() => MessageReport) report: MessageReport;
}

@ObjectType()
export class MessageReportEdge extends EdgeType(MessageReport) {}

@ObjectType({ description: 'Open ones: the oldest first. Decided ones: the latest first.' })
export class MessageReportConnection extends ConnectionType(MessageReport, MessageReportEdge) {}

@InputType()
export class ReportMessageInput {
  @Field(() => ID, { description: "The viewer's." }) organisationId: string;
  @Field(() => ID, { description: 'Of the other side.' }) messageId: string;
  @Field(() => ReportReasonEnum) reason: ReportReason;
  @Field(() => String, { nullable: true, description: 'For the broker; at most 1000 characters.' })
  note?: string | null;
}

@InputType()
export class DecideReportInput {
  @Field(() => ID) reportId: string;
  @Field({ description: 'The message is taken away; it stays otherwise.' }) isRemoved: boolean;
  @Field({ description: 'For whoever reported it; at most 1000 characters.' }) note: string;
}

export function toMessageReport(row: ReportRow): MessageReport {
  const { id, reason, note, reportedAt, sentAt, language, state, decidedAt, decisionNote } = row;
  return { id, reason, note, reportedAt, sentAt, language, state, decidedAt, decisionNote, row };
}
