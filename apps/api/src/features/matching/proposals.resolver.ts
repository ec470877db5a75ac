import { type Language } from '@mosty/domain/vocabulary';
import { scorePartLabel } from '@mosty/messages/explanation-texts';
import { lessonText } from '@mosty/messages/lesson-texts';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs, pageSize, toConnection } from '../../platform/graphql/connection.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { Theme, themeLabel, toTheme } from '../themes/theme.type.ts';
import {
  ArchStoneType,
  EarlierAnswerEffect,
  MatchProposal,
  MatchProposalConnection,
  ReasonType,
  ScorePartType,
  toMatchProposal,
} from './match-proposal.type.ts';
import { ProposalsService } from './proposals.service.ts';
import { reasonSentence } from './reason-sentences.ts';

@Resolver(() => MatchProposal)
export class ProposalsResolver {
  constructor(
    private readonly proposalsService: ProposalsService,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => MatchProposalConnection, {
    description: 'Partners across the border for an organisation of the viewer, best first.',
  })
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async proposals(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args() { first, after }: PageArgs,
    @Context() { language, loaders }: RequestContext,
  ): Promise<MatchProposalConnection> {
    const { id } = await this.organisations.required(organisationId, loaders);
    const page = await this.proposalsService.pageFor(id, pageSize(first), after ?? undefined);
    const edges = page.proposals.map((proposal) => ({
      cursor: proposal.cursor,
      node: toMatchProposal(proposal, language),
    }));
    return toConnection(edges, page.totalCount, { before: page.hasPreviousPage, after: page.hasNextPage });
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: MatchProposal, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }
}

@Resolver(() => ReasonType)
export class ReasonResolver {
  @ResolveField(() => Theme, { nullable: true })
  theme(@Parent() { reason }: ReasonType): Theme | null {
    return 'theme' in reason.params ? toTheme(reason.params.theme) : null;
  }

  @ResolveField(() => String)
  text(
    @Parent() { reason, partner, language: readBy }: ReasonType,
    @Args('language', { type: () => LanguageEnum, nullable: true }) asked: Language | null,
  ): string {
    return reasonSentence(reason, partner, asked ?? readBy);
  }
}

@Resolver(() => EarlierAnswerEffect)
export class LessonResolver {
  @ResolveField(() => String)
  text(@Parent() { effect }: EarlierAnswerEffect, @Context() { language }: RequestContext): string {
    return lessonText(effect, { language, themeLabel: (code) => themeLabel(code, language) });
  }
}

@Resolver(() => ArchStoneType)
export class ArchStoneResolver {
  @ResolveField(() => Theme)
  theme(@Parent() { themeCode }: ArchStoneType): Theme {
    return toTheme(themeCode);
  }
}

@Resolver(() => ScorePartType)
export class ScorePartResolver {
  @ResolveField(() => String)
  label(
    @Parent() { name }: ScorePartType,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Context() context: RequestContext,
  ): string {
    return scorePartLabel(name, language ?? context.language);
  }
}
