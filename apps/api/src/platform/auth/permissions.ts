import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Request } from 'express';
import { AppError } from '../errors/app-error.ts';
import { isId } from '../graphql/ids.ts';
import { type RequestContext } from '../graphql/request-context.ts';
import { isBroker, isMemberOf, type Viewer } from './viewer.ts';

/**
 * Who may call an operation:
 * - EVERYBODY: visitors too
 * - SIGNED_IN: any account
 * - MEMBER: members of the organisation that the argument names
 * - MEMBER_OR_BROKER: the same, and brokers and administrators
 * - ADMIN: administrators
 */
export type Permission =
  | { readonly who: 'EVERYBODY' | 'SIGNED_IN' | 'ADMIN' }
  | { readonly who: 'MEMBER' | 'MEMBER_OR_BROKER'; readonly organisation: string };

export const PERMISSION = 'mosty:permission';

type ArgumentPath = 'organisationId' | 'input.organisationId';

/** Every resolver method and every HTTP route names its permission; without one it is refused (and a guard rail fails). */
export function Allow(who: 'EVERYBODY' | 'SIGNED_IN' | 'ADMIN'): MethodDecorator & ClassDecorator;
export function Allow(who: 'MEMBER' | 'MEMBER_OR_BROKER', organisation: ArgumentPath): MethodDecorator;
export function Allow(who: Permission['who'], organisation?: ArgumentPath): MethodDecorator & ClassDecorator {
  return SetMetadata(PERMISSION, organisation === undefined ? { who } : { who, organisation });
}

/** Express requests of plain HTTP routes carry their viewer here; platform/graphql/request-context.ts sets it. */
export type RequestWithViewer = Request & { viewer?: Viewer | null };

@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined) throw new Error(`${context.getClass().name} names no permission`);
    if (context.getType<'graphql' | 'http'>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context);
      return this.decide(permission, graphql.getContext<RequestContext>().viewer, graphql.getArgs());
    }
    const request = context.switchToHttp().getRequest<RequestWithViewer>();
    return this.decide(permission, request.viewer ?? null, request.query);
  }

  /** What is not yours answers exactly like what does not exist. */
  private decide(permission: Permission, viewer: Viewer | null, args: unknown): true {
    if (permission.who === 'EVERYBODY') return true;
    if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
    if ('organisation' in permission) {
      const organisationId = String(valueAt(args, permission.organisation));
      const allowed =
        isMemberOf(viewer, organisationId) ||
        (permission.who === 'MEMBER_OR_BROKER' && isBroker(viewer) && isId(organisationId));
      if (!allowed) throw new AppError('NOT_FOUND', { what: 'organisation' });
    } else if (permission.who === 'ADMIN' && viewer.role !== 'ADMIN') {
      throw new AppError('NOT_FOUND', { what: 'account' });
    }
    return true;
  }
}

function valueAt(args: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], args);
}
