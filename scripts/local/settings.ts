/** What `npm start`, `npm run dev` and `npm run mosty` read from the environment; the API reads the rest (apps/api/src/config.ts). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { ROOT } from './folders.ts';
import { freePort, isPortFree, nextFreePort } from './ports.ts';
import { Problem } from './problem.ts';

/** Every variable that some part of Mosty reads. docs/operations.md and .env.example describe each (variables.spec.ts). */
export const MOSTY_VARIABLES = {
  api: [
    'NODE_ENV',
    'DATABASE_URL',
    'DATABASE_POOL_SIZE',
    'API_HOST',
    'API_PORT',
    'PUBLIC_URL',
    'MOSTY_ROLES',
    'MEILI_URL',
    'MEILI_KEY',
    'SMTP_URL',
    'MAIL_FROM',
    'MAIL_DKIM_DOMAIN',
    'MAIL_DKIM_SELECTOR',
    'MAIL_DKIM_KEY',
    'MAIL_BOUNCE_ADDRESS',
    'MAIL_EVENTS_SECRET',
    'MAIL_REPLY_DOMAIN',
    'INBOUND_MAIL_SECRET',
    'IMAP_URL',
    'CLAMAV_URL',
    'MOSTY_EXAMPLE_ACCOUNTS',
    'TRUST_PROXY',
    'LOG_LEVEL',
    'RATE_LIMIT_PER_MINUTE',
    'IMPORT_MAX_MEGABYTES',
    'SECRET',
    'OPERATOR_NAME',
    'OPERATOR_ADDRESS',
    'OPERATOR_EMAIL',
    'OPERATOR_DPO',
    'OPERATOR_COUNTRY',
  ],
  web: ['HOST', 'PORT', 'ORIGIN', 'API_URL', 'API_TIMEOUT_MS'],
  scripts: ['MOSTY_FOLDER', 'MOSTY_CHROMIUM'],
} as const;

export type Variables = Readonly<Record<string, string | undefined>>;

export const DEFAULT_WEB_PORT = 3000;
export const DEFAULT_API_PORT = 4000;

/** The environment, completed by the file .env of the checkout: what is set outside wins. Empty means unset. */
export function readVariables(outside: NodeJS.ProcessEnv = process.env, file = join(ROOT, '.env')): Variables {
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return Object.fromEntries(Object.entries({ ...written, ...outside }).filter(([, value]) => value !== ''));
}

/** For tests and benches, which must not touch what the operator's environment points at. */
export function withoutMosty(outside: NodeJS.ProcessEnv): Variables {
  const ours: readonly string[] = Object.values(MOSTY_VARIABLES).flat();
  return Object.fromEntries(Object.entries(outside).filter(([name]) => !ours.includes(name)));
}

export interface Address {
  readonly host: string;
  readonly port: number;
  /** As a browser on this machine reaches it. */
  readonly url: string;
  /** A sentence when it is not the default. */
  readonly note?: string;
}

/** Where the pages will be. A port that was asked for is taken or refused; the default gives way to the next free one. */
export async function chooseWebAddress(variables: Variables): Promise<Address> {
  return chooseAddress({ host: variables.HOST, asked: variables.PORT, variable: 'PORT', usual: DEFAULT_WEB_PORT });
}

export async function chooseApiAddress(variables: Variables): Promise<Address> {
  const { API_HOST: host, API_PORT: asked } = variables;
  return chooseAddress({ host, asked, variable: 'API_PORT', usual: DEFAULT_API_PORT });
}

interface Wish {
  readonly host: string | undefined;
  readonly asked: string | undefined;
  readonly variable: string;
  readonly usual: number;
}

async function chooseAddress({ host = '127.0.0.1', asked, variable, usual }: Wish): Promise<Address> {
  const at = (port: number) => ({
    host,
    port,
    url: `http://${isEverywhere(host) ? '127.0.0.1' : bracketed(host)}:${port}`,
  });
  if (asked !== undefined) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Problem(`${variable} is "${asked}", which is no port: give a number from 1 to 65535.`);
    }
    if (port !== 0 && !(await isPortFree(port, host))) {
      throw new Problem(
        `Port ${port} (${variable}) is used by another program: stop that one, or give another port, e.g. ${variable}=${await nextFreePort(port + 1, host)}.`,
      );
    }
    return at(port === 0 ? await freePort(host) : port);
  }
  const port = await nextFreePort(usual, host);
  const note = `Port ${usual} is used by another program, so this start uses ${port} (${variable} chooses one).`;
  return port === usual ? at(port) : { ...at(port), note };
}

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';
const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host);

/** Example organisations and accounts are for trying Mosty: not in production, and not where the accounts are switched off. */
export function wantsExamples(variables: Variables): boolean {
  return variables.NODE_ENV !== 'production' && variables.MOSTY_EXAMPLE_ACCOUNTS !== 'false';
}
