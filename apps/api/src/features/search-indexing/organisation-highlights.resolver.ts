import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Highlight } from '../../platform/search/highlight.type.ts';
import { highlightsOf } from '../../platform/search/highlights.ts';
import { OrganisationEdge } from '../organisations/organisation-list.type.ts';
import { type OrganisationSource } from './organisation-document.ts';
import { toHighlightSources } from './organisation-highlights.ts';
import { SearchSourcesRepository } from './search-sources.repository.ts';

/** The same for both engines: their own marks know nothing of meanings. */
@Resolver(() => OrganisationEdge)
export class OrganisationHighlightsResolver {
  constructor(private readonly sources: SearchSourcesRepository) {}

  @ResolveField(() => [Highlight], {
    description: 'Where the query was found: names, descriptions, areas, themes. Empty without a query.',
  })
  async highlights(
    @Parent() { node, terms }: OrganisationEdge,
    @Context() { loaders, language }: RequestContext,
  ): Promise<Highlight[]> {
    if (terms.words.length === 0) return [];
    const source = await this.loader(loaders).load(node.id);
    return source ? (highlightsOf(terms, toHighlightSources(source, language)) as Highlight[]) : [];
  }

  private loader(loaders: RequestContext['loaders']) {
    return loaders.of<OrganisationSource | undefined>('search sources', async (ids) => {
      const found = new Map((await this.sources.organisations(ids)).map((source) => [source.id, source]));
      return ids.map((id) => found.get(id));
    });
  }
}
