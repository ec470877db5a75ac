import { describe, expect, it } from '@jest/globals';
import { failedTasks } from './build.ts';

const SAID = `
 NX   Running target typecheck for 2 projects:

- @mosty/api
- @mosty/web

> nx run @mosty/api:typecheck

src/x.ts(1,1): error TS1: wrong
> nx run @mosty/web:typecheck

0 errors

 NX   Running target typecheck for 2 projects failed

Failed tasks:

- @mosty/api:typecheck

  Run duration:      38.7s
`;

describe('the words of nx', () => {
  it('are reduced to those of the tasks that failed', () => {
    expect(failedTasks(SAID)).toBe('> nx run @mosty/api:typecheck\n\nsrc/x.ts(1,1): error TS1: wrong');
  });

  it('are kept where nx itself failed', () => {
    expect(failedTasks('Cannot find configuration\n')).toBe('Cannot find configuration');
  });
});
