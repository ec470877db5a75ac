import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { NewMatchesService } from './new-matches.ts';
import { ChangeSavedSearchInput, SavedSearch, SaveSearchInput, toSavedSearch } from './saved-search.type.ts';
import { SavedSearchesService } from './saved-searches.service.ts';

@Resolver(() => SavedSearch)
export class SavedSearchesResolver {
  constructor(
    private readonly service: SavedSearchesService,
    private readonly newMatches: NewMatchesService,
  ) {}

  @Query(() => [SavedSearch], { description: 'Those of the viewer, in the order in which they were saved.' })
  @Allow('SIGNED_IN')
  async savedSearches(@Context() context: RequestContext): Promise<SavedSearch[]> {
    return (await this.service.list(accountOf(context))).map(toSavedSearch);
  }

  @Mutation(() => SavedSearch, { description: 'At most 20 of one account, and none twice.' })
  @Allow('SIGNED_IN')
  async saveSearch(@Args('input') input: SaveSearchInput, @Context() context: RequestContext): Promise<SavedSearch> {
    return toSavedSearch(await this.service.save(accountOf(context), input));
  }

  @Mutation(() => SavedSearch)
  @Allow('SIGNED_IN')
  async changeSavedSearch(
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: ChangeSavedSearchInput,
    @Context() context: RequestContext,
  ): Promise<SavedSearch> {
    return toSavedSearch(await this.service.change(accountOf(context), id, input));
  }

  @Mutation(() => ID, { description: 'The id of what is gone.' })
  @Allow('SIGNED_IN')
  deleteSavedSearch(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<string> {
    return this.service.delete(accountOf(context), id);
  }

  @Mutation(() => SavedSearch, { description: 'The viewer has looked at the results: none of them is new any longer.' })
  @Allow('SIGNED_IN')
  async markSavedSearchSeen(
    @Args('id', { type: () => ID }) id: string,
    @Context() context: RequestContext,
  ): Promise<SavedSearch> {
    return toSavedSearch(await this.service.markSeen(accountOf(context), id));
  }

  @ResolveField(() => Int, {
    description: 'Organisations that it finds now and did not find when the viewer last looked; at most a minute old.',
  })
  newCount(@Parent() { id }: SavedSearch, @Context() { loaders }: RequestContext): Promise<number> {
    return loaders.of('savedSearchNews', (ids) => this.newMatches.counts(ids)).load(id);
  }
}

function accountOf({ viewer }: RequestContext): string {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer.accountId;
}
