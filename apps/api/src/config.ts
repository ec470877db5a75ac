/**
 * The only reader of process.env. One schema, one frozen Config; a wrong value ends the process with a sentence that names it.
 *
 * Every variable is described in docs/operations.md and .env.example.
 */
import { COUNTRIES } from '@mosty/domain/vocabulary';
import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const port = z.coerce.number().int().min(0).max(65535);
const optionalUrl = (...protocols: string[]) =>
  z
    .string()
    .transform((value) => (value === '' ? undefined : value))
    .refine((value) => value === undefined || protocols.some((protocol) => value.startsWith(`${protocol}://`)), {
      message: `must start with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
    })
    .optional();

/** An empty value counts as none: that is how compose files say it. */
const optionalText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => (value.trim() === '' ? undefined : value.trim()))
    .optional();

const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** A key as a PEM file has it; in one line, with \\n or in base64, as settings hold it. */
function toPrivateKey(value: string | undefined, context: z.RefinementCtx): string | undefined {
  if (value === undefined) return undefined;
  const text = value.replace(/\\n/g, '\n');
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  try {
    createPrivateKey(pem);
    return pem;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a private key (PEM, or the PEM in base64)' });
    return undefined;
  }
}

const ROLES = ['api', 'worker'] as const;
export type Role = (typeof ROLES)[number];

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://'),
    // A rebuild of the index holds two turns and works on a third connection; two of them at once must not wait for each other.
    DATABASE_POOL_SIZE: z.coerce.number().int().min(5).max(200).default(10),
    API_HOST: z.string().default('127.0.0.1'),
    API_PORT: port.default(4000),
    PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
    MOSTY_ROLES: z
      .string()
      .default('api,worker')
      .transform((value) => value.split(',').map((role) => role.trim()))
      .pipe(z.array(z.enum(ROLES)).min(1)),
    MEILI_URL: optionalUrl('http', 'https'),
    MEILI_KEY: z.string().optional(),
    SMTP_URL: optionalUrl('smtp', 'smtps'),
    MAIL_FROM: z.string().default('Mosty <mosty@example.org>'),
    MAIL_DKIM_DOMAIN: optionalText(250).refine((value) => value === undefined || DOMAIN.test(value), {
      message: 'must be a domain such as example.org',
    }),
    MAIL_DKIM_SELECTOR: optionalText(63),
    MAIL_DKIM_KEY: optionalText(10_000).transform(toPrivateKey),
    MAIL_BOUNCE_ADDRESS: optionalText(120).refine(
      (value) => value === undefined || /^[\w.-]{1,19}@[\w.-]+$/.test(value),
      {
        message: 'must be an address such as bounces@example.org, with at most 19 characters before the @',
      },
    ),
    MAIL_EVENTS_SECRET: optionalText(500).refine((value) => value === undefined || value.length >= 16, {
      message: 'must have at least 16 characters',
    }),
    MAIL_REPLY_DOMAIN: optionalText(180).refine((value) => value === undefined || DOMAIN.test(value), {
      message: 'must be a domain such as reply.example.org',
    }),
    INBOUND_MAIL_SECRET: optionalText(500).refine((value) => value === undefined || value.length >= 16, {
      message: 'must have at least 16 characters',
    }),
    IMAP_URL: optionalUrl('imap', 'imaps'),
    CLAMAV_URL: optionalUrl('tcp'),
    MOSTY_EXAMPLE_ACCOUNTS: flag.optional(),
    TRUST_PROXY: flag.default(false),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(1).default(600),
    IMPORT_MAX_MEGABYTES: z.coerce.number().int().min(1).max(1000).default(50),
    SECRET: optionalText(500).refine((value) => value === undefined || value.length >= 32, {
      message: 'must have at least 32 characters',
    }),
    OPERATOR_NAME: optionalText(200),
    OPERATOR_ADDRESS: optionalText(300),
    OPERATOR_EMAIL: optionalText(254),
    OPERATOR_DPO: optionalText(300),
    OPERATOR_COUNTRY: z.enum(COUNTRIES).default('PL'),
  })
  .superRefine((value, context) => {
    const dkim = [value.MAIL_DKIM_DOMAIN, value.MAIL_DKIM_SELECTOR, value.MAIL_DKIM_KEY];
    if (dkim.includes(undefined) && dkim.some((part) => part !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['MAIL_DKIM_KEY'],
        message: 'goes together with MAIL_DKIM_DOMAIN and MAIL_DKIM_SELECTOR: give all three or none',
      });
    }
    if (value.NODE_ENV === 'production' && value.MOSTY_EXAMPLE_ACCOUNTS) {
      context.addIssue({
        code: 'custom',
        path: ['MOSTY_EXAMPLE_ACCOUNTS'],
        message: 'is impossible in production: anybody could sign in as anybody',
      });
    }
    if (value.NODE_ENV === 'production' && value.SECRET === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['SECRET'],
        message: 'is needed in production: at least 32 characters that nobody can guess (openssl rand -hex 32)',
      });
    }
  });

export const CONFIG_VARIABLES = Object.keys(environment.shape);

const KNOWN_TO_EVERYBODY = 'mosty-outside-production-known-to-everybody';

/** Of no real body; the privacy page says beside it that it is an example. */
const EXAMPLE_OPERATOR = {
  name: 'Stowarzyszenie Przykładowy Most',
  address: 'ul. Przykładowa 1, 00-000 Przykładowo',
  email: 'privacy@example.org',
  dataProtectionOfficer: 'iod@example.org',
};

/** Who runs this installation and answers for personal data in it. */
function toOperator(value: z.infer<typeof environment>) {
  const isExample =
    value.OPERATOR_NAME === undefined || value.OPERATOR_ADDRESS === undefined || value.OPERATOR_EMAIL === undefined;
  return {
    /** Name, address and e-mail were not all given. */
    isExample,
    name: value.OPERATOR_NAME ?? EXAMPLE_OPERATOR.name,
    address: value.OPERATOR_ADDRESS ?? EXAMPLE_OPERATOR.address,
    email: value.OPERATOR_EMAIL ?? EXAMPLE_OPERATOR.email,
    /** How to reach the data protection officer; null where none is appointed. */
    dataProtectionOfficer: value.OPERATOR_DPO ?? (isExample ? EXAMPLE_OPERATOR.dataProtectionOfficer : null),
    /** Its supervisory authority is that of this country. */
    country: value.OPERATOR_COUNTRY,
  };
}

function toConfig(value: z.infer<typeof environment>) {
  const production = value.NODE_ENV === 'production';
  return {
    production,
    database: { url: value.DATABASE_URL, poolSize: value.DATABASE_POOL_SIZE },
    http: {
      host: value.API_HOST,
      port: value.API_PORT,
      publicUrl: value.PUBLIC_URL.replace(/\/$/, ''),
      trustProxy: value.TRUST_PROXY,
      requestsPerMinute: value.RATE_LIMIT_PER_MINUTE,
    },
    roles: value.MOSTY_ROLES as readonly Role[],
    search: value.MEILI_URL ? { url: value.MEILI_URL, key: value.MEILI_KEY } : undefined,
    mail: {
      from: value.MAIL_FROM,
      smtpUrl: value.SMTP_URL,
      /** Mails are signed for this domain; not at all without it. */
      dkim:
        value.MAIL_DKIM_DOMAIN && value.MAIL_DKIM_SELECTOR && value.MAIL_DKIM_KEY
          ? { domain: value.MAIL_DKIM_DOMAIN, selector: value.MAIL_DKIM_SELECTOR, privateKey: value.MAIL_DKIM_KEY }
          : undefined,
      /** Servers report there what they could not deliver; to the sender, without it. */
      bounceAddress: value.MAIL_BOUNCE_ADDRESS?.toLowerCase(),
      /** What a provider that tells of bounces and complaints proves itself with. */
      eventsSecret: value.MAIL_EVENTS_SECRET,
      /** Answers to notices go there. Where mails are captured, the mailbox page answers for a domain that no net knows. */
      replyDomain:
        value.MAIL_REPLY_DOMAIN?.toLowerCase() ?? (production || value.SMTP_URL ? undefined : 'reply.mosty.invalid'),
      /** What a mail service that hands over inbound mail proves itself with. */
      inboundSecret: value.INBOUND_MAIL_SECRET,
      imapUrl: value.IMAP_URL,
    },
    /** A clamd that looks into attachments. */
    scannerUrl: value.CLAMAV_URL,
    /** Choosing an account instead of signing in: for trying Mosty, never in production. */
    exampleAccounts: production ? false : (value.MOSTY_EXAMPLE_ACCOUNTS ?? true),
    logLevel: value.LOG_LEVEL,
    importMaxBytes: value.IMPORT_MAX_MEGABYTES * 1024 * 1024,
    /** Signs links. `npm start` makes one and keeps it; where nobody gave one outside production, everybody knows it. */
    secret: value.SECRET ?? KNOWN_TO_EVERYBODY,
    operator: toOperator(value),
  };
}

export type Config = Readonly<ReturnType<typeof toConfig>>;

/** The injection token of the Config. */
export const CONFIG = Symbol('Config');

export class ConfigError extends Error {}

/** Throws a ConfigError that names each wrong variable. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(`The configuration cannot be used: ${problems.join('; ')}. See docs/operations.md.`);
  }
  return Object.freeze(toConfig(parsed.data));
}
