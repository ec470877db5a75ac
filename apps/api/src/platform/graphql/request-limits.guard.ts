import { type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { ThrottlerGuard, type ThrottlerLimitDetail } from '@nestjs/throttler';
import { type RequestWithViewer } from '../auth/permissions.ts';
import { AppError } from '../errors/app-error.ts';
import { type RequestContext } from './request-context.ts';

/**
 * So many requests a minute for each account; visitors are counted by address. A token that opens no session counts as none,
 * or else everybody could have as many limits as she can make up tokens. Health and metrics are not counted.
 */
@Injectable()
export class RequestLimitsGuard extends ThrottlerGuard {
  /** A request that asks for several things is one request: all its fields share the outcome. */
  private readonly decided = new WeakMap<object, Promise<boolean>>();

  override canActivate(context: ExecutionContext): Promise<boolean> {
    const { req } = this.getRequestResponse(context);
    const decision = this.decided.get(req) ?? super.canActivate(context);
    this.decided.set(req, decision);
    return decision;
  }

  protected override getRequestResponse(context: ExecutionContext) {
    if (context.getType<string>() !== 'graphql') return super.getRequestResponse(context);
    const { req } = GqlExecutionContext.create(context).getContext<RequestContext>();
    return { req, res: req.res as unknown as Record<string, unknown> };
  }

  protected override async getTracker({ viewer, ip }: RequestWithViewer): Promise<string> {
    return viewer ? `account ${viewer.accountId}` : `address ${ip ?? 'unknown'}`;
  }

  /** One limit for everything, whatever is asked for. */
  protected override generateKey(_context: ExecutionContext, tracker: string): string {
    return tracker;
  }

  protected override async throwThrottlingException(
    _context: ExecutionContext,
    { timeToBlockExpire }: ThrottlerLimitDetail,
  ): Promise<void> {
    throw new AppError('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil(timeToBlockExpire)) });
  }
}
