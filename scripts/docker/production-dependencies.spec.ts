/** What an image runs may import only what `npm ci --omit=dev --workspace …` installs for it. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../local/folders.ts';

interface Manifest {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Loaded only where the platform lacks something that the images have. */
const NEVER_LOADED_THERE: Readonly<Record<string, readonly string[]>> = {
  'libs/messages': ['@inlang/paraglide-js'],
};

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesBelow(path);
    return /\.(js|mjs|ts)$/.test(entry.name) && !/\.(spec|d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** `@scope/name/file` → `@scope/name`. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** What the file imports when it runs: types are gone by then. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isTypeOnly =
      (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) ||
      (ts.isExportDeclaration(node) && node.isTypeOnly);
    const isDeclaration = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
    const specifier = isDeclaration ? node.moduleSpecifier : isLateImport(node) ? node.arguments[0] : undefined;
    if (specifier && !isTypeOnly && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isLateImport(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function importedPackages(files: readonly string[]): string[] {
  const specifiers = files.flatMap(importsOf).filter((specifier) => !/^[./#]|^node:/.test(specifier));
  return [...new Set(specifiers.map(packageOf))].filter((name) => !builtinModules.includes(name)).sort();
}

function dependenciesOf(folder: string): string[] {
  const { name, dependencies = {} } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
  return [name, ...Object.keys(dependencies)];
}

describe('production dependencies', () => {
  it.each([
    ['apps/api', ['apps/api/dist']],
    ['apps/web', ['apps/web/build/server', 'apps/web/build/handler.js', 'apps/web/serve.mjs', 'apps/web/pass-on.mjs']],
    ['libs/domain', ['libs/domain/src']],
    ['libs/thesaurus', ['libs/thesaurus/src']],
    ['libs/matching', ['libs/matching/src']],
    ['libs/messages', ['libs/messages/src']],
    ['libs/phrases', ['libs/phrases/src']],
    ['migrations', ['migrations']],
  ])('of %s are all that it imports at run time', (project, parts) => {
    for (const part of parts) expect({ part, isBuilt: existsSync(join(ROOT, part)) }).toEqual({ part, isBuilt: true });
    const files = parts.flatMap((part) => (/\.m?js$/.test(part) ? [part] : filesBelow(part)));
    const allowed = [...dependenciesOf(project), ...(NEVER_LOADED_THERE[project] ?? [])];
    expect(importedPackages(files).filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
