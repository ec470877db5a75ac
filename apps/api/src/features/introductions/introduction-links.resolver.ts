import { otherSide } from '@mosty/domain/introductions/introduction';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { toMatchProposal } from '../matching/match-proposal.type.ts';
import { NextBest } from '../matching/next-best.service.ts';
import { toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { IntroductionContacts } from './introduction-contacts.repository.ts';
import { IntroductionLinkAnswer, IntroductionLinkView, type LinkedIntroduction } from './introduction-link.type.ts';
import { IntroductionLinks, type LookedAtLink } from './introduction-links.service.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { toIntroduction } from './introduction-record.ts';
import { lastDayOf } from './introduction-view.ts';
import { AnswerByLinkInput, OutcomeInput } from './introduction.inputs.ts';
import { outcomeOf } from './introductions.service.ts';

/** Whoever holds the link may use it, signed in or not; the link itself is the permission. */
@Resolver()
export class IntroductionLinksResolver {
  constructor(
    private readonly links: IntroductionLinks,
    private readonly organisations: OrganisationsService,
    private readonly contacts: IntroductionContacts,
    private readonly readers: IntroductionReaders,
    private readonly nextBest: NextBest,
    private readonly calendars: WorkingCalendars,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => IntroductionLinkView, { description: 'Looks at a mailed link and changes nothing.' })
  @Allow('EVERYBODY')
  async introductionByLink(
    @Args('token') token: string,
    @Context() context: RequestContext,
  ): Promise<IntroductionLinkView> {
    return this.toView(await this.links.look(token), context);
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
    return this.toAnswer(await this.links.tellOutcome(token, outcomeOf(input)), context);
  }

  private async toAnswer(link: LookedAtLink, context: RequestContext): Promise<IntroductionLinkAnswer> {
    return { ...(await this.toView(link, context)), isDone: link.state === 'OPEN' };
  }

  private async toView(link: LookedAtLink, context: RequestContext): Promise<IntroductionLinkView> {
    const { state, asks, usedAt, payload } = link;
    const accountId = payload?.accountId ?? null;
    const language = accountId === null ? null : await this.readers.languageOf(this.transactions.reader, accountId);
    return { state, asks, usedAt, language, introduction: await this.toLinked(link, context) };
  }

  private async toLinked(
    { row, payload, state, asks }: LookedAtLink,
    { loaders, language }: RequestContext,
  ): Promise<LinkedIntroduction | null> {
    if (row === null || payload === null) return null;
    const introduction = toIntroduction(row);
    const { side } = payload;
    const own = introduction.sides[side];
    const other = introduction.sides[otherSide(side)];
    const [organisation, partner] = await Promise.all(
      [own, other].map(({ organisationId }) => this.organisations.required(organisationId, loaders)),
    );
    if (organisation === undefined || partner === undefined) return null;
    const canAnswer = state === 'OPEN' && asks === 'ANSWER' && own.answer === 'ASKED';
    const proposal = await this.nextBest.between(own.organisationId, other.organisationId);
    return {
      ...{ id: row.id, state: introduction.state, side, startedBy: introduction.startedBy },
      organisation: toOrganisation(organisation),
      partner: toOrganisation(partner),
      ...{ answer: own.answer, answeredAt: own.answeredAt, partnerAccepted: other.answer === 'ACCEPTED' },
      introducedAt: introduction.introducedAt,
      lastDay: lastDayOf(introduction, side, this.calendars.forYears(row.createdAt)),
      note: row.note === null || row.noteLanguage === null ? null : { text: row.note, language: row.noteLanguage },
      // Words that somebody wrote for the other side alone are not for whoever a mail was forwarded to.
      end: introduction.end && { ...introduction.end, note: null },
      proposal: proposal && toMatchProposal(proposal, language),
      contactChoices: canAnswer ? await this.contacts.choices(this.transactions.reader, own.organisationId) : [],
      canGiveSelf: canAnswer && payload.accountId !== null,
    };
  }
}
