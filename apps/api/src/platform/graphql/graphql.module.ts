import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { type RequestWithViewer } from '../auth/permissions.ts';
import { Sessions } from '../auth/sessions.ts';
import { LiveStreams } from '../live/live-streams.ts';
import './enums.ts';
import { errorAnswers, formatError } from './error-answers.ts';
import { createQueryLimits } from './query-limits.ts';
import { createRequestContext } from './request-context.ts';
import { requestMetrics } from './request-metrics.ts';

/** Code first: the schema is what the resolvers say; `create-schema-file` writes it down for review. */
export const GraphqlModule = GraphQLModule.forRootAsync<ApolloDriverConfig>({
  driver: ApolloDriver,
  inject: [Sessions, LiveStreams],
  useFactory: (sessions: Sessions, streams: LiveStreams): ApolloDriverConfig => {
    const limits = createQueryLimits();
    return {
      autoSchemaFile: true,
      sortSchema: true,
      path: '/graphql',
      graphiql: false,
      playground: false,
      introspection: true,
      csrfPrevention: true,
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      stopOnTerminationSignals: false,
      plugins: [errorAnswers, requestMetrics, streams.endWithServer],
      formatError,
      validationRules: [...limits.validationRules],
      parseOptions: limits.parseOptions,
      context: ({ req }: { req: RequestWithViewer }) => createRequestContext(req, sessions),
    };
  },
});
