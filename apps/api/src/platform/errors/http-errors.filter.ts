import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type ErrorCode } from '@mosty/domain/errors';
import { type Response } from 'express';
import { requestIdOf } from '../graphql/request-context.ts';
import { AppError } from './app-error.ts';
import { AppErrors } from './app-errors.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  NOT_SIGNED_IN: 401,
  TOO_MANY_REQUESTS: 429,
  CHANGED_MEANWHILE: 409,
  EDIT_CONFLICT: 409,
  UNDO_CONFLICT: 409,
  PICTURE_TOO_LARGE: 413,
};

/** For plain HTTP routes the same answer that GraphQL gives in `extensions`; GraphQL errors pass by untouched. */
@Catch()
export class HttpErrorsFilter implements ExceptionFilter {
  private readonly logger = new Logger('HTTP');

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() === 'graphql') throw error;
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    if (error instanceof AppError) {
      const { code, params }: { code: ErrorCode; params: unknown } = error;
      const errors = error instanceof AppErrors ? { errors: error.refusals } : {};
      response.status(STATUS[code] ?? 400).json({ code, params, ...errors });
      return;
    }
    const status = statusOf(error);
    if (status < 500 || error instanceof HttpException) {
      const body = error instanceof HttpException ? error.getResponse() : undefined;
      response
        .status(status)
        .json(typeof body === 'object' && status >= 500 ? body : { code: 'BAD_REQUEST', params: {} });
      return;
    }
    const requestId = requestIdOf(http.getRequest<{ headers: Record<string, string> }>());
    this.logger.error({ requestId, err: error }, error instanceof Error ? error.message : String(error));
    response.status(500).json({ code: 'INTERNAL', params: { requestId } });
  }
}

/** Errors of the body parser carry their status too. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : 500;
}
