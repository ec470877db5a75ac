import { type AgreementKind } from '@mosty/domain/introductions/agreements';
import { type IntroductionState, type Side } from '@mosty/domain/introductions/introduction';
import {
  type CameToNothingReason,
  type DismissalReason,
  type WithdrawalReason,
} from '@mosty/domain/introductions/reasons';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { DismissalReasonEnum } from '../../platform/graphql/enums.ts';
import {
  AgreementKindEnum,
  type Answer,
  CameToNothingReasonEnum,
  IntroductionAnswerEnum,
  IntroductionSideCodeEnum,
  IntroductionStateEnum,
  type OutcomeKind,
  OutcomeKindEnum,
  WithdrawalReasonEnum,
} from './introduction-enums.ts';

@InputType({ description: 'How a side wants to be reached once the two are introduced.' })
export class GivenContactsInput {
  @Field(() => [ID], {
    nullable: true,
    description: 'Contacts of the organisation; their details are taken as they are.',
  })
  contactIds?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'The person who answers. True if no contact is chosen.' })
  giveSelf?: boolean | null;
}

@InputType()
export class StartIntroductionInput extends GivenContactsInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) partnerId: string;
  @Field(() => String, { nullable: true, description: 'To the other side, in own words.' }) note?: string | null;
}

@InputType({ description: 'By a broker of the region of `organisationId`.' })
export class StartIntroductionForTwoInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) partnerId: string;
  @Field(() => String, { nullable: true, description: 'To both sides, in own words.' }) note?: string | null;
  @Field({ description: 'Otherwise it stays a draft.' }) askNow: boolean;
}

@InputType()
export class IntroductionInput {
  @Field(() => ID, { description: 'The organisation for which the viewer acts, or in whose region she is a broker.' })
  organisationId: string;
  @Field(() => ID) id: string;
}

@InputType()
export class AnswerByLinkInput extends GivenContactsInput {
  @Field(() => IntroductionAnswerEnum) answer: Answer;
  @Field(() => DismissalReasonEnum, { nullable: true, description: 'Why not; needed to decline.' })
  reason?: DismissalReason | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class AnswerIntroductionInput extends AnswerByLinkInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) id: string;
  @Field(() => IntroductionSideCodeEnum, { nullable: true, description: 'For brokers: whose answer they note.' })
  side?: Side | null;
}

@InputType()
export class WithdrawIntroductionInput extends IntroductionInput {
  @Field(() => WithdrawalReasonEnum) reason: WithdrawalReason;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class OutcomeInput {
  @Field(() => OutcomeKindEnum) kind: OutcomeKind;
  @Field(() => AgreementKindEnum, { nullable: true, description: 'Needed for AGREED.' })
  agreement?: AgreementKind | null;
  @Field(() => CameToNothingReasonEnum, { nullable: true, description: 'Needed for CAME_TO_NOTHING.' })
  reason?: CameToNothingReason | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class TellOutcomeInput extends IntroductionInput {
  @Field(() => OutcomeInput) outcome: OutcomeInput;
  @Field(() => IntroductionSideCodeEnum, { nullable: true, description: 'For brokers: who told them.' })
  side?: Side | null;
}

@InputType()
export class CorrectIntroductionInput extends IntroductionInput {
  @Field(() => OutcomeInput, { description: 'AGREED or CAME_TO_NOTHING.' }) outcome: OutcomeInput;
  @Field({ description: 'Why it is corrected.' }) note: string;
  @Field(() => Int, { description: 'How many corrections the broker has seen.' }) basedOn: number;
}

@InputType()
export class OrganisationsAtDeskFilter {
  @Field(() => String, { nullable: true, description: 'As in the list of organisations.' }) text?: string | null;
  @Field(() => String, { nullable: true, description: 'The code of a region of the broker.' }) region?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that somebody looks after.' })
  activeOnly?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that nobody is being introduced to.' })
  withoutIntroduction?: boolean | null;
}

@InputType()
export class DeskFilter {
  @Field(() => [IntroductionStateEnum], { nullable: true }) states?: IntroductionState[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what somebody has been reminded of in vain.' })
  overdue?: boolean | null;
  @Field(() => String, { nullable: true, description: 'The code of a region, of either side.' }) region?: string | null;
  @Field(() => String, { nullable: true, description: 'Found in the names of both organisations.' }) text?:
    string | null;
}
