import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import {
  AdministeredOrganisation,
  AdministeredOrganisationConnection,
  AdministeredOrganisationFilter,
  ArchiveOrganisationInput,
} from './administered-organisation.type.ts';
import { AdministeredOrganisations } from './administered-organisations.service.ts';
import { administratorIn } from './administrator.ts';

@Resolver(() => AdministeredOrganisation)
export class AdministeredOrganisationsResolver {
  constructor(private readonly organisations: AdministeredOrganisations) {}

  @Query(() => AdministeredOrganisationConnection, { description: 'All of them, archived ones too, by name.' })
  @Allow('ADMIN')
  administeredOrganisations(
    @Args('filter', { type: () => AdministeredOrganisationFilter, nullable: true })
    filter: AdministeredOrganisationFilter | null,
    @Args() page: PageArgs,
  ) {
    return this.organisations.list(filter ?? {}, page);
  }

  @Query(() => AdministeredOrganisation)
  @Allow('ADMIN')
  administeredOrganisation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<AdministeredOrganisation> {
    return this.organisations.one(organisationId);
  }

  @Mutation(() => AdministeredOrganisation, { description: 'Out of lists and matching, until it is restored.' })
  @Allow('ADMIN')
  archiveOrganisation(
    @Args('input') input: ArchiveOrganisationInput,
    @Context() context: RequestContext,
  ): Promise<AdministeredOrganisation> {
    return this.organisations.archive(input, administratorIn(context));
  }

  @Mutation(() => AdministeredOrganisation)
  @Allow('ADMIN')
  restoreOrganisation(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() context: RequestContext,
  ): Promise<AdministeredOrganisation> {
    return this.organisations.restore(organisationId, administratorIn(context));
  }
}
