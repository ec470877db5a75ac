import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { GraphQLSchemaHost, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { PERMISSION, type Permission, PERMISSIONS } from '../../src/platform/auth/permissions.ts';
import { createTestApi, type TestApi } from '../create-test-api.ts';

describe('permissions', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  const operations = () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
  };

  it('are named by every query, mutation and HTTP route', () => {
    const reflector = api.app.get(Reflector);
    const discovery = api.app.get(DiscoveryService, { strict: false });
    const scanner = new MetadataScanner();
    const found = new Set<string>();
    for (const { instance, metatype } of [...discovery.getProviders(), ...discovery.getControllers()]) {
      const prototype = instance && (Object.getPrototypeOf(instance) as Record<string, () => unknown> | null);
      if (!prototype || !metatype) continue;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function') continue;
        const isOperation = ['Query', 'Mutation', 'Subscription'].includes(
          Reflect.getMetadata(RESOLVER_TYPE_METADATA, method) as string,
        );
        const isRoute = Reflect.getMetadata(PATH_METADATA, method) !== undefined;
        if (!isOperation && !isRoute) continue;
        const permission = reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [method, metatype as never]);
        expect({ name, isNamed: PERMISSIONS.some((who) => who === permission?.who) }).toEqual({ name, isNamed: true });
        if (isOperation) found.add(name);
      }
    }
    // Proves that the search above sees what the schema offers.
    expect([...found].sort()).toEqual(operations().sort());
  });

  it('of organisations refuse visitors and strangers, whatever the organisation', async () => {
    const stranger = await api.signIn();
    const mutations = `mutation ($id: ID!) { confirmOrganisation(organisationId: $id, version: 1) { id } }`;
    for (const id of ['00000000-0000-4000-8000-000000000000', 'x', '']) {
      expect(await api.refusal(mutations, { id })).toBe('NOT_SIGNED_IN');
      expect(await api.refusal(mutations, { id }, { as: stranger })).toBe('NOT_FOUND');
    }
  });
});
