/**
 * `npm run bench -- <name> [options]`: every figure that a README quotes is printed by one of these, together with what it is
 * compared to, measured in the same run.
 */
import { existsSync } from 'node:fs';

const BENCHES: Readonly<Record<string, string>> = {
  start: 'npm start: cold with and without a build, warm, and a page, beside a bare PostgreSQL and a bare Node',
  import: 'both official registers: preview, first import, second import, beside a plain COPY of the same rows',
  auth: 'sign-ins a second with the password hash and its parameters, beside the bare hash',
  text: 'finding a text by its translation: --texts F.csv --pairs G.csv',
  match: 'the match index: --orgs N, beside plain objects and one pass over its bytes',
  quality: 'whether proposals are those that judges would make: --orgs F.csv --relevant G.csv',
  round: 'proposals for all at once, exactly: --orgs N, beside lists of the best three',
  loop: 'introductions, mails and messages while everything is killed: --introductions N, --messages N',
  search: 'what people type and find, and how long it takes: --engine meili|embedded, --size N',
  'twin-towns': 'how often the real partner town is among the best ten by place, size and kind',
};

const [name, ...args] = process.argv.slice(2);
const file = new URL(`./${name ?? ''}.ts`, import.meta.url);
if (name === undefined || name === '--help' || !(name in BENCHES) || !existsSync(file)) {
  const lines = Object.entries(BENCHES).map(([bench, what]) => `  ${bench.padEnd(12)} ${what}`);
  process.stdout.write(`npm run bench -- <name> [--json FILE] [options]\n\n${lines.join('\n')}\n`);
  process.exitCode = name === undefined || name === '--help' ? 0 : 2;
} else {
  const { run } = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  try {
    await run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
