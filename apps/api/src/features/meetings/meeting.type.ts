import { deedsOf, freeIn, MEETING_STATES, type MeetingDeed, type MeetingState } from '@mosty/domain/meetings';
import { type Country, type Language } from '@mosty/domain/vocabulary';
import { type WorkingCalendar } from '@mosty/domain/working-days';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CountryEnum, LanguageEnum, toEnum } from '../../platform/graphql/enums.ts';
import { type MeetingRow } from './meetings.repository.ts';

export const MeetingStateEnum = toEnum(
  'MeetingState',
  MEETING_STATES,
  'REPLACED: other dates were proposed instead, or the agreed date was moved. WITHDRAWN: taken back before an answer.',
);
export const MeetingDeedEnum = toEnum(
  'MeetingDeed',
  ['ANSWER', 'COUNTER', 'WITHDRAW', 'MOVE', 'CANCEL'] satisfies readonly MeetingDeed[],
  'What may be done with a meeting. COUNTER and MOVE: propose other dates that replace it.',
);

@ObjectType({ description: 'A date that is proposed, or that somebody thinks of proposing.' })
export class MeetingMoment {
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => [CountryEnum], { description: 'Where the day is a public holiday or a weekend.' }) freeIn: Country[];
  @Field() isPast: boolean;
}

@ObjectType({ description: 'Dates that one side proposed to the other, and what became of them.' })
export class Meeting {
  @Field(() => ID) id: string;
  @Field(() => ID) conversationId: string;
  @Field(() => MeetingStateEnum) state: MeetingState;
  @Field({ description: "The viewer's side proposed it." }) isOurs: boolean;
  @Field(() => [MeetingMoment]) moments: MeetingMoment[];
  @Field(() => Int) minutes: number;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true, description: 'Of a call.' }) link: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => LanguageEnum, { description: 'Of the note.' }) noteLanguage: Language;
  @Field(() => GraphQLISODateTime, { nullable: true }) agreedMoment: Date | null;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'The date that holds until this proposal to move it is accepted.',
  })
  heldMoment: Date | null;
  @Field(() => ID, { nullable: true }) replacesId: string | null;
  @Field(() => [MeetingDeedEnum]) viewerMay: MeetingDeed[];
  @Field(() => String, { nullable: true, description: 'The file for a calendar, once a date is agreed on.' })
  calendarHref: string | null;
}

@InputType()
export class ProposeMeetingInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) conversationId: string;
  @Field({ description: 'Chosen by the sender; the same proposal sent again with it is not made twice.' })
  clientKey: string;
  @Field(() => [GraphQLISODateTime], { description: 'One to five; refusals name `moments.0`.' }) moments: Date[];
  @Field(() => Int) minutes: number;
  @Field(() => String, { nullable: true, description: 'A place, the address of a call, or both.' }) place?:
    string | null;
  @Field(() => String, { nullable: true }) link?: string | null;
  @Field(() => String, { nullable: true, description: 'In the language of the request.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'The proposal, or the agreed date, whose place it is to take.' })
  replacesId?: string | null;
}

@InputType()
export class AnswerMeetingInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) meetingId: string;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'One of the dates; null: none of them fits.' })
  moment?: Date | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) meetingId: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

export const toMoment = (at: Date, now: Date, calendar: WorkingCalendar): MeetingMoment => ({
  ...{ at, freeIn: freeIn(at, calendar), isPast: at <= now },
});

/** Seen by a member of a side. */
export function toMeeting(row: MeetingRow, isOurs: boolean, now: Date, calendar: WorkingCalendar): Meeting {
  const { id, conversationId, state, minutes, place, link, note, noteLanguage, agreedMoment, heldMoment } = row;
  return {
    ...{ id, conversationId, state, minutes, place, link, note, noteLanguage, agreedMoment, heldMoment, isOurs },
    moments: row.moments.map((at) => toMoment(at, now, calendar)),
    replacesId: row.replacesId,
    viewerMay: deedsOf({ ...row, organisationId: isOurs ? 'ours' : 'theirs' }, 'ours', now),
    calendarHref: state === 'AGREED' || state === 'CANCELLED' ? `/meetings/${id}.ics` : null,
  };
}
