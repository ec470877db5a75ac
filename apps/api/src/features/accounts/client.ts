import { type RequestContext, tokenOf } from '../../platform/graphql/request-context.ts';
import { AppError } from '../../platform/errors/app-error.ts';

/** From where a request comes, for counting attempts and for the list of sessions. */
export interface Client {
  /** The network address, as far as our own proxies can tell. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly browser: string;
}

const LONGEST_BROWSER = 400;

export function clientOf({ req }: RequestContext): Client {
  return { address: req.ip ?? 'unknown', browser: (req.get('user-agent') ?? '').slice(0, LONGEST_BROWSER) };
}

/** Who asks, with which session. */
export interface SignedInClient extends Client {
  readonly accountId: string;
  readonly token: string;
}

export function signedInClientOf(context: RequestContext): SignedInClient {
  const token = tokenOf(context.req);
  if (context.viewer === null || token === undefined) throw new AppError('NOT_SIGNED_IN', {});
  return { ...clientOf(context), accountId: context.viewer.accountId, token };
}
