import { type Viewer } from '../../platform/auth/viewer.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';

/** Whoever asks. The guard has let administrators in only. */
export function administratorIn({ viewer }: RequestContext): Viewer {
  if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
  return viewer;
}
