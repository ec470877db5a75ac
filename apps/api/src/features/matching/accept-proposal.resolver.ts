import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { StartIntroductionInput } from '../introductions/introduction.inputs.ts';
import { Introduction } from '../introductions/introduction.type.ts';
import { IntroductionsReading } from '../introductions/introductions-reading.service.ts';
import { AcceptedProposals } from './accepted-proposals.service.ts';

@Resolver()
export class AcceptProposalResolver {
  constructor(
    private readonly accepted: AcceptedProposals,
    private readonly reading: IntroductionsReading,
  ) {}

  @Mutation(() => Introduction, {
    description: 'The organisation would like to meet who is proposed to it. What is open between the two already stays as it is.',
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
