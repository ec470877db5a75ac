import { Controller, Get, Header, Req } from '@nestjs/common';
import { HealthCheck, HealthCheckService } from '@nestjs/terminus';
import { SkipThrottle } from '@nestjs/throttler';
import { type Request } from 'express';
import { register } from 'prom-client';
import { VERSION } from '../../version.ts';
import { Allow } from '../auth/permissions.ts';
import { AppError } from '../errors/app-error.ts';
import { isOwnNetwork } from './own-network.ts';
import { Readiness } from './readiness.ts';

@Controller()
@SkipThrottle()
@Allow('EVERYBODY')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
  ) {}

  /** The process answers. */
  @Get('health')
  live(): { status: 'ok'; version: string } {
    return { status: 'ok', version: VERSION };
  }

  /** The process can do its work; otherwise 503. */
  @Get('health/ready')
  @HealthCheck()
  ready() {
    return this.health.check(this.readiness.checks());
  }

  /** For a collector on this machine or in its private network; for anybody else there is nothing here. */
  @Get('metrics')
  @Header('content-type', register.contentType)
  metrics(@Req() request: Request): Promise<string> {
    const isForwarded = request.headers['x-forwarded-for'] !== undefined;
    if (isForwarded || !isOwnNetwork(request.socket.remoteAddress)) {
      throw new AppError('NOT_FOUND', { what: 'account' });
    }
    return register.metrics();
  }
}
