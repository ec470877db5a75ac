/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { generatedFile, generateDocuments } from './generate-documents.ts';

it('the types of the GraphQL documents are those of schema.graphql (otherwise run `npm run generate` in apps/web)', async () => {
  expect(readFileSync(generatedFile, 'utf8')).toBe(await generateDocuments());
});
