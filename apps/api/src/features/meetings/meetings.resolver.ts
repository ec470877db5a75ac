import { MEETING_LIMITS } from '@mosty/domain/meetings';
import {
  Args,
  Context,
  GraphQLISODateTime,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Message } from '../conversations/message.type.ts';
import {
  AnswerMeetingInput,
  CancelMeetingInput,
  Meeting,
  MeetingMoment,
  ProposeMeetingInput,
  toMeeting,
  toMoment,
} from './meeting.type.ts';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.ts';
import { type MeetingActor, MeetingsService } from './meetings.service.ts';

@Resolver(() => Message)
export class MeetingsResolver {
  constructor(
    private readonly service: MeetingsService,
    private readonly repository: MeetingsRepository,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  @Query(() => [MeetingMoment], {
    description: 'On which of these days nobody is in the office, and where; five at most.',
  })
  @Allow('SIGNED_IN')
  meetingMoments(@Args('moments', { type: () => [GraphQLISODateTime] }) moments: Date[]): MeetingMoment[] {
    const now = this.clock.now();
    const calendar = this.calendars.forYears(now);
    return moments.slice(0, MEETING_LIMITS.moments).map((at) => toMoment(at, now, calendar));
  }

  @Query(() => Meeting)
  @Allow('MEMBER', 'organisationId')
  async meeting(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<Meeting> {
    const actor = actorOf(context, organisationId);
    return this.shown(await this.service.find(actor, id), actor);
  }

  @Mutation(() => Meeting)
  @Allow('MEMBER', 'input.organisationId')
  async proposeMeeting(
    @Args('input') input: ProposeMeetingInput,
    @Context() context: RequestContext,
  ): Promise<Meeting> {
    const { organisationId, place = null, link = null, note = null, replacesId = null, ...proposal } = input;
    const actor = actorOf(context, organisationId);
    return this.shown(await this.service.propose(actor, { ...proposal, place, link, note, replacesId }), actor);
  }

  @Mutation(() => Meeting)
  @Allow('MEMBER', 'input.organisationId')
  async answerMeeting(@Args('input') input: AnswerMeetingInput, @Context() context: RequestContext): Promise<Meeting> {
    const { organisationId, meetingId, moment = null, note = null } = input;
    const actor = actorOf(context, organisationId);
    return this.shown(await this.service.answer(actor, meetingId, moment, note), actor);
  }

  @Mutation(() => Meeting, { description: 'Takes back what the side proposed, or cancels what was agreed on.' })
  @Allow('MEMBER', 'input.organisationId')
  async cancelMeeting(@Args('input') input: CancelMeetingInput, @Context() context: RequestContext): Promise<Meeting> {
    const { organisationId, meetingId, note = null } = input;
    const actor = actorOf(context, organisationId);
    return this.shown(await this.service.cancel(actor, meetingId, note), actor);
  }

  @ResolveField('meeting', () => Meeting, { nullable: true, description: 'The dates that it proposes.' })
  async meetingOf(@Parent() message: Message, @Context() { loaders }: RequestContext): Promise<Meeting | null> {
    const row = message.isRemoved ? null : await this.repository.ofMessages(loaders).load(message.id);
    return row && this.toMeeting(row, message.isOurs);
  }

  private shown(row: MeetingRow, { organisationId }: MeetingActor): Meeting {
    return this.toMeeting(row, row.organisationId === organisationId);
  }

  private toMeeting(row: MeetingRow, isOurs: boolean): Meeting {
    const now = this.clock.now();
    return toMeeting(row, isOurs, now, this.calendars.forYears(now));
  }
}

const actorOf = ({ viewer, language }: RequestContext, organisationId: string): MeetingActor => ({
  ...{ accountId: viewer?.accountId ?? '', organisationId: organisationId.toLowerCase(), language },
});
