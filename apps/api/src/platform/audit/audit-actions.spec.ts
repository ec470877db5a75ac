import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTION } from '@mosty/messages/trust-texts';
import { AUDIT_ACTIONS } from './audit-actions.ts';

describe('the actions of the audit log', () => {
  it('all have words for people', () => {
    expect(Object.keys(AUDIT_ACTION).sort()).toEqual([...AUDIT_ACTIONS].sort());
  });
});
