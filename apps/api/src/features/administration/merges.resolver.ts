import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { administratorIn } from './administrator.ts';
import { MergeChoiceInput, MergeOrganisationsInput, MergePreview, toMergePreview } from './merge.type.ts';
import { Merges } from './merges.service.ts';

@Resolver(() => MergePreview)
export class MergesResolver {
  constructor(private readonly merges: Merges) {}

  @Query(() => MergePreview, { description: 'What would become of two entries of one organisation; changes nothing.' })
  @Allow('ADMIN')
  async mergePreview(
    @Args('keptId', { type: () => ID }) keptId: string,
    @Args('otherId', { type: () => ID }) otherId: string,
    @Args('choices', { type: () => [MergeChoiceInput], nullable: true }) choices: MergeChoiceInput[] | null,
  ): Promise<MergePreview> {
    return toMergePreview(await this.merges.preview({ keptId, otherId, choices: choices ?? [] }));
  }

  @Mutation(() => Organisation, { description: 'For good: only the organisation that stays exists afterwards.' })
  @Allow('ADMIN')
  async mergeOrganisations(
    @Args('input') input: MergeOrganisationsInput,
    @Context() context: RequestContext,
  ): Promise<Organisation> {
    return toOrganisation(await this.merges.merge(input, administratorIn(context)));
  }
}
