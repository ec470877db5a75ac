import { type ApolloServerPlugin } from '@apollo/server';
import { Histogram } from 'prom-client';
import { type RequestContext } from './request-context.ts';

/** By what was asked for, never by names that the caller made up: those would be endless. */
const requestDuration = new Histogram({
  name: 'mosty_request_duration_seconds',
  help: 'Time to answer a GraphQL request, by operation (query, mutation, none) and outcome (ok, refused, failed)',
  labelNames: ['operation', 'outcome'] as const,
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

/** Stands behind `errorAnswers`, which has turned every error into its code. */
export const requestMetrics: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    const stop = requestDuration.startTimer();
    return {
      async willSendResponse({ operation, response: { body } }) {
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        const hasFailed = errors.some(({ extensions }) => extensions?.code === 'INTERNAL');
        const outcome = hasFailed ? 'failed' : errors.length > 0 ? 'refused' : 'ok';
        stop({ operation: operation?.operation ?? 'none', outcome });
      },
    };
  },
};
