import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Request } from 'express';
import { AppError } from '../errors/app-error.ts';
import { isId } from '../graphql/ids.ts';
import { type Loaders, type RequestContext } from '../graphql/request-context.ts';
import { OrganisationRegions } from './organisation-regions.ts';
import { isBroker, isBrokerOf, isCoordinatorOf, isMemberOf, type Viewer } from './viewer.ts';

/**
 * Who may call an operation:
 * - EVERYBODY: visitors too
 * - SIGNED_IN: any account
 * - MEMBER: members of the organisation that the argument names
 * - COORDINATOR: those of them who coordinate
 * - BROKER: brokers of any region and administrators; with an organisation, brokers of its region
 * - MEMBER_OR_BROKER, COORDINATOR_OR_BROKER: either of the two, brokers of the organisation's region
 * - ADMIN: administrators
 */
export type Permission =
  | { readonly who: (typeof FOR_ALL_ORGANISATIONS)[number] }
  | { readonly who: (typeof FOR_ONE_ORGANISATION)[number]; readonly organisation: string };

const FOR_ALL_ORGANISATIONS = ['EVERYBODY', 'SIGNED_IN', 'BROKER', 'ADMIN'] as const;
const FOR_ONE_ORGANISATION = ['MEMBER', 'COORDINATOR', 'BROKER', 'MEMBER_OR_BROKER', 'COORDINATOR_OR_BROKER'] as const;
export const PERMISSIONS = [...new Set([...FOR_ALL_ORGANISATIONS, ...FOR_ONE_ORGANISATION])];

export const PERMISSION = 'mosty:permission';

type ArgumentPath = 'organisationId' | 'input.organisationId';

/** Every resolver method and every HTTP route names its permission; without one it is refused (and a guard rail fails). */
export function Allow(who: (typeof FOR_ALL_ORGANISATIONS)[number]): MethodDecorator & ClassDecorator;
export function Allow(who: (typeof FOR_ONE_ORGANISATION)[number], organisation: ArgumentPath): MethodDecorator;
export function Allow(who: Permission['who'], organisation?: ArgumentPath): MethodDecorator & ClassDecorator {
  return SetMetadata(PERMISSION, organisation === undefined ? { who } : { who, organisation });
}

/** Express requests of plain HTTP routes carry their viewer here; platform/graphql/request-context.ts sets it. */
export type RequestWithViewer = Request & { viewer?: Viewer | null };

@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly regions: OrganisationRegions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (permission === undefined) throw new Error(`${context.getClass().name} names no permission`);
    if (permission.who === 'EVERYBODY') return true;
    if (context.getType<'graphql' | 'http'>() === 'graphql') {
      const graphql = GqlExecutionContext.create(context);
      const { viewer, loaders } = graphql.getContext<RequestContext>();
      await this.decide(permission, viewer, graphql.getArgs(), loaders);
    } else {
      const request = context.switchToHttp().getRequest<RequestWithViewer>();
      await this.decide(permission, request.viewer ?? null, request.query);
    }
    return true;
  }

  private async decide(permission: Permission, viewer: Viewer | null, args: unknown, loaders?: Loaders): Promise<void> {
    if (viewer === null) throw new AppError('NOT_SIGNED_IN', {});
    if ('organisation' in permission) {
      const organisationId = String(valueAt(args, permission.organisation)).toLowerCase();
      await this.decideFor(permission.who, viewer, organisationId, loaders);
    } else if (
      (permission.who === 'ADMIN' && viewer.role !== 'ADMIN') ||
      (permission.who === 'BROKER' && !isBroker(viewer))
    ) {
      throw new AppError('NOT_FOUND', { what: 'account' });
    }
  }

  /**
   * What is not yours answers exactly like what does not exist, and asks the database as often. Only members, who know that
   * their organisation exists, are told that they need its coordinator.
   */
  private async decideFor(who: Permission['who'], viewer: Viewer, organisationId: string, loaders?: Loaders) {
    const { membersMay, coordinatorsMay, brokersMay } = MAY[who] ?? NOBODY;
    if (membersMay && isMemberOf(viewer, organisationId)) return;
    if (coordinatorsMay && isCoordinatorOf(viewer, organisationId)) return;
    if (brokersMay && isBroker(viewer) && isId(organisationId)) {
      const region = await this.regions.of(organisationId, loaders);
      if (region !== undefined && isBrokerOf(viewer, region)) return;
    }
    if (coordinatorsMay && isMemberOf(viewer, organisationId)) throw new AppError('COORDINATOR_ONLY', {});
    throw new AppError('NOT_FOUND', { what: 'organisation' });
  }
}

const NOBODY = { membersMay: false, coordinatorsMay: false, brokersMay: false };
const MAY: Partial<Record<Permission['who'], typeof NOBODY>> = {
  MEMBER: { ...NOBODY, membersMay: true },
  COORDINATOR: { ...NOBODY, coordinatorsMay: true },
  BROKER: { ...NOBODY, brokersMay: true },
  MEMBER_OR_BROKER: { ...NOBODY, membersMay: true, brokersMay: true },
  COORDINATOR_OR_BROKER: { ...NOBODY, coordinatorsMay: true, brokersMay: true },
};

function valueAt(args: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], args);
}
