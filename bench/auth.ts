/**
 * How many people can sign in with a password each second, through the API: one after the other, and eight at once. Beside it,
 * in the same run, what nobody can do without: the password hash itself, on one thread and on as many as Node gives it.
 */
import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { type Client } from 'pg';
import { ask, withCompiledMosty } from './compiled-mosty.ts';

/** As apps/api/src/features/accounts/password-hash.ts has it; a sign-in fails here if that has changed its form. */
const COST = { N: 2 ** 15, r: 8, p: 3 };
const SCRYPT: ScryptOptions = { ...COST, maxmem: 256 * COST.N * COST.r };
const KEY_BYTES = 32;
const PASSWORD = 'zelená žába skáče';
const PEOPLE = 8;
const AT_ONCE = 8;
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { step } }';

interface AuthBench {
  readonly hash: 'scrypt';
  readonly parameters: { readonly N: number; readonly r: number; readonly p: number; readonly key_bytes: number };
  readonly memory_mb: number;
  /** One bare hash, one after the other. */
  hash_ms: number;
  /** Bare hashes, eight at once. */
  hashes_per_second_at_once: number;
  sequential_per_second: number;
  sequential_ms: number;
  at_once_per_second: number;
  /** A sign-in, in bare hashes. */
  sequential_to_hash: number;
  /** Sign-ins of eight at once, in bare hashes of eight at once. */
  at_once_to_hash: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'string' },
      sequential: { type: 'string', default: '40' },
      rounds: { type: 'string', default: '10' },
    },
  });
  const result = await withApi((signIn) => measure(signIn, Number(values.sequential), Number(values.rounds)));
  print(result);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
}

type SignIn = (person: number) => Promise<void>;

async function measure(signIn: SignIn, sequential: number, rounds: number): Promise<AuthBench> {
  // The first ones compile statements and open connections.
  await inTurn(PEOPLE, signIn);
  await inTurn(4, () => hash());
  const hash_ms = (await timed(() => inTurn(sequential, () => hash()))) / sequential;
  const sequential_ms = (await timed(() => inTurn(sequential, signIn))) / sequential;
  const hashAtOnceMs = await timed(() => inTurn(rounds, () => together(() => hash())));
  const atOnceMs = await timed(() => inTurn(rounds, () => together(signIn)));
  const perSecond = (ms: number) => (rounds * AT_ONCE * 1000) / ms;
  const { N, r, p } = COST;
  return {
    hash: 'scrypt',
    parameters: { N, r, p, key_bytes: KEY_BYTES },
    memory_mb: (128 * N * r) / 1024 / 1024,
    hash_ms,
    hashes_per_second_at_once: perSecond(hashAtOnceMs),
    sequential_per_second: 1000 / sequential_ms,
    sequential_ms,
    at_once_per_second: perSecond(atOnceMs),
    sequential_to_hash: sequential_ms / hash_ms,
    at_once_to_hash: atOnceMs / hashAtOnceMs,
  };
}

async function hash(): Promise<void> {
  await promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)(PASSWORD, randomBytes(16), KEY_BYTES, SCRYPT);
}

const together = async (work: SignIn): Promise<void> =>
  void (await Promise.all(Array.from({ length: AT_ONCE }, (_, person) => work(person))));

async function inTurn(times: number, work: SignIn): Promise<void> {
  for (let time = 0; time < times; time++) await work(time % PEOPLE);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A Mosty with people who have passwords. */
function withApi<Outcome>(work: (signIn: SignIn) => Promise<Outcome>): Promise<Outcome> {
  return withCompiledMosty({}, async ({ client, startApi }) => {
    await addPeople(client);
    return work(signingIn(await startApi(), client));
  });
}

async function addPeople(client: Client): Promise<void> {
  for (let person = 0; person < PEOPLE; person++) {
    const salt = randomBytes(16);
    const key = await promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)(
      PASSWORD.normalize('NFKC'),
      salt,
      KEY_BYTES,
      SCRYPT,
    );
    await client.query(
      `with person as (
         insert into account (email, display_name, language, role, email_verified_at)
         values ($1, 'Bench', 'pl', 'MEMBER', now()) returning id)
       insert into auth.credential (account_id, provider, provider_account_id, password_hash)
       select id, 'credential', id, $2 from person`,
      [addressOf(person), ['scrypt', ...Object.values(COST), ...[salt, key].map(inText)].join('$')],
    );
  }
}

const inText = (bytes: Buffer): string => bytes.toString('base64url');
const addressOf = (person: number): string => `person${person}@example.org`;

function signingIn(port: number, client: Client): SignIn {
  let signedIn = 0;
  return async (person) => {
    // So many come from one address in no quarter of an hour.
    if (signedIn++ % 100 === 99) await client.query('delete from auth.attempt');
    const { data } = await ask<{ signIn?: { step?: string } }>(port, SIGN_IN, {
      email: addressOf(person),
      password: PASSWORD,
    });
    if (data?.signIn?.step !== 'SIGNED_IN') throw new Error(`Nobody was signed in: ${JSON.stringify(data)}`);
  };
}

function print(result: AuthBench): void {
  const { N, r, p, key_bytes } = result.parameters;
  const lines = [
    `password hash   scrypt N=${N} r=${r} p=${p}, ${key_bytes} bytes, ${result.memory_mb} MB each`,
    `one bare hash   ${result.hash_ms.toFixed(1)} ms; eight at once ${result.hashes_per_second_at_once.toFixed(1)} a second`,
    `sign-ins        ${result.sequential_per_second.toFixed(1)} a second one after the other (${result.sequential_ms.toFixed(1)} ms, ${result.sequential_to_hash.toFixed(2)} bare hashes)`,
    `                ${result.at_once_per_second.toFixed(1)} a second eight at once (${result.at_once_to_hash.toFixed(2)} times the bare hashes)`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
