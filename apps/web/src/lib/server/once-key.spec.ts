import { describe, expect, it } from '@jest/globals';
import { onceKey } from './once-key.ts';

describe('the key under which something is taken once', () => {
  const says = { entries: [{ text: 'Dzień dobry' }], attachmentIds: ['a'] };

  it('is the same for the same words of the same form', () => {
    expect(onceKey('k1', says)).toBe(onceKey('k1', { ...says }));
  });

  it('is another one for other words, other files and another form', () => {
    const others = [
      { ...says, entries: [{ text: 'Dobry wieczór' }] },
      { ...says, attachmentIds: [] },
    ];
    const keys = [onceKey('k1', says), ...others.map((other) => onceKey('k1', other)), onceKey('k2', says)];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stays empty for a form without a key, which the API refuses, and is short enough for it', () => {
    expect(onceKey('', says)).toBe('');
    expect(onceKey('0'.repeat(36), says).length).toBeLessThan(200);
  });
});
