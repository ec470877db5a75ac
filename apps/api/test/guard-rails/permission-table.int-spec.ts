/**
 * Every query, mutation and HTTP route, asked by every role, with an organisation that exists and with one that does not,
 * answers as `permissions.csv` says. Arguments are made from the schema, so an operation that is new fails here until its
 * line is in the table: the difference that the test shows is the line, to be read before it is copied.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PERMISSION, type Permission } from '../../src/platform/auth/permissions.ts';
import { anOrganisation } from '../an-organisation.ts';
import { createTestApi, type TestAccount, type TestApi } from '../create-test-api.ts';
import { statementsOf } from '../statements.ts';
import { argumentsOf, documentOf, idPathsOf, type Operation, operationsOf } from './operation-arguments.ts';
import { FOREIGN, ROLE_NAMES, ROLES } from './permission-roles.ts';

const MISSING = '00000000-0000-4000-8000-000000000000';
/** What the guard, or a look for what is not there, answers; every other refusal comes later, to those who may. */
const REFUSALS = new Set(['NOT_SIGNED_IN', 'NOT_FOUND', 'COORDINATOR_ONLY']);
/** Arguments that no operation read, or that it broke on. */
const NOT_REACHED = new Set(['BAD_REQUEST', 'INTERNAL', 'QUERY_TOO_COMPLEX', 'TOO_MANY_REQUESTS']);

interface Answer {
  readonly outcome: string;
  readonly errors: unknown;
  readonly statements: readonly string[];
}

interface Asked {
  readonly as: TestAccount | undefined;
  readonly ids: Map<string, string>;
  readonly answer: Answer;
}

const committed = readFileSync(new URL('permissions.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n');
const cellsOf = (line: string): string[] => line.split(',');

describe('the table of permissions', () => {
  let api: TestApi;
  let operations: Operation[];
  let permissions: Map<string, string>;
  let elsewhere: string;
  /** Operations that failed before, or besides, deciding: the table would say nothing about them. */
  const unreached = new Set<string>();
  /** What each role is answered about what exists and is another's, by `operation role`. */
  const asked = new Map<string, Asked>();

  beforeAll(async () => {
    api = await createTestApi();
    operations = operationsOf(api.app.get(GraphQLSchemaHost).schema);
    permissions = permissionsOf(api);
    elsewhere = (await anOrganisation().in('CZ').save(api)).id;
    for (const operation of operations) {
      for (const role of ROLE_NAMES) {
        const { here, ids } = await existing(operation);
        const as = await ROLES[role]?.(api, here, elsewhere);
        asked.set(`${operation.name} ${role}`, { as, ids, answer: await answerTo(operation, as, ids) });
      }
    }
  }, 300_000);
  afterAll(() => api.close());

  async function answerTo(
    operation: Operation,
    as: TestAccount | undefined,
    ids: Map<string, string>,
  ): Promise<Answer> {
    const variables = argumentsOf(operation, (path) => ids.get(path) ?? MISSING);
    let errors: readonly { extensions: { code: string } }[] | undefined;
    const statements = await statementsOf(api.db, async () => {
      ({ errors } = await api.ask(documentOf(operation), variables, as ? { as } : {}));
    });
    const code = errors?.[0]?.extensions.code;
    if (code !== undefined && NOT_REACHED.has(code)) unreached.add(`${operation.name} ${code}`);
    return { outcome: code !== undefined && REFUSALS.has(code) ? code : 'allowed', errors, statements };
  }

  /** Each asks about things of its own, so that what one was allowed to do changes nothing for the next. */
  async function existing(operation: Operation): Promise<{ here: string; ids: Map<string, string> }> {
    const here = (await anOrganisation().reachedAt('biuro@example.org', 'PUBLIC').save(api)).id;
    const ids = new Map<string, string>();
    for (const path of idPathsOf(operation)) {
      ids.set(
        path,
        isOrganisation(operation, path) ? here : ((await FOREIGN[`${operation.name}.${path}`]?.(api, here)) ?? MISSING),
      );
    }
    return { here, ids };
  }

  it('knows of every id in the arguments what it names (permission-roles.ts)', () => {
    const unknown = operations.flatMap((operation) =>
      idPathsOf(operation)
        .filter((path) => !isOrganisation(operation, path) && !FOREIGN[`${operation.name}.${path}`])
        .map((path) => `${operation.name}.${path}`),
    );
    expect(unknown).toEqual([]);
  });

  it('says for every operation and every role what is answered, and nothing else', () => {
    const lines = operations.map(({ name }) => {
      const outcomes = ROLE_NAMES.map((role) => asked.get(`${name} ${role}`)?.answer.outcome);
      return [name, permissions.get(name), ...outcomes].join(',');
    });
    const isRoute = (line: string): boolean => line.includes('/');
    expect([cellsOf(committed[0] ?? '').join(','), ...lines]).toEqual(committed.filter((line) => !isRoute(line)));
  });

  it('answers alike to what is missing and what is not yours: the same code, facts and statements', async () => {
    const withIds = operations.filter((operation) => idPathsOf(operation).length > 0);
    let compared = 0;
    for (const operation of withIds) {
      for (const role of ROLE_NAMES) {
        const { as, ids, answer } = asked.get(`${operation.name} ${role}`) as Asked;
        if (answer.outcome === 'allowed' || answer.outcome === 'COORDINATOR_ONLY') continue;
        const expected = { operation: operation.name, role, ...answer };
        // In an organisation that exists, what is asked about may be missing or another's.
        const organisations = new Map([...ids].filter(([path]) => isOrganisation(operation, path)));
        const within = await answerTo(operation, as, organisations);
        expect({ operation: operation.name, role, ...within }).toEqual(expected);
        // Whoever was let in to it knows that it exists; to all others it may as well not.
        if (isLetIn(permissions.get(operation.name), role)) continue;
        const missing = await answerTo(operation, as, new Map());
        expect({ operation: operation.name, role, ...missing }).toEqual(expected);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(withIds.length);
  }, 300_000);

  it('lets nobody do anything to an organisation that does not exist', async () => {
    const ofOrganisations = operations.filter((operation) =>
      idPathsOf(operation).some((path) => permissions.get(operation.name)?.endsWith(` ${path}`)),
    );
    expect(ofOrganisations.length).toBeGreaterThan(5);
    for (const operation of ofOrganisations) {
      for (const role of ROLE_NAMES) {
        const as = await ROLES[role]?.(api, elsewhere, elsewhere);
        const { outcome } = await answerTo(operation, as, new Map());
        const expected = as ? 'NOT_FOUND' : 'NOT_SIGNED_IN';
        expect({ operation: operation.name, role, outcome }).toEqual({
          operation: operation.name,
          role,
          outcome: expected,
        });
      }
    }
  }, 120_000);

  it('reached every operation', () => {
    expect([...unreached]).toEqual([]);
  });

  it('says for every HTTP route and every role what is answered', async () => {
    const lines: string[] = [];
    for (const { method, path, permission } of routesOf(api)) {
      const outcomes: string[] = [];
      for (const role of ROLE_NAMES) {
        const as = await ROLES[role]?.(api, elsewhere, elsewhere);
        const headers = as ? { authorization: `Bearer ${as.token}` } : {};
        const body = method === 'GET' ? {} : { body: 'x' };
        const response = await fetch(`${api.url}${path.replace(/:\w+/g, MISSING)}`, { method, headers, ...body });
        // What never ends by itself was allowed when it began.
        const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
        const text = isStream ? '' : await response.text();
        if (isStream) await response.body?.cancel();
        const code = [...REFUSALS].find((refusal) => text.includes(`"${refusal}"`));
        outcomes.push(code ?? 'allowed');
      }
      lines.push([`${method} ${path}`, permission, ...outcomes].join(','));
    }
    expect(lines.sort()).toEqual(committed.filter((line) => line.includes('/')).sort());
  }, 60_000);
});

const BROKERS = ['broker here', 'broker of all', 'administrator'];
/** The roles that the guard lets in to an organisation that exists, by the permission of an operation. */
const LET_IN: Readonly<Record<string, readonly string[]>> = {
  MEMBER: ['member', 'coordinator'],
  COORDINATOR: ['coordinator'],
  BROKER: BROKERS,
  MEMBER_OR_BROKER: ['member', 'coordinator', ...BROKERS],
  COORDINATOR_OR_BROKER: ['coordinator', ...BROKERS],
};

/** Nobody is let in to an organisation by an operation that names none to the guard. */
function isLetIn(permission: string | undefined, role: string): boolean {
  const [who = '', organisation] = permission?.split(' ') ?? [];
  return organisation !== undefined && (LET_IN[who]?.includes(role) ?? false);
}

const isOrganisation = ({ name }: Operation, path: string): boolean =>
  /(^|\.)organisationId$/.test(path) || `${name}.${path}` === 'organisation.id';

const written = (permission: Permission | undefined): string =>
  permission === undefined
    ? 'none'
    : 'organisation' in permission
      ? `${permission.who} ${permission.organisation}`
      : permission.who;

function* methodsOf(api: TestApi) {
  const reflector = api.app.get(Reflector);
  const discovery = api.app.get(DiscoveryService, { strict: false });
  const scanner = new MetadataScanner();
  for (const { instance, metatype } of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const prototype = instance && (Object.getPrototypeOf(instance) as Record<string, () => unknown> | null);
    if (!prototype || !metatype) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      if (typeof method !== 'function') continue;
      const permission = reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [method, metatype as never]);
      yield { name, method, metatype, permission };
    }
  }
}

function permissionsOf(api: TestApi): Map<string, string> {
  return new Map(
    [...methodsOf(api)]
      .filter(({ permission }) => permission !== undefined)
      .map(({ name, permission }) => [name, written(permission)]),
  );
}

function routesOf(api: TestApi): { method: string; path: string; permission: string }[] {
  return [...methodsOf(api)].flatMap(({ method, metatype, permission }) => {
    const own = Reflect.getMetadata(PATH_METADATA, method) as string | undefined;
    if (own === undefined) return [];
    const base = Reflect.getMetadata(PATH_METADATA, metatype) as string;
    const path = `/${base}/${own}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
    const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, method) as number] ?? 'GET';
    return [{ method: verb, path, permission: written(permission) }];
  });
}
