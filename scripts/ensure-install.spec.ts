import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './local/folders.ts';

interface NpmResult {
  code: number;
  said: string;
  stoppedBy?: string;
}
interface EnsureInstall {
  ensureInstall(root: string, run: (root: string, args: string[]) => Promise<NpmResult>): Promise<void>;
  explainFailure(said: string): string;
  refuseOldNode(version: string): string | undefined;
  stampFile(root: string): string;
}

const require = createRequire(import.meta.url);
const { ensureInstall, explainFailure, refuseOldNode, stampFile } = require('./ensure-install.cjs') as EnsureInstall;

let root: string;
let calls: string[];

function npm(...results: Partial<NpmResult>[]) {
  return (_: string, args: string[]): Promise<NpmResult> => {
    calls.push(args[0] ?? '');
    return Promise.resolve({ code: 0, said: '', ...results.shift() });
  };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mosty-install-'));
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  calls = [];
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('dependencies', () => {
  it('are installed once, and again when the lock file changes', async () => {
    await ensureInstall(root, npm());
    await ensureInstall(root, npm());
    expect(calls).toEqual(['ci']);
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}');
    await ensureInstall(root, npm());
    expect(calls).toEqual(['ci', 'ci']);
  });

  it('are installed again when an installation was killed half-way', async () => {
    await ensureInstall(root, npm());
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"changed":true}');
    const killed = () => {
      expect(existsSync(stampFile(root))).toBe(false);
      return Promise.reject(new Error('killed'));
    };
    await expect(ensureInstall(root, killed)).rejects.toThrow('killed');
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
    await ensureInstall(root, npm());
    expect(calls).toEqual(['ci', 'ci']);
  });

  it('are installed in the other way when npm refuses the lock file, but not without network or after Ctrl-C', async () => {
    await ensureInstall(root, npm({ code: 1, said: 'npm error Missing: x@1 from lock file' }));
    expect(calls).toEqual(['ci', 'install']);
    rmSync(stampFile(root));
    calls = [];
    await expect(ensureInstall(root, npm({ code: 1, said: 'npm error code ENOTFOUND' }))).rejects.toThrow(
      /cannot be downloaded/,
    );
    await expect(ensureInstall(root, npm({ code: 1, stoppedBy: 'SIGINT' }))).rejects.toThrow(
      /next start begins it again/,
    );
    expect(calls).toEqual(['ci', 'ci']);
  });

  it.each([
    [
      'npm error request to https://r.example/x failed, reason: getaddrinfo EAI_AGAIN r.example',
      'the npm registry does not answer',
    ],
    ['npm error code ENOSPC', 'the disk is full'],
    [
      "npm error code EACCES\nnpm error Error: EACCES: permission denied, mkdir '/x'",
      'may not write into the project folder',
    ],
    ['npm error something else', 'npm says above why'],
  ])('that cannot be installed are explained: %j', (said, sentence) =>
    expect(explainFailure(said)).toContain(sentence),
  );
});

describe('the version of Node', () => {
  it.each(['22.18.0', '22.20.1', '23.6.0', '24.0.0', '24.21.0', '30.1.0'])('%s can run Mosty', (version) => {
    expect(refuseOldNode(version)).toBeUndefined();
  });
  it.each(['18.20.0', '20.20.2', '22.17.1', '23.5.0'])('%s is refused in one sentence', (version) => {
    expect(refuseOldNode(version)).toMatch(/^Mosty needs Node 22\.18 or newer, and this is Node .*: install .*\.$/);
  });
});

describe('the commands of npm', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };

  it.each(['start', 'dev', 'test', 'mosty', 'bench'])(
    '%s installs first, and leaves no shell between npm and the program, which would die of Ctrl-C before it',
    (name) => {
      expect(scripts[`pre${name}`]).toBe('node scripts/ensure-install.cjs');
      expect(scripts[name]).toMatch(/^exec node (scripts|bench)\/\w+\.ts$/);
    },
  );
});

describe('the script', () => {
  it('says one sentence and fails when npm cannot be reached', () => {
    mkdirSync(join(root, 'scripts'));
    cpSync(join(import.meta.dirname, 'ensure-install.cjs'), join(root, 'scripts/ensure-install.cjs'));
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { dependencies: { absent: '1.0.0' } },
          'node_modules/absent': {
            version: '1.0.0',
            resolved: 'http://127.0.0.1:9/absent-1.0.0.tgz',
            integrity: 'sha512-AA==',
          },
        },
      }),
    );
    writeFileSync(join(root, 'package.json'), '{"dependencies":{"absent":"1.0.0"}}');
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/ensure-install.cjs')], {
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_registry: 'http://127.0.0.1:9/',
        npm_config_fetch_retries: '0',
        // Else a proxy of this machine, if it has one, answers in the place of nobody.
        npm_config_noproxy: '127.0.0.1',
      },
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n').at(-1)).toMatch(
      /^The dependencies cannot be downloaded: the npm registry does not answer\./,
    );
  }, 30_000);
});
