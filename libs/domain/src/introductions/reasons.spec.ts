import { describe, expect, it } from '@jest/globals';
import { AGREEMENT_KINDS, partnershipOf } from './agreements.ts';
import { CONTEXT, EXAMPLES, WHO } from './cases/examples.ts';
import { decide } from './decide.ts';
import {
  CLOSING_REASONS,
  type ClosingReason,
  DISMISSAL_REASONS,
  MAX_NOTE_LENGTH,
  readReason,
  SYSTEM_WITHDRAWAL_REASONS,
  type WithdrawalReason,
} from './reasons.ts';

describe('reasons', () => {
  it.each<[ClosingReason, string | null, string]>([
    ['NO_TIME', null, 'NO_TIME null'],
    ['NO_TIME', '  ', 'NO_TIME null'],
    ['TOO_FAR', ' 400 km ', 'TOO_FAR 400 km'],
    ['OTHER_WITH_NOTE', 'A new mayor.', 'OTHER_WITH_NOTE A new mayor.'],
    ['OTHER_WITH_NOTE', null, 'REQUIRED'],
    ['OTHER_WITH_NOTE', ' \n ', 'REQUIRED'],
    ['NO_TIME', 'x'.repeat(MAX_NOTE_LENGTH + 1), 'TOO_LONG'],
    ['NO_ANSWER', null, 'UNKNOWN_VALUE'],
    ['FELL_SILENT', null, 'UNKNOWN_VALUE'],
  ])('%s with %p as a dismissal: %s', (code, note, expected) => {
    const read = readReason({ code, note }, DISMISSAL_REASONS);
    expect(read.ok ? `${read.value.code} ${read.value.note}` : read.error.code).toBe(expected);
  });

  it('are listed once each', () => expect(new Set(CLOSING_REASONS).size).toBe(CLOSING_REASONS.length));

  it('of Mosty are not given by people', () => {
    for (const code of SYSTEM_WITHDRAWAL_REASONS) {
      const reason = { code: code as ClosingReason as WithdrawalReason, note: null };
      const event = { type: 'WITHDRAW', reason, leaving: null, ...WHO.BROKER, at: new Date('2026-11-03') } as const;
      const decision = decide(EXAMPLES['ASKED both'], event, CONTEXT);
      expect(decision.ok ? null : decision.error.code).toBe('UNKNOWN_VALUE');
    }
  });
});

describe('agreements', () => {
  it('are partnerships only in writing', () => {
    expect(AGREEMENT_KINDS.map((kind) => partnershipOf(kind))).toEqual([
      null,
      'AGREEMENT',
      'AGREEMENT',
      'PROJECT',
      'TWINNING',
    ]);
  });
});
