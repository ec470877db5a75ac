import { otherSide } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { toMatchProposal } from '../matching/match-proposal.type.ts';
import { NextBest } from '../matching/next-best.service.ts';
import { toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { IntroductionContacts } from './introduction-contacts.repository.ts';
import { type IntroductionLinkView, type LinkedIntroduction } from './introduction-link.type.ts';
import { type LookedAtLink } from './introduction-links.service.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { toIntroduction } from './introduction-record.ts';
import { lastDayOf } from './introduction-view.ts';

/** What whoever holds a mailed link sees of the introduction. */
@Injectable()
export class IntroductionLinkViews {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contacts: IntroductionContacts,
    private readonly readers: IntroductionReaders,
    private readonly nextBest: NextBest,
    private readonly calendars: WorkingCalendars,
    private readonly transactions: Transactions,
  ) {}

  async toView(link: LookedAtLink, context: RequestContext): Promise<IntroductionLinkView> {
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
