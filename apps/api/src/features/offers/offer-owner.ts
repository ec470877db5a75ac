import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { type OfferOwner } from './offers.service.ts';

/** The viewer, acting for an organisation; whether she may was asked before. */
export function ownerOf({ viewer }: RequestContext, organisationId: string): OfferOwner {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return { organisationId: organisationId.toLowerCase(), accountId: viewer.accountId };
}
