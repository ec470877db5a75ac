import { type IntroductionState } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { isMemberOf, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type PageArgs, pageSize, toConnection } from '../../platform/graphql/connection.ts';
import { cursorOf, IntroductionLists, type ListPage } from './introduction-lists.repository.ts';
import { sideOf, toIntroduction } from './introduction-record.ts';
import { type Looking, toView } from './introduction-view.ts';
import { type DeskFilter } from './introduction.inputs.ts';
import { type IntroductionRow } from './introduction.entity.ts';
import { type Introduction, type IntroductionConnection } from './introduction.type.ts';
import { IntroductionsRepository } from './introductions.repository.ts';

/** A filter longer than that finds nothing that a shorter one would not. */
const MAX_TEXT = 100;

/** Introductions to look at, by members of a side and by brokers. */
@Injectable()
export class IntroductionsReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly introductions: IntroductionsRepository,
    private readonly lists: IntroductionLists,
    private readonly calendars: WorkingCalendars,
    private readonly clock: Clock,
  ) {}

  /** The caller has made sure that the viewer is a member of the organisation or a broker of its region. */
  async one(viewer: Viewer, organisationId: string, id: string, forceBroker = false): Promise<Introduction> {
    const own = organisationId.toLowerCase();
    const row = await this.introductions.find(this.transactions.reader, id.toLowerCase(), own);
    const side = row === null ? null : sideOf(toIntroduction(row), own);
    if (row === null || side === null) throw missing();
    const looking: Looking = { side, accountId: viewer.accountId, as: forceBroker ? 'BROKER' : actsAs(viewer, own) };
    const { startedBy, sides } = toIntroduction(row);
    const knows = looking.as === 'BROKER' || startedBy === side || sides[side].answer !== 'NOT_ASKED';
    if (!knows) throw missing();
    return this.view(row, looking);
  }

  async ofOrganisation(
    viewer: Viewer,
    organisationId: string,
    states: readonly IntroductionState[] | null,
    page: PageArgs,
  ): Promise<IntroductionConnection> {
    const own = organisationId.toLowerCase();
    const as = actsAs(viewer, own);
    const found = await this.lists.ofOrganisation(
      own,
      as === 'BROKER',
      states,
      pageSize(page.first),
      page.after ?? null,
    );
    return this.connection(found, page, (row) => ({
      ...{ side: sideOf(toIntroduction(row), own), accountId: viewer.accountId, as },
    }));
  }

  async forDesk(viewer: Viewer, filter: DeskFilter, page: PageArgs): Promise<IntroductionConnection> {
    const text = filter.text?.trim().slice(0, MAX_TEXT) || null;
    const wanted = {
      ...{ regions: viewer.brokerRegions, states: filter.states ?? null, overdue: filter.overdue ?? false },
      ...{ region: filter.region ?? null, text },
    };
    const found = await this.lists.forDesk(wanted, pageSize(page.first), page.after ?? null);
    return this.connection(found, page, () => ({ side: null, accountId: viewer.accountId, as: 'BROKER' }));
  }

  view(row: IntroductionRow, looking: Looking): Introduction {
    return toView(row, looking, this.clock.now(), this.calendars.forYears(row.createdAt));
  }

  private connection(
    { rows, totalCount, hasNextPage }: ListPage,
    { after }: PageArgs,
    lookingAt: (row: IntroductionRow) => Looking,
  ): IntroductionConnection {
    const edges = rows.map((row) => ({
      cursor: cursorOf(row),
      node: this.view(row, { ...lookingAt(row), isInList: true }),
    }));
    return toConnection(edges, totalCount, { before: Boolean(after), after: hasNextPage });
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'introduction' });

/** Whoever may act and is none of the organisation's members does so as a broker. */
export const actsAs = (viewer: Viewer, organisationId: string): 'ORGANISATION' | 'BROKER' =>
  isMemberOf(viewer, organisationId.toLowerCase()) ? 'ORGANISATION' : 'BROKER';
