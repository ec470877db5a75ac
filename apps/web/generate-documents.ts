/**
 * Types for every .graphql document under src/lib/graphql, from the committed schema.graphql of the API.
 * Run by `npm run generate`; a spec fails when the committed result is stale.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';

const folder = new URL('./src/lib/graphql/', import.meta.url);
const schemaFile = new URL('../../schema.graphql', import.meta.url);
export const generatedFile = new URL('documents.generated.ts', folder);

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  avoidOptionals: false,
  documentMode: 'string' as const,
  scalars: { DateTime: 'string' },
  dedupeFragments: true,
};

/** A fragment may be used by a document of another file; each file is checked together with all fragments. */
const rules = specifiedRules.filter((rule) => rule.name !== 'NoUnusedFragmentsRule');

/** The text of the generated file. Throws the first error of a document that the schema does not allow. */
export async function generateDocuments(): Promise<string> {
  const schemaText = readFileSync(schemaFile, 'utf8');
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const texts = names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const [problem] = validate(buildSchema(schemaText), parse(texts.join('\n')), rules);
  if (problem) throw problem;
  return codegen({
    filename: 'documents.generated.ts',
    schema: parse(schemaText),
    documents: texts.map((text, position) => ({ location: names[position] ?? '', document: parse(text) })),
    config,
    plugins: [{ 'typescript-operations': config }, { 'typed-document-node': config }],
    pluginMap: {
      'typescript-operations': typescriptOperations,
      'typed-document-node': typedDocumentNode,
    },
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(generatedFile, await generateDocuments());
