import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { IntroductionLinkAnswer, IntroductionLinkView } from './introduction-link.type.ts';
import { IntroductionLinkViews } from './introduction-link-views.ts';
import { IntroductionLinks, type LookedAtLink } from './introduction-links.service.ts';
import { AnswerByLinkInput, OutcomeInput } from './introduction.inputs.ts';

/** Whoever holds the link may use it, signed in or not; the link itself is the permission. */
@Resolver()
export class IntroductionLinksResolver {
  constructor(
    private readonly links: IntroductionLinks,
    private readonly views: IntroductionLinkViews,
  ) {}

  @Query(() => IntroductionLinkView, { description: 'Looks at a mailed link and changes nothing.' })
  @Allow('EVERYBODY')
  async introductionByLink(
    @Args('token') token: string,
    @Context() context: RequestContext,
  ): Promise<IntroductionLinkView> {
    return this.views.toView(await this.links.look(token), context);
  }

  @Mutation(() => IntroductionLinkAnswer, {
    description: 'Accepts or declines for the side it was sent to. Works once.',
  })
  @Allow('EVERYBODY')
  async answerIntroductionByLink(
    @Args('token') token: string,
    @Args('input') input: AnswerByLinkInput,
    @Context() context: RequestContext,
  ): Promise<IntroductionLinkAnswer> {
    return this.toAnswer(await this.links.answer(token, input), context);
  }

  @Mutation(() => IntroductionLinkAnswer, { description: 'Tells what became of it. Works once.' })
  @Allow('EVERYBODY')
  async tellOutcomeByLink(
    @Args('token') token: string,
    @Args('input') input: OutcomeInput,
    @Context() context: RequestContext,
  ): Promise<IntroductionLinkAnswer> {
    return this.toAnswer(await this.links.tellOutcome(token, input), context);
  }

  private async toAnswer(link: LookedAtLink, context: RequestContext): Promise<IntroductionLinkAnswer> {
    return { ...(await this.views.toView(link, context)), isDone: link.state === 'OPEN' };
  }
}
