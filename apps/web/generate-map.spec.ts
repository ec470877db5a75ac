/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { generatedFile, generateMap } from './generate-map.ts';

it('the outlines of the map are those of the atlas (otherwise run `npm run generate` in apps/web)', () => {
  expect(readFileSync(generatedFile, 'utf8')).toBe(generateMap());
});
