/** Turns whatever was thrown into what a user may see: a code and its facts, or INTERNAL with the id of the request. */
import { type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ErrorCode } from '@mosty/domain/errors';
import { HttpException, Logger } from '@nestjs/common';
import { type GraphQLFormattedError, GraphQLError } from 'graphql';
import { AppError } from '../errors/app-error.ts';
import { AppErrors } from '../errors/app-errors.ts';
import { type RequestContext } from './request-context.ts';

const logger = new Logger('GraphQL');

/** Faults of the program that asked: it gets the reason, which says nothing about our inside. */
const BAD_REQUESTS = new Set<unknown>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
]);

export const QUERY_TOO_COMPLEX: ErrorCode = 'QUERY_TOO_COMPLEX';
/** The words of GraphQL's parser. */
const TOO_MANY_TOKENS = /more tha[nt] \d+ tokens. Parsing aborted/;

function appErrorIn(error: unknown): AppError | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    if (cause instanceof AppError) return cause;
    cause = cause instanceof GraphQLError ? cause.originalError : cause.cause;
  }
  return undefined;
}

/** A date or an id in a form that PostgreSQL cannot read is what the caller wrote, not our fault. */
const UNREADABLE_VALUE = new Set(['22P02', '22007', '22008', '22021', '22003']);

function answerTo(error: GraphQLError, context: RequestContext | undefined): GraphQLFormattedError {
  const place = error.path ? { path: error.path } : {};
  const refused = appErrorIn(error);
  if (refused) {
    const all = refused instanceof AppErrors ? { errors: refused.refusals } : {};
    return { message: refused.code, ...place, extensions: { code: refused.code, params: refused.params, ...all } };
  }
  const { code } = error.extensions;
  if (error.message === QUERY_TOO_COMPLEX || TOO_MANY_TOKENS.test(error.message)) {
    return { message: QUERY_TOO_COMPLEX, extensions: { code: QUERY_TOO_COMPLEX, params: {} } };
  }
  if (BAD_REQUESTS.has(code) && !(error.originalError instanceof HttpException)) {
    return { message: error.message, ...place, extensions: { code: 'BAD_REQUEST', params: {} } };
  }
  if (UNREADABLE_VALUE.has((error.originalError as { code?: string } | undefined)?.code ?? '')) {
    return { message: 'BAD_REQUEST', ...place, extensions: { code: 'BAD_REQUEST', params: {} } };
  }
  const requestId = context?.requestId ?? 'unknown';
  const cause = error.originalError ?? error;
  logger.error({ requestId, path: error.path?.join('.'), err: cause }, cause.message);
  return { message: 'INTERNAL', ...place, extensions: { code: 'INTERNAL', params: { requestId } } };
}

/** Logs each unexpected error once and keeps its text from the answer. */
export const errorAnswers: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors, contextValue }) {
        const { body } = response;
        if (body.kind !== 'single' || !errors?.length) return;
        body.singleResult.errors = errors.map((error) => answerTo(error, contextValue));
      },
    };
  },
};

/**
 * For errors before there is a request in the sense of GraphQL (a body that is none, a context that cannot be made); all
 * others are answered anew by `errorAnswers`.
 */
export function formatError({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  if (extensions?.code === 'INTERNAL') return { message: 'INTERNAL', extensions };
  if (BAD_REQUESTS.has(extensions?.code)) return { message, extensions: { code: 'BAD_REQUEST', params: {} } };
  return { message: 'INTERNAL', extensions: { code: 'INTERNAL', params: { requestId: 'unknown' } } };
}

/** What `make` promises, or one log entry and an error that says only by which id to find it. */
export async function orInternal<Made>(requestId: string, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    logger.error({ requestId, err: error }, error instanceof Error ? error.message : String(error));
    throw new GraphQLError('INTERNAL', { extensions: { code: 'INTERNAL', params: { requestId } } });
  }
}
