import { createRequire } from 'node:module';
import { expect, it } from '@jest/globals';

it('are there without waiting: nothing that imports a text has to wait for it', () => {
  const load = createRequire(import.meta.url);
  expect(() => load('./compiled/messages.js') as unknown).not.toThrow();
});
