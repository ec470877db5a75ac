/** The servers that a start keeps running: the API with its worker, and the web. */
import { join } from 'node:path';
import { whenItAnswers } from './answers.ts';
import { startChild } from './child.ts';
import { logFile, ROOT } from './folders.ts';
import { type ServiceDefinition } from './keep-running.ts';
import { type ProcessIdentity } from './processes.ts';
import { type Address, type Variables } from './settings.ts';

const READY_MS = 60_000;
/** The API finishes requests and jobs that it is working on. */
const API_STOP_MS = 30_000;

/** The built programs, by path. */
export interface Programs {
  readonly cli: string;
  readonly api: string;
  readonly web: string;
}

export const PROGRAMS: Programs = {
  cli: join(ROOT, 'apps/api/dist/cli.js'),
  api: join(ROOT, 'apps/api/dist/main.js'),
  web: join(ROOT, 'apps/web/serve.mjs'),
};

export interface ServerOptions {
  readonly programs: Programs;
  readonly state: string;
  readonly variables: Variables;
  readonly api: Address;
  readonly web: Address;
  readonly onSpawn: (name: string, process: ProcessIdentity) => void;
}

/** API and worker in one process, unless MOSTY_ROLES says otherwise. */
export function apiServer(
  { programs, state, variables, api, web, onSpawn }: ServerOptions,
  databaseUrl: string,
): ServiceDefinition {
  return server({
    name: 'API',
    program: programs.api,
    health: `${api.url}/health/ready`,
    log: logFile(state, 'api'),
    stopMs: API_STOP_MS,
    onSpawn: (child) => onSpawn('API', child),
    env: {
      PUBLIC_URL: variables.ORIGIN ?? web.url,
      MOSTY_ROLES: 'api,worker',
      ...variables,
      DATABASE_URL: databaseUrl,
      API_HOST: api.host,
      API_PORT: String(api.port),
    },
  });
}

export function webServer({ programs, state, variables, api, web, onSpawn }: ServerOptions): ServiceDefinition {
  return server({
    name: 'web',
    program: programs.web,
    health: `${web.url}/health`,
    log: logFile(state, 'web'),
    onSpawn: (child) => onSpawn('web', child),
    env: { API_URL: api.url, ...variables, HOST: web.host, PORT: String(web.port) },
  });
}

interface Server {
  readonly name: string;
  readonly program: string;
  readonly health: string;
  readonly log: string;
  readonly stopMs?: number;
  readonly env: Variables;
  readonly onSpawn: (process: ProcessIdentity) => void;
}

function server({ name, program, health, log, stopMs, env, onSpawn }: Server): ServiceDefinition {
  return {
    name,
    async begin(signal) {
      const child = startChild({
        name: `The ${name}`,
        args: [program],
        cwd: ROOT,
        env,
        logFile: log,
        onSpawn,
        ...(stopMs !== undefined && { stopMs }),
      });
      await whenItAnswers({ name: `The ${name}`, url: health, child, logFile: log, timeoutMs: READY_MS, signal });
      return child;
    },
  };
}
