/** The only door to the API. Runs on the web server only; browsers talk to this server alone. */
import type { ErrorCode, ErrorParams } from '@mosty/domain/errors';
import type { Refusal } from '@mosty/domain/result';
import type { Language } from '@mosty/domain/vocabulary';
import { isErrorCode } from '@mosty/messages/error-texts';
import type { TypedDocumentString } from '#lib/graphql/documents.generated.ts';

export interface Api {
  /** Asks and waits for the answer. Throws ApiRefusal for an expected refusal, ApiUnavailable when there is no answer. */
  ask<Answer, Variables>(document: TypedDocumentString<Answer, Variables>, variables: Variables): Promise<Answer>;
}

export interface ApiCall {
  /** Address of the API, without a path. */
  readonly url: string;
  readonly timeoutMs: number;
  readonly language: Language;
  readonly requestId: string;
  /** The address of the browser: the API limits how much each visitor may ask. */
  readonly clientAddress: string;
  /** What the browser calls itself: the list of sessions tells them apart by it. */
  readonly userAgent?: string | undefined;
  /** The session token of the signed-in account. */
  readonly token?: string | undefined;
  /** Aborted when the browser no longer waits: nobody needs the answer. */
  readonly signal?: AbortSignal;
  readonly fetch?: typeof fetch;
}

/** The API said no, for a reason that Mosty knows; `errorText` of libs/messages has the sentence. */
export class ApiRefusal extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(refusals: readonly [Refusal, ...Refusal[]]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.name = 'ApiRefusal';
    this.refusals = refusals;
  }

  has(code: ErrorCode): boolean {
    return this.refusals.some((refusal) => refusal.code === code);
  }
}

/** No answer in time, or one that is none: the API is down, starting or out of reach. */
export class ApiUnavailable extends Error {
  override readonly name = 'ApiUnavailable';
}

interface GraphQLAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A form that is wrong in several fields is one error that lists all refusals. */
function toRefusals({ extensions = {} }: NonNullable<GraphQLAnswer['errors']>[number], requestId: string): Refusal[] {
  const all = Array.isArray(extensions.errors) ? (extensions.errors as Readonly<Record<string, unknown>>[]) : [];
  return (all.length > 0 ? all : [extensions]).map((refused) => toRefusal(refused, requestId));
}

function toRefusal({ code, params }: Readonly<Record<string, unknown>>, requestId: string): Refusal {
  // The parameters of a code are the API's to fill in; both sides share the same ErrorParams.
  if (isErrorCode(code)) return { code, params: (params ?? {}) as ErrorParams[typeof code] } as Refusal;
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED')
    return { code: 'BAD_REQUEST', params: {} };
  return { code: 'INTERNAL', params: { requestId } };
}

async function readAnswer(response: Response): Promise<GraphQLAnswer> {
  if (response.status >= 502) throw new ApiUnavailable(`The API answered with status ${response.status}`);
  try {
    return (await response.json()) as GraphQLAnswer;
  } catch (cause) {
    throw new ApiUnavailable('The answer of the API is not JSON', { cause });
  }
}

export function createApi(call: ApiCall): Api {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': call.language,
    'x-request-id': call.requestId,
    'x-forwarded-for': call.clientAddress,
    ...(call.userAgent ? { 'user-agent': call.userAgent } : {}),
    ...(call.token ? { authorization: `Bearer ${call.token}` } : {}),
  };

  async function send(body: string): Promise<Response> {
    try {
      const timeout = AbortSignal.timeout(call.timeoutMs);
      const signal = call.signal ? AbortSignal.any([call.signal, timeout]) : timeout;
      return await (call.fetch ?? fetch)(`${call.url}/graphql`, { method: 'POST', headers, body, signal });
    } catch (cause) {
      throw new ApiUnavailable('The API cannot be reached', { cause });
    }
  }

  return {
    async ask<Answer, Variables>(document: TypedDocumentString<Answer, Variables>, variables: Variables) {
      const answer = await readAnswer(await send(JSON.stringify({ query: document.toString(), variables })));
      const [first, ...more] = (answer.errors ?? []).flatMap((error) => toRefusals(error, call.requestId));
      if (first) throw new ApiRefusal([first, ...more]);
      if (answer.data === undefined || answer.data === null) throw new ApiUnavailable('The API answered without data');
      return answer.data as Answer;
    },
  };
}
