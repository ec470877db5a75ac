import { Injectable } from '@nestjs/common';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { type PageArgs } from '../../platform/graphql/connection.ts';
import { type Loaders } from '../../platform/graphql/request-context.ts';
import { OrganisationListService } from '../organisations/organisation-list.service.ts';
import { type OrganisationsAtDeskFilter } from './introduction.inputs.ts';
import { IntroductionsReading } from './introductions-reading.service.ts';
import { OrganisationsAtDesk } from './organisations-at-desk.repository.ts';
import { type OrganisationAtDeskConnection } from './organisations-at-desk.type.ts';

/** Organisations of a broker's regions that have no partner yet, with what is under way for them. */
@Injectable()
export class OrganisationsAtDeskService {
  constructor(
    private readonly organisations: OrganisationListService,
    private readonly atDesk: OrganisationsAtDesk,
    private readonly reading: IntroductionsReading,
  ) {}

  async list(
    viewer: Viewer,
    { text, region, activeOnly, withoutIntroduction }: OrganisationsAtDeskFilter,
    page: PageArgs,
    loaders: Loaders,
  ): Promise<OrganisationAtDeskConnection> {
    const regions = narrowed(viewer.brokerRegions, region ?? null);
    const busy = withoutIntroduction ? await this.atDesk.inIntroduction(regions) : [];
    const found = await this.organisations.list(
      {
        ...{ withoutPartner: true, query: text ?? null, region: regions === null ? null : [...regions] },
        status: activeOnly ? ['ACTIVE'] : ['ACTIVE', 'STUB'],
      },
      null,
      page,
      loaders,
      busy,
    );
    const seen = await this.atDesk.of(found.nodes.map(({ id }) => id));
    const looking = { side: null, accountId: viewer.accountId, as: 'BROKER', isInList: true } as const;
    const edges = found.edges.map(({ cursor, node }, position) => {
      const { running = 0, introduction = null } = seen[position] ?? {};
      const view = introduction && this.reading.view(introduction, looking);
      return { cursor, node: { organisation: node, running, introduction: view } };
    });
    const { totalCount, pageInfo } = found;
    return { edges, nodes: edges.map(({ node }) => node), totalCount, pageInfo };
  }
}

/** Codes of regions; null for all of them. A region of another broker has no organisations for this one. */
function narrowed(own: Viewer['brokerRegions'], region: string | null): readonly string[] | null {
  if (own === 'ALL') return region === null ? null : [region];
  const wanted = region === null ? own : own.filter((code) => code === region);
  return wanted.length === 0 ? NOWHERE : wanted;
}

/** The code of no region: an empty list would filter nothing. */
const NOWHERE: readonly string[] = ['-'];
