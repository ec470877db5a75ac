import { type Loaders } from '../graphql/request-context.ts';

/** Finds in which region an organisation has its seat; also the injection token. The feature `memberships` implements it. */
export abstract class OrganisationRegions {
  /**
   * Null for an organisation without a seat, undefined for one that does not exist. Read once in a request, if its loaders are
   * given.
   */
  abstract of(organisationId: string, loaders?: Loaders): Promise<string | null | undefined>;
}
