import { type Language } from '@mosty/domain/vocabulary';
import { renderMessage } from '@mosty/phrases/message';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { viewerOf } from '../memberships/members.resolver.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { ConversationReading } from './conversation-reading.service.ts';
import { readerOf } from './conversations.resolver.ts';
import { mapNodes } from './mapped-nodes.ts';
import { MessageParagraph, toParagraph } from './message.type.ts';
import {
  DecideReportInput,
  MessageReport,
  MessageReportConnection,
  ReportedMessage,
  ReportMessageInput,
  toMessageReport,
} from './report.type.ts';
import { Reports } from './reports.service.ts';

@Resolver(() => MessageReport)
export class ReportsResolver {
  constructor(
    private readonly reports: Reports,
    private readonly reading: ConversationReading,
    private readonly organisations: OrganisationsService,
  ) {}

  @Mutation(() => Boolean, { description: 'To the brokers of the region of the own organisation.' })
  @Allow('MEMBER', 'input.organisationId')
  async reportMessage(@Args('input') input: ReportMessageInput, @Context() context: RequestContext): Promise<boolean> {
    const reader = readerOf(context, input.organisationId);
    const message = await this.reading.message(reader, input.messageId);
    await this.reports.report(reader, { message, reason: input.reason, note: input.note ?? null });
    return true;
  }

  @Query(() => MessageReportConnection, { description: "Of the viewer's regions." })
  @Allow('BROKER')
  async messageReports(
    @Args('isOpen', { description: 'Those that nobody has decided yet; the decided ones otherwise.' }) isOpen: boolean,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<MessageReportConnection> {
    return mapNodes(await this.reports.list(viewerOf(context), { isOpen, ...page }), toMessageReport);
  }

  @Query(() => ReportedMessage)
  @Allow('BROKER')
  async reportedMessage(
    @Args('reportId', { type: () => ID }) reportId: string,
    @Context() context: RequestContext,
  ): Promise<ReportedMessage> {
    return { report: toMessageReport(await this.reports.look(viewerOf(context), reportId)) };
  }

  @Mutation(() => MessageReport)
  @Allow('BROKER')
  async decideReport(
    @Args('input') input: DecideReportInput,
    @Context() context: RequestContext,
  ): Promise<MessageReport> {
    return toMessageReport(await this.reports.decide(viewerOf(context), input));
  }

  @ResolveField(() => Organisation, { description: 'Whose member reported it.' })
  async reportedBy(@Parent() { row }: MessageReport, @Context() { loaders }: RequestContext): Promise<Organisation> {
    return toOrganisation(await this.organisations.required(row.organisationId, loaders));
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'Whose member wrote it; null: it is gone.' })
  async writtenBy(@Parent() { row }: MessageReport, @Context() { loaders }: RequestContext) {
    const found =
      row.authorOrganisationId && (await this.organisations.find({ id: row.authorOrganisationId }, loaders));
    return found ? toOrganisation(found) : null;
  }
}

@Resolver(() => ReportedMessage)
export class ReportedMessagesResolver {
  @ResolveField(() => [MessageParagraph], { description: "In the viewer's language, or in another one." })
  paragraphs(
    @Parent() { report }: ReportedMessage,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Context() context: RequestContext,
  ): MessageParagraph[] {
    const shown = language ?? context.language;
    return renderMessage(report.row.entries, shown).map((paragraph) => toParagraph(paragraph, shown));
  }
}
