/**
 * The closed loop while everything is killed: a thousand introductions from the question to ten messages each, with two API
 * processes, two workers, a mail server and a PostgreSQL that are killed one after the other and come back. Then, in the
 * calm, how fast mails leave and messages arrive, beside a bare mail client and a bare NOTIFY in the same run.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildStale } from '@mosty/scripts/local/build';
import { canReach, postgresUser } from '@mosty/scripts/local/system-user';
import { Client } from 'pg';
import { productionVariables, runCommand } from './compiled-mosty.ts';
import { measureArrival, type Arrival } from './loop/arrival.ts';
import { fromQuestionToTalk, type Surroundings } from './loop/conversation.ts';
import { countEverything, type Counts } from './loop/counts.ts';
import { mailServerPart } from './loop/mail-server.ts';
import { databasePart, programPart } from './loop/parts.ts';
import { insertPeople } from './loop/people.ts';
import { type Storm, storm } from './loop/storm.ts';

/** So many pairs are at work at the same time. */
const AT_ONCE = 16;
const SETTLED_WITHIN_MS = 15 * 60_000;
const ARRIVALS = 400;
const PROGRESS_MS = 15_000;

interface LoopBench extends Counts {
  readonly seconds: number;
  readonly kills: Storm['kills'];
  /** Mails that left in a second of the storm, all told. */
  readonly mails_per_s: number;
  readonly p50_message_ms: number;
  readonly p95_message_ms: number;
  /** A bare NOTIFY from one connection to another. */
  readonly bare_p95_ms: number;
  readonly message_to_bare: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      introductions: { type: 'string', default: '1000' },
      messages: { type: 'string', default: '10000' },
      /** Milliseconds between two kills, on the average. */
      pause: { type: 'string', default: '15000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [introductions, messages] = [Number(values.introductions), Number(values.messages)];
  const plan = { introductions, messagesOfPair: Math.ceil(messages / introductions) };
  const result = await withFolder((folder) => measure(folder, plan, Number(values.pause), Number(values.seed)));
  print(result);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  if (result.lost + result.doubled > 0) process.exitCode = 1;
}

interface Plan {
  readonly introductions: number;
  readonly messagesOfPair: number;
}

async function measure(folder: string, plan: Plan, pauseMs: number, seed: number): Promise<LoopBench> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    await buildStale({ projects: ['@mosty/api'] });
    const mails = await mailServerPart();
    stops.push(() => mails.stop());
    const database = await databasePart(folder);
    stops.push(() => database.stop());
    const secret = randomBytes(32).toString('hex');
    const env = productionVariables({ DATABASE_URL: database.url, SMTP_URL: mails.url, SECRET: secret });
    await runCommand('migrate', env);
    const people = await withClient(database.url, (client) => insertPeople(client, plan.introductions, secret));
    const programs = [];
    for (const name of ['api', 'api', 'worker', 'worker'] as const) {
      const program = await programPart(name, env);
      stops.push(() => program.stop());
      programs.push(program);
    }
    const ports = programs.filter(({ name }) => name === 'api').map(({ port }) => port);
    const around: Surroundings = { ports, mails, broker: people.broker, messagesOfPair: plan.messagesOfPair };
    const began = performance.now();
    const kills = storm([...programs, mails, database], pauseMs, seed);
    let done = 0;
    const progress = setInterval(
      () => process.stderr.write(`${done} of ${plan.introductions} pairs are through\n`),
      PROGRESS_MS,
    );
    stops.push(() => Promise.resolve(clearInterval(progress)));
    await atOnce(people.pairs, async (pair, at) => {
      await fromQuestionToTalk(pair, at % 2 === 0, around);
      done++;
    });
    clearInterval(progress);
    await kills.end();
    await withClient(database.url, settled);
    const seconds = (performance.now() - began) / 1000;
    const expected = { ...plan, messages: plan.introductions * plan.messagesOfPair };
    const counts = await withClient(database.url, (client) => countEverything(client, mails.accepted, expected));
    const arrival = await withClient(database.url, (client) =>
      withClient(database.url, (listening) => measureArrival(people.pairs, client, listening, around, ARRIVALS)),
    );
    return { ...counts, kills: kills.kills, seconds, mails_per_s: counts.mails / seconds, ...inMilliseconds(arrival) };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

const inMilliseconds = ({ p50, p95, bare_p95 }: Arrival) => ({
  p50_message_ms: p50,
  p95_message_ms: p95,
  bare_p95_ms: bare_p95,
  message_to_bare: p95 / bare_p95,
});

/** Until no mail waits and no job is left whose time has come. */
async function settled(client: Client): Promise<void> {
  for (const giveUp = Date.now() + SETTLED_WITHIN_MS; ; await sleep(500)) {
    const { rows } = await client.query<{ left: string }>(
      `select (select count(*) from mail_delivery where state in ('WAITING', 'CLAIMED'))
            + (select count(*) from pgboss.job where state in ('created', 'retry', 'active') and name = 'mail.deliver')
              as left`,
    );
    const left = Number(rows[0]?.left ?? 0);
    if (left === 0) return;
    if (Date.now() > giveUp) throw new Error(`${left} mails are still on their way.`);
  }
}

async function atOnce<Item>(items: readonly Item[], work: (item: Item, at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) await work(items[at] as Item, at);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function withClient<Outcome>(url: string, work: (client: Client) => Promise<Outcome>): Promise<Outcome> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Root's PostgreSQL runs as another user, who must be able to reach it. */
async function withFolder<Outcome>(work: (folder: string) => Promise<Outcome>): Promise<Outcome> {
  const parent = canReach(tmpdir(), postgresUser()) ? tmpdir() : '/var/tmp';
  const folder = mkdtempSync(join(parent, 'mosty-loop-'));
  chmodSync(folder, 0o711);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(result: LoopBench): void {
  const { kills } = result;
  const lines = [
    `${result.introductions} introductions, ${result.messages} messages, ${result.mails} mails in ${result.seconds.toFixed(0)} s`,
    `killed          API ${kills.api}, workers ${kills.worker}, mail server ${kills.smtp}, database ${kills.database} times`,
    `lost            ${result.lost}`,
    `doubled         ${result.doubled}`,
    `sent again      ${result.repeated} with the same Message-ID: accepted, but the answer was lost`,
    `mails           ${result.mails_per_s.toFixed(1)} a second while everything was killed`,
    `messages        p50 ${result.p50_message_ms.toFixed(1)} ms, p95 ${result.p95_message_ms.toFixed(1)} ms until the other's page hears`,
    `bare NOTIFY     p95 ${result.bare_p95_ms.toFixed(1)} ms; a message takes ${result.message_to_bare.toFixed(1)} times as long`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
