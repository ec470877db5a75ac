import { REGISTER_SEARCH } from '@mosty/domain/verification';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type Viewer } from '../../platform/auth/viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { PageArgs, pageSize, readCursor, toConnection, toCursor } from '../../platform/graphql/connection.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { type ListKey, TrustRepository } from './trust.repository.ts';
import {
  OrganisationToVerify,
  OrganisationToVerifyConnection,
  OrganisationToVerifyEdge,
  RevokeVerificationInput,
  VerificationFacts,
  VerifyOrganisationInput,
} from './trust.type.ts';
import { type Facts, VerificationsService } from './verifications.service.ts';

@Resolver(() => OrganisationToVerify)
export class VerificationsResolver {
  constructor(
    private readonly service: VerificationsService,
    private readonly repository: TrustRepository,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => OrganisationToVerifyConnection, {
    description: "Active organisations of the broker's regions without a badge; those that wait longest first.",
  })
  @Allow('BROKER')
  async organisationsToVerify(
    @Args() { first, after }: PageArgs,
    @Context() context: RequestContext,
  ): Promise<OrganisationToVerifyConnection> {
    const limit = pageSize(first);
    const { facts, keys, total } = await this.service.toVerify(brokerOf(context), limit, keyOf(after));
    const edges = facts.map((fact, position) => ({ cursor: toCursor(keys[position] ?? []), node: toNode(fact) }));
    const more = { before: Boolean(after), after: keys.length > limit };
    return toConnection<OrganisationToVerify, OrganisationToVerifyEdge>(edges, total, more);
  }

  @Query(() => VerificationFacts, { description: 'What Mosty can check by itself of one organisation.' })
  @Allow('BROKER', 'organisationId')
  async verificationFacts(
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<VerificationFacts> {
    return toFacts(await this.service.facts(organisationId));
  }

  @Query(() => String, { nullable: true, description: 'The office under whose name the viewer last verified.' })
  @Allow('BROKER')
  brokerOffice(@Context() context: RequestContext): Promise<string | null> {
    return this.repository.officeOf(brokerOf(context).accountId);
  }

  @Mutation(() => Organisation, { description: 'Gives the badge. Nobody gives it to an organisation of her own.' })
  @Allow('BROKER', 'input.organisationId')
  async verifyOrganisation(@Args('input') input: VerifyOrganisationInput, @Context() context: RequestContext) {
    return toOrganisation(await this.service.verify(input, brokerOf(context)));
  }

  @Mutation(() => Organisation, { description: 'Takes the badge back; the evidence says why.' })
  @Allow('BROKER', 'input.organisationId')
  async revokeVerification(@Args('input') input: RevokeVerificationInput, @Context() context: RequestContext) {
    return toOrganisation(await this.service.revoke(input, brokerOf(context)));
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: OrganisationToVerify, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }
}

function brokerOf({ viewer }: RequestContext): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}

function keyOf(after: string | null | undefined): ListKey | undefined {
  if (!after) return undefined;
  const [since, id] = readCursor(after, 2);
  const isKey = typeof since === 'string' && !Number.isNaN(Date.parse(since)) && typeof id === 'string' && isId(id);
  if (!isKey) throw new AppError('BAD_CURSOR', {});
  return [since, id];
}

function toFacts({ identifiers, ...facts }: Facts): VerificationFacts {
  const withSearch = identifiers.map((known) => ({ ...known, searchUrl: REGISTER_SEARCH[known.register].url }));
  return { ...facts, identifiers: withSearch };
}

/** The organisation itself is read by its own resolver. */
const toNode = (facts: Facts): OrganisationToVerify => toFacts(facts) as OrganisationToVerify;
