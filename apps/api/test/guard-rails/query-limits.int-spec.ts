/** What the web asks fits into the limits of the API, and is asked in the words of the schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { concatAST, Kind, parse, specifiedRules, validate } from 'graphql';
import { createQueryLimits } from '../../src/platform/graphql/query-limits.ts';
import { createTestApi, type TestApi } from '../create-test-api.ts';

const FOLDER = new URL('../../../web/src/lib/graphql/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));

describe('the documents of the web', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi();
  });
  afterAll(() => api.close());

  it('are there', () => {
    expect(FILES.length).toBeGreaterThan(3);
  });

  it('fit into the limits, each with the fragments that it uses', () => {
    const { schema } = api.app.get(GraphQLSchemaHost);
    const limits = createQueryLimits();
    const all = concatAST(FILES.map((name) => parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
    const fragments = all.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const operations = all.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const rules = [...specifiedRules.filter(({ name }) => name !== 'NoUnusedFragmentsRule'), ...limits.validationRules];
    for (const operation of operations) {
      const errors = validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }, rules);
      const name = 'name' in operation ? operation.name?.value : undefined;
      expect({ name, errors: errors.map(({ message }) => message) }).toEqual({ name, errors: [] });
    }
    expect(operations.length).toBeGreaterThan(3);
  });
});
