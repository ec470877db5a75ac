import { type AgreementKind } from '@mosty/domain/introductions/agreements';
import { type Channel, type IntroductionEventType } from '@mosty/domain/introductions/events';
import {
  type IntroductionState,
  type Party,
  type Side,
  type SideAnswer,
} from '@mosty/domain/introductions/introduction';
import { type ClosingReason } from '@mosty/domain/introductions/reasons';
import { type Language } from '@mosty/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import {
  AgreementKindEnum,
  ClosingReasonEnum,
  type IntroductionDeedCode,
  IntroductionChannelEnum,
  IntroductionDeedEnum,
  IntroductionEventEnum,
  IntroductionPartyEnum,
  IntroductionSideCodeEnum,
  IntroductionStateEnum,
  SideAnswerEnum,
} from './introduction-enums.ts';
import { type IntroductionRow } from './introduction.entity.ts';

type EndedBy = Party | 'SYSTEM';

@ObjectType({ description: 'How a side is to be reached, as it chose.' })
export class IntroductionContact {
  @Field(() => String, { nullable: true, description: 'What it is for; null for the person who speaks for the side.' })
  label: string | null;
  @Field(() => String, { nullable: true }) personName: string | null;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
}

@ObjectType({ description: 'One of the two organisations.' })
export class IntroductionSide {
  @Field(() => IntroductionSideCodeEnum) side: Side;
  @Field(() => SideAnswerEnum) answer: SideAnswer;
  @Field(() => Date, { nullable: true }) askedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it was reminded.' }) nudgedAt: Date | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
  @Field(() => String, { nullable: true, description: 'A day, as long as it is asked and has not answered.' })
  lastDayToAnswer: string | null;
  organisationId: string;
  introductionId: string;
  /** Whether the viewer may see the contacts it gave. */
  showsContacts: boolean;
  /** Its own members may always; others are recorded. */
  isOwn: boolean;
}

@ObjectType({ description: 'A place in the queue of a side that has as many open introductions as it allows.' })
export class IntroductionPlace {
  @Field(() => IntroductionSideCodeEnum) side: Side;
  @Field(() => Int, { description: '1 is the next to enter.' }) place: number;
}

@ObjectType()
export class IntroductionWaiting {
  @Field() since: Date;
  introductionId: string;
}

@ObjectType()
export class IntroductionEnd {
  @Field(() => IntroductionStateEnum) state: IntroductionState;
  @Field() at: Date;
  @Field(() => IntroductionPartyEnum) by: EndedBy;
  @Field(() => ClosingReasonEnum, { nullable: true, description: 'Null only for what was agreed.' })
  reason: ClosingReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => AgreementKindEnum, { nullable: true }) agreement: AgreementKind | null;
}

@ObjectType({ description: 'One line of the history.' })
export class IntroductionTransition {
  @Field(() => IntroductionEventEnum) event: IntroductionEventType;
  @Field(() => IntroductionSideCodeEnum, { nullable: true, description: 'Whom it is about.' }) side: Side | null;
  @Field(() => IntroductionPartyEnum) by: EndedBy;
  @Field(() => String, { nullable: true, description: 'The person, for members of the same side and for brokers.' })
  byName: string | null;
  @Field(() => IntroductionChannelEnum) channel: Channel;
  @Field() at: Date;
  @Field(() => IntroductionStateEnum) from: IntroductionState;
  @Field(() => IntroductionStateEnum) to: IntroductionState;
}

@ObjectType({ description: 'What the starter says to whoever is asked, in her own words.' })
export class IntroductionNote {
  @Field() text: string;
  @Field(() => LanguageEnum) language: Language;
}

@ObjectType({
  description: 'Two organisations are asked whether they want to meet, are introduced, and tell what came of it.',
})
export class Introduction {
  @Field(() => ID) id: string;
  @Field(() => IntroductionStateEnum) state: IntroductionState;
  @Field(() => IntroductionPartyEnum) startedBy: Party;
  @Field(() => [IntroductionSide], { description: 'A, then B.' }) sides: IntroductionSide[];
  @Field(() => IntroductionSideCodeEnum, {
    nullable: true,
    description: 'The side of the organisation it was asked for.',
  })
  viewerSide: Side | null;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
  @Field(() => IntroductionWaiting, { nullable: true }) waiting: IntroductionWaiting | null;
  @Field(() => Date, { nullable: true }) introducedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'The last day to answer, or to tell what came of it.' })
  lastDay: string | null;
  @Field({ description: 'Somebody was reminded, or asked what came of it, and has not answered.' }) isOverdue: boolean;
  @Field(() => IntroductionEnd, { nullable: true }) end: IntroductionEnd | null;
  @Field(() => ID, { nullable: true, description: 'Where the two write to each other.' }) conversationId: string | null;
  @Field(() => Int, { description: 'How often a broker has corrected the end.' }) corrections: number;
  @Field(() => IntroductionNote, { nullable: true }) note: IntroductionNote | null;
  @Field(() => [IntroductionDeedEnum]) viewerMay: IntroductionDeedCode[];
  row: IntroductionRow;
  /** Whoever looks does it as a broker and for neither side. */
  isBroker: boolean;
}

@ObjectType()
export class IntroductionEdge extends EdgeType(Introduction) {}

@ObjectType()
export class IntroductionConnection extends ConnectionType(Introduction, IntroductionEdge) {}
