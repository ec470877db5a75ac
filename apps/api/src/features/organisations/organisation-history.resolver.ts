import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { pageSize } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { actorOf, OrganisationHistory } from './organisation-history.ts';
import {
  OrganisationHistoryPage,
  toOrganisationChange,
  UndoOrganisationChangeInput,
} from './organisation-history.type.ts';
import { Organisation, toOrganisation } from './organisation.type.ts';
import { OrganisationsService } from './organisations.service.ts';

@Resolver(() => OrganisationHistoryPage)
export class OrganisationHistoryResolver {
  constructor(
    private readonly history: OrganisationHistory,
    private readonly service: OrganisationsService,
  ) {}

  @Query(() => OrganisationHistoryPage)
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async organisationHistory(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The id of the change before.' })
    after: string | null,
  ): Promise<OrganisationHistoryPage> {
    const size = pageSize(first);
    const behind = after !== null && isId(after) ? after : undefined;
    const entries = await this.history.list(organisationId, size + 1, behind);
    return { changes: entries.slice(0, size).map(toOrganisationChange), hasMore: entries.length > size };
  }

  @Mutation(() => Organisation, { description: 'Takes a change back, unless what it changed was changed again later.' })
  @Allow('MEMBER_OR_BROKER', 'input.organisationId')
  async undoOrganisationChange(
    @Args('input') { organisationId, changeId }: UndoOrganisationChangeInput,
    @Context() { viewer }: RequestContext,
  ): Promise<Organisation> {
    return toOrganisation(await this.service.undo(organisationId, changeId, actorOf(viewer, organisationId)));
  }
}
