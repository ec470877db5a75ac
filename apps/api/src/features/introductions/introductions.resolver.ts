import { type IntroductionState } from '@mosty/domain/introductions/introduction';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { IntroductionStateEnum } from './introduction-enums.ts';
import {
  AnswerIntroductionInput,
  CorrectIntroductionInput,
  DeskFilter,
  IntroductionInput,
  OrganisationsAtDeskFilter,
  StartIntroductionForTwoInput,
  StartIntroductionInput,
  TellOutcomeInput,
  WithdrawIntroductionInput,
} from './introduction.inputs.ts';
import { Introduction, IntroductionConnection } from './introduction.type.ts';
import { actsAs, IntroductionsReading } from './introductions-reading.service.ts';
import { type Acting, IntroductionsService } from './introductions.service.ts';
import { OrganisationsAtDeskService } from './organisations-at-desk.service.ts';
import { OrganisationAtDeskConnection } from './organisations-at-desk.type.ts';

@Resolver()
export class IntroductionsResolver {
  constructor(
    private readonly service: IntroductionsService,
    private readonly reading: IntroductionsReading,
    private readonly atDesk: OrganisationsAtDeskService,
  ) {}

  @Query(() => Introduction, { description: 'As the organisation sees it, or a broker of its region.' })
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  introduction(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('id', { type: () => ID }) id: string,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    return this.reading.one(signedIn(viewer), organisationId, id);
  }

  @Query(() => IntroductionConnection, { description: 'Those of an organisation, the one that moved last first.' })
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  introductions(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('states', { type: () => [IntroductionStateEnum], nullable: true }) states: IntroductionState[] | null,
    @Args() page: PageArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<IntroductionConnection> {
    return this.reading.ofOrganisation(signedIn(viewer), organisationId, states ?? null, page);
  }

  @Query(() => IntroductionConnection, { description: "Those with a side in the broker's regions." })
  @Allow('BROKER')
  deskIntroductions(
    @Args('filter', { type: () => DeskFilter, nullable: true }) filter: DeskFilter | null,
    @Args() page: PageArgs,
    @Context() { viewer }: RequestContext,
  ): Promise<IntroductionConnection> {
    return this.reading.forDesk(signedIn(viewer), filter ?? {}, page);
  }

  @Query(() => OrganisationAtDeskConnection, {
    description: "Organisations of the broker's regions without a partner across the border.",
  })
  @Allow('BROKER')
  organisationsAtDesk(
    @Args('filter', { type: () => OrganisationsAtDeskFilter, nullable: true }) filter: OrganisationsAtDeskFilter | null,
    @Args() page: PageArgs,
    @Context() { viewer, loaders }: RequestContext,
  ): Promise<OrganisationAtDeskConnection> {
    return this.atDesk.list(signedIn(viewer), filter ?? {}, page, loaders);
  }

  @Query(() => [String], { nullable: true, description: 'Codes of the regions of the broker; null for all of them.' })
  @Allow('BROKER')
  deskRegions(@Context() { viewer }: RequestContext): string[] | null {
    const { brokerRegions } = signedIn(viewer);
    return brokerRegions === 'ALL' ? null : [...brokerRegions];
  }

  @Mutation(() => Introduction, { description: 'The organisation would like to meet another one, which is asked.' })
  @Allow('MEMBER', 'input.organisationId')
  async startIntroduction(
    @Args('input') input: StartIntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    const { organisationId, partnerId, note, contactIds, giveSelf } = input;
    const id = await this.service.startForSelf(null, {
      ...{ organisationId: organisationId.toLowerCase(), partnerId, note: note ?? null },
      ...{ contactIds: contactIds ?? null, giveSelf: giveSelf ?? null, actor: signedIn(viewer).accountId },
    });
    return this.reading.one(signedIn(viewer), organisationId, id);
  }

  @Mutation(() => Introduction, { description: 'A broker asks two organisations whether they want to meet.' })
  @Allow('BROKER', 'input.organisationId')
  async startIntroductionForTwo(
    @Args('input') input: StartIntroductionForTwoInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    const { organisationId, partnerId, note, askNow } = input;
    const broker = signedIn(viewer).accountId;
    const wanted = { organisationId: organisationId.toLowerCase(), partnerId, note: note ?? null, askNow, broker };
    return this.reading.one(signedIn(viewer), organisationId, await this.service.startForTwo(wanted), true);
  }

  @Mutation(() => Introduction, { description: "A broker's draft becomes an ask." })
  @Allow('BROKER', 'input.organisationId')
  async askIntroduction(
    @Args('input') input: IntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    await this.service.ask(input.id, asBroker(viewer, input));
    return this.reading.one(signedIn(viewer), input.organisationId, input.id, true);
  }

  @Mutation(() => Introduction, { description: 'Whether a side wants to meet the other. A broker notes what it said.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async answerIntroduction(
    @Args('input') input: AnswerIntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    await this.service.answer(null, input.id, acting(viewer, input), input);
    return this.seen(input.id, input, viewer);
  }

  @Mutation(() => Introduction, { description: 'The starter, or a broker, takes it back before the two have met.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async withdrawIntroduction(
    @Args('input') input: WithdrawIntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    await this.service.withdraw(input.id, acting(viewer, input), input.reason, input.note ?? null);
    return this.seen(input.id, input, viewer);
  }

  @Mutation(() => Introduction, { description: 'What became of it.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async tellOutcome(
    @Args('input') input: TellOutcomeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    await this.service.tellOutcome(null, input.id, acting(viewer, input), input.outcome, input.side ?? null);
    return this.seen(input.id, input, viewer);
  }

  @Mutation(() => Introduction, { description: 'A broker puts right what was told wrongly, or what nobody told.' })
  @Allow('BROKER', 'input.organisationId')
  async correctIntroduction(
    @Args('input') input: CorrectIntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    const { id, outcome, note, basedOn } = input;
    await this.service.correct(id, asBroker(viewer, input), outcome, note, basedOn);
    return this.reading.one(signedIn(viewer), input.organisationId, id, true);
  }

  @Mutation(() => Introduction, { description: 'The two have spoken: a call or a visit that no message shows.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async noteContact(
    @Args('input') input: IntroductionInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Introduction> {
    await this.service.noteContact(input.id, acting(viewer, input));
    return this.seen(input.id, input, viewer);
  }

  private seen(id: string, { organisationId }: { organisationId: string }, viewer: Viewer | null) {
    return this.reading.one(signedIn(viewer), organisationId, id);
  }
}

function signedIn(viewer: Viewer | null): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}

function acting(viewer: Viewer | null, { organisationId }: { readonly organisationId: string }): Acting {
  const { accountId } = signedIn(viewer);
  return { organisationId: organisationId.toLowerCase(), accountId, as: actsAs(signedIn(viewer), organisationId) };
}

/** Where only brokers come in: also one who is a member of the organisation acts as broker. */
function asBroker(viewer: Viewer | null, { organisationId }: { readonly organisationId: string }): Acting {
  return { organisationId: organisationId.toLowerCase(), accountId: signedIn(viewer).accountId, as: 'BROKER' };
}
