import { MAIL_CHOICES, MAIL_TOPICS, type MailChoice, type MailTopic } from '@mosty/domain/mail-topics';
import { SUPPRESSION_REASONS, type SuppressionReason } from '@mosty/domain/mail-reports';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { toEnum } from '../../platform/graphql/enums.ts';
import { OrganisationOfAddress } from './address-organisations.ts';

export const MailTopicEnum = toEnum('MailTopic', MAIL_TOPICS, 'What a mail is about and can be switched off by.');
export const MailChoiceEnum = toEnum('MailChoice', MAIL_CHOICES, 'DAILY: collected into one mail of the day.');
const SuppressionReasonEnum = toEnum(
  'SuppressionReason',
  SUPPRESSION_REASONS,
  'HARD_BOUNCE: no such mailbox. SOFT_BOUNCES: it took nothing for days. COMPLAINT: its owner called a mail unwanted.',
);

@ObjectType()
export class TopicChoice {
  @Field(() => MailTopicEnum) topic: MailTopic;
  @Field(() => MailChoiceEnum) choice: MailChoice;
  @Field(() => [MailChoiceEnum], { description: 'What may be chosen; the first holds until somebody chooses.' })
  choices: MailChoice[];
}

@ObjectType({ description: 'When mails of topics wait; times of the day such as 21:00, over midnight if need be.' })
export class QuietHoursType {
  @Field() from: string;
  @Field() until: string;
  @Field({ description: 'Weekends and public holidays are quiet all day.' }) onFreeDays: boolean;
}

@ObjectType({ description: 'Why an address gets no mails of topics.' })
export class OwnSuppression {
  @Field(() => SuppressionReasonEnum) reason: SuppressionReason;
  @Field() since: Date;
}

@ObjectType()
export class NotificationSettings {
  @Field() email: string;
  @Field(() => [TopicChoice]) topics: TopicChoice[];
  @Field(() => QuietHoursType, { nullable: true, description: 'Null: none.' }) quietHours: QuietHoursType | null;
  @Field(() => QuietHoursType, { description: 'What to begin with.' }) suggestedQuietHours: QuietHoursType;
  @Field(() => OwnSuppression, { nullable: true }) suppression: OwnSuppression | null;
}

@ObjectType({ description: 'What the link of a mail would switch off.' })
export class UnsubscribeLink {
  @Field() isKnown: boolean;
  @Field({ description: 'Of an address without an account: it would get no mail at all. OFF once it has objected.' })
  isObjection: boolean;
  @Field(() => MailTopicEnum, { nullable: true, description: 'Null: all that is collected for the mail of the day.' })
  topic: MailTopic | null;
  @Field(() => MailChoiceEnum, { nullable: true }) choice: MailChoice | null;
  @Field(() => [MailChoiceEnum]) choices: MailChoice[];
  @Field(() => String, { nullable: true, description: 'Its first letter and its end.' }) maskedEmail: string | null;
}

@InputType()
export class TopicChoiceInput {
  @Field(() => MailTopicEnum) topic: MailTopic;
  @Field(() => MailChoiceEnum) choice: MailChoice;
}

@InputType()
export class QuietHoursInput {
  @Field() from: string;
  @Field() until: string;
  @Field() onFreeDays: boolean;
}

@InputType()
export class NotificationSettingsInput {
  @Field(() => [TopicChoiceInput]) topics: TopicChoiceInput[];
  @Field(() => QuietHoursInput, { nullable: true, description: 'None, when they are left out.' })
  quietHours?: QuietHoursInput | null;
}

@InputType()
export class ChooseByLinkInput {
  @Field() token: string;
  @Field(() => MailChoiceEnum) choice: MailChoice;
  @Field({ description: 'Pressed in a mail program, without a page (RFC 8058).' }) isOneClick: boolean;
}

@ObjectType({ description: 'An address that gets no more mails, and for whom it is a loss.' })
export class MailSuppression {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => SuppressionReasonEnum) reason: SuppressionReason;
  @Field() since: Date;
  @Field(() => String, { nullable: true, description: 'What the server said.' }) diagnostic: string | null;
  @Field(() => Int, { description: 'Reports of the last year.' }) reports: number;
  @Field(() => [OrganisationOfAddress], { description: 'Its members or contacts have the address.' })
  organisations: OrganisationOfAddress[];
}

@ObjectType()
class MailSuppressionEdge extends EdgeType(MailSuppression) {}
@ObjectType()
export class MailSuppressionConnection extends ConnectionType(MailSuppression, MailSuppressionEdge) {}
