import { otherSide, type Side } from '@mosty/domain/introductions/introduction';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Audit } from '../../platform/audit/audit.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { MatchProposal, toMatchProposal } from '../matching/match-proposal.type.ts';
import { NextBest } from '../matching/next-best.service.ts';
import { type Proposal } from '../matching/proposals.service.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { OrganisationsService } from '../organisations/organisations.service.ts';
import { IntroductionContacts } from './introduction-contacts.repository.ts';
import { ContactChoice } from './introduction-link.type.ts';
import { IntroductionLists } from './introduction-lists.repository.ts';
import {
  Introduction,
  IntroductionContact,
  IntroductionPlace,
  IntroductionSide,
  IntroductionTransition,
  IntroductionWaiting,
} from './introduction.type.ts';

@Resolver(() => Introduction)
export class IntroductionFieldsResolver {
  constructor(
    private readonly lists: IntroductionLists,
    private readonly nextBest: NextBest,
  ) {}

  @ResolveField(() => [IntroductionTransition], { description: 'What happened, in its order.' })
  async history(
    @Parent() { id, viewerSide, isBroker }: Introduction,
    @Context() { loaders }: RequestContext,
  ): Promise<IntroductionTransition[]> {
    const lines = await this.lists.historyLoader(loaders).load(id);
    return lines.map(({ event, side, madeBy, channel, at, stateBefore, stateAfter, byName }) => ({
      ...{ event, side, by: madeBy, channel, at, from: stateBefore, to: stateAfter },
      // Who of the other organisation it was is that organisation's matter.
      byName: isBroker || madeBy === viewerSide ? byName : null,
    }));
  }

  @ResolveField(() => MatchProposal, {
    nullable: true,
    description: 'Why the two fit, as of today; seen from the side of the viewer, from side A where she has none.',
  })
  async proposal(
    @Parent() { viewerSide, sides }: Introduction,
    @Context() { loaders, language }: RequestContext,
  ): Promise<MatchProposal | null> {
    const ours: Side = viewerSide ?? 'A';
    const idOf = (side: Side) => sides.find((one) => one.side === side)?.organisationId ?? '';
    const loader = loaders.of<Proposal | null>('introductionProposals', (keys) =>
      this.nextBest.betweenAll(keys.map((key) => key.split('/') as [string, string])),
    );
    const proposal = await loader.load(`${idOf(ours)}/${idOf(otherSide(ours))}`);
    return proposal && toMatchProposal(proposal, language);
  }
}

@Resolver(() => IntroductionSide)
export class IntroductionSideResolver {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly contactsGiven: IntroductionContacts,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: IntroductionSide, @Context() { loaders }: RequestContext) {
    return toOrganisation(await this.organisations.required(organisationId, loaders));
  }

  @ResolveField(() => [IntroductionContact], {
    description: 'Those it gave; to the other side once the two are introduced, of one introduction at a time.',
  })
  async contacts(
    @Parent() { introductionId, organisationId, side, showsContacts, isOwn }: IntroductionSide,
    @Context() { viewer, loaders }: RequestContext,
  ): Promise<IntroductionContact[]> {
    if (!showsContacts || viewer === null) return [];
    const given = (await this.contactsGiven.loader(loaders).load(introductionId)).filter((one) => one.side === side);
    if (!isOwn && given.length > 0) {
      await this.transactions.run((tx) =>
        this.audit.record(tx, {
          ...{ actor: viewer.accountId, action: 'CONTACT_DATA_SEEN', organisationId },
          detail: { introduction: introductionId, contacts: given.length },
        }),
      );
    }
    return given.map(({ label, personName, email, phone }) => ({ label, personName, email, phone }));
  }

  @ResolveField(() => [ContactChoice], {
    description: 'What its own members can choose to give; empty once it has answered, and for everybody else.',
  })
  async contactChoices(@Parent() { organisationId, isOwn, answer }: IntroductionSide): Promise<ContactChoice[]> {
    return isOwn && answer === 'ASKED' ? this.contactsGiven.choices(this.transactions.reader, organisationId) : [];
  }
}

@Resolver(() => IntroductionWaiting)
export class IntroductionWaitingResolver {
  constructor(private readonly lists: IntroductionLists) {}

  @ResolveField(() => [IntroductionPlace])
  async places(
    @Parent() { introductionId }: IntroductionWaiting,
    @Context() { loaders }: RequestContext,
  ): Promise<IntroductionPlace[]> {
    return [...(await this.lists.placesLoader(loaders).load(introductionId))];
  }
}
