import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import {
  DismissProposalInput,
  ProposalInput,
  ProposalPutAside,
  SnoozeProposalInput,
  toProposalPutAside,
} from './proposal-decision.type.ts';
import { ProposalDecisions } from './proposal-decisions.service.ts';

@Resolver(() => ProposalPutAside)
export class ProposalDecisionsResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly decisions: ProposalDecisions,
    private readonly organisations: OrganisationsService,
  ) {}

  @Query(() => [ProposalPutAside], {
    description: 'What the organisation has put aside and would see otherwise, the last first.',
  })
  @Allow('MEMBER_OR_BROKER', 'organisationId')
  async dismissedProposals(
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Context() { loaders }: RequestContext,
  ): Promise<ProposalPutAside[]> {
    const { id } = await this.organisations.required(organisationId, loaders);
    return (await this.decisions.putAsideBy(id)).map(toProposalPutAside);
  }

  @Mutation(() => ProposalPutAside, {
    description: 'Later proposals learn from the reason. What is said twice is said once.',
  })
  @Allow('MEMBER', 'input.organisationId')
  async dismissProposal(
    @Args('input') input: DismissProposalInput,
    @Context() context: RequestContext,
  ): Promise<ProposalPutAside> {
    const pair = await this.pairOf(input, context);
    const { reason, note = null } = input;
    await this.transactions.run((tx) =>
      this.decisions.dismiss(tx, { ...pair, reason, note, saidOf: 'PROPOSAL', by: accountOf(context) }),
    );
    return this.putAside(pair);
  }

  @Mutation(() => ProposalPutAside, {
    description: 'The same proposal comes back then, and nothing is learned from it.',
  })
  @Allow('MEMBER', 'input.organisationId')
  async snoozeProposal(
    @Args('input') input: SnoozeProposalInput,
    @Context() context: RequestContext,
  ): Promise<ProposalPutAside> {
    const pair = await this.pairOf(input, context);
    await this.transactions.run((tx) =>
      this.decisions.snooze(tx, { ...pair, days: input.days, by: accountOf(context) }),
    );
    return this.putAside(pair);
  }

  @Mutation(() => Boolean, {
    description: 'Of a dismissal or a snooze. False: there was none, or it was taken back already.',
  })
  @Allow('MEMBER', 'input.organisationId')
  async undoDismissal(@Args('input') input: ProposalInput, @Context() context: RequestContext): Promise<boolean> {
    const pair = await this.pairOf(input, context);
    return this.transactions.run((tx) => this.decisions.undo(tx, pair));
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { partnerId }: ProposalPutAside, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(partnerId, loaders));
  }

  /** Both must be there, on two sides of the border. */
  private async pairOf({ organisationId, partnerId }: ProposalInput, { loaders }: RequestContext) {
    const [ours, theirs] = await Promise.all([
      this.organisations.required(organisationId, loaders),
      this.organisations.required(partnerId, loaders),
    ]);
    if (ours.country === theirs.country) throw new AppError('SAME_COUNTRY', {});
    return { organisationId: ours.id, partnerId: theirs.id };
  }

  private async putAside({ organisationId, partnerId }: { organisationId: string; partnerId: string }) {
    const all = await this.decisions.putAsideBy(organisationId);
    const found = all.find((one) => one.partnerId === partnerId);
    if (found === undefined) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return toProposalPutAside(found);
  }
}

export function accountOf({ viewer }: RequestContext): string {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer.accountId;
}
