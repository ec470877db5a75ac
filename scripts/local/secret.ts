/** The secret that signs links, made at the first start and kept: links that were mailed yesterday still work today. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from './folders.ts';
import { type Variables } from './settings.ts';

/** The variables with a secret. One that was given wins, and production must be given one (apps/api/src/config.ts). */
export function withSecret(state: string, variables: Variables): Variables {
  if (variables.SECRET !== undefined || variables.NODE_ENV === 'production') return variables;
  const file = join(state, 'secret');
  if (!existsSync(file)) replaceFile(file, randomBytes(32).toString('hex'));
  return { ...variables, SECRET: readFileSync(file, 'utf8').trim() };
}
