import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { type CapturedMailRow } from '../../platform/mail/captured-mail.entity.ts';

@ObjectType({ description: 'A mail that this installation kept instead of sending it.' })
export class CapturedMail {
  @Field(() => ID) id: string;
  @Field() messageId: string;
  @Field() from: string;
  @Field(() => [String]) to: string[];
  @Field() subject: string;
  @Field() text: string;
  @Field(() => String, { nullable: true }) html: string | null;
  @Field(() => [String], { description: 'Where an answer would go; none: to the sender.' }) replyTo: string[];
  @Field(() => String, { nullable: true, description: 'By which a mail program would stop mails of its topic.' })
  unsubscribeUrl: string | null;
  @Field(() => String, { nullable: true, description: 'The entry for a calendar that came with it (iCalendar).' })
  calendar: string | null;
  @Field() sentAt: Date;
}

@ObjectType()
export class CapturedMailEdge extends EdgeType(CapturedMail) {}

@ObjectType()
export class CapturedMailConnection extends ConnectionType(CapturedMail, CapturedMailEdge) {}

export function toCapturedMail(row: CapturedMailRow): CapturedMail {
  const { id, messageId, sender, recipients, subject, text, html, replyTo, unsubscribeUrl, calendar, sentAt } = row;
  return {
    id,
    messageId,
    from: sender,
    to: recipients,
    subject,
    text,
    html,
    replyTo,
    unsubscribeUrl,
    calendar,
    sentAt,
  };
}
