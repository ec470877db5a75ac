import { Args, Context, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { StartIntroductionInput } from '../introductions/introduction.inputs.ts';
import { Introduction } from '../introductions/introduction.type.ts';
import { IntroductionsReading } from '../introductions/introductions-reading.service.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { AcceptedProposals } from './accepted-proposals.service.ts';

@ObjectType('MeetingOutlook')
export class MeetingOutlookType {
  @Field({ description: 'The places of a side are taken: the ask waits for its turn.' }) waits: boolean;
  @Field({ description: 'A day; if it were asked today.' }) lastDayToAnswer: string;
}

@Resolver()
export class AcceptProposalResolver {
  constructor(
    private readonly accepted: AcceptedProposals,
    private readonly reading: IntroductionsReading,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => MeetingOutlookType, {
    description: 'What would happen if the organisation asked to meet the partner now.',
  })
  @Allow('MEMBER', 'organisationId')
  async meetingOutlook(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('partnerId', { type: () => ID }) partnerId: string,
    @Context() { loaders }: RequestContext,
  ): Promise<MeetingOutlookType> {
    const [ours, theirs] = await Promise.all([
      this.organisations.required(organisationId, loaders),
      this.organisations.required(partnerId, loaders),
    ]);
    if (ours.country === theirs.country) throw new AppError('SAME_COUNTRY', {});
    return this.accepted.outlook({ organisationId: ours.id, partnerId: theirs.id }, theirs.country);
  }

  @Mutation(() => Introduction, {
    description:
      'The organisation would like to meet who is proposed to it. What is open between the two already stays as it is.',
  })
  @Allow('MEMBER', 'input.organisationId')
  async acceptProposal(
    @Args('input') input: StartIntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
    const organisationId = input.organisationId.toLowerCase();
    const id = await this.accepted.accept({
      ...{ organisationId, partnerId: input.partnerId.toLowerCase(), actor: viewer.accountId },
      ...{ note: input.note ?? null, contactIds: input.contactIds ?? null, giveSelf: input.giveSelf ?? null },
    });
    return this.reading.one(viewer, organisationId, id);
  }
}
