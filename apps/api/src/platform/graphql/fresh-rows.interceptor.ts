import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type GraphQLResolveInfo } from 'graphql';
import { type RequestContext } from './request-context.ts';

/** The changes of one request run one after the other; each answers with what it saved, not with what was read before. */
@Injectable()
export class FreshRowsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    if (context.getType<string>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context);
      const { operation } = graphql.getInfo<GraphQLResolveInfo>();
      if (operation.operation === 'mutation') graphql.getContext<RequestContext>().loaders.forget();
    }
    return next.handle();
  }
}
