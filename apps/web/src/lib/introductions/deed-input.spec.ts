import { describe, expect, it } from '@jest/globals';
import { acceptInput, declineInput, Incomplete, outcomeInput, readDeed, withdrawalReasonOf } from './deed-input.ts';
import type { DeedForm } from './deeds.ts';

function typed(deed: DeedForm, fields: readonly (readonly [string, string])[]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readDeed(form, deed);
}

describe('forms about an introduction', () => {
  it('give the person herself where no contact is chosen', () => {
    expect(acceptInput(typed('accept', []))).toEqual({ answer: 'ACCEPT', contactIds: [], giveSelf: true });
    const contacts = typed('accept', [
      ['contactIds', 'one'],
      ['contactIds', 'two'],
    ]);
    expect(acceptInput(contacts)).toEqual({ answer: 'ACCEPT', contactIds: ['one', 'two'], giveSelf: false });
  });

  it('ask the API only with what belongs to the answer', () => {
    const fields = [
      ['agreement', 'TWINNING'],
      ['reason', 'FELL_SILENT'],
      ['note', 'Od marca cisza.'],
    ] as const;
    const told = (kind: string) => outcomeInput(typed('outcome', [['kind', kind], ...fields]));
    expect(told('TALKING')).toEqual({ kind: 'TALKING' });
    expect(told('AGREED')).toEqual({ kind: 'AGREED', agreement: 'TWINNING' });
    expect(told('CAME_TO_NOTHING')).toEqual({
      kind: 'CAME_TO_NOTHING',
      reason: 'FELL_SILENT',
      note: 'Od marca cisza.',
    });
  });

  const missing = (work: () => unknown): string[] => {
    try {
      work();
      return [];
    } catch (problem) {
      return problem instanceof Incomplete ? Object.keys(problem.problems) : ['?'];
    }
  };

  it('say at the field what is missing', () => {
    expect(missing(() => declineInput(typed('decline', [['note', 'Moc daleko']])))).toEqual(['reason']);
    expect(missing(() => withdrawalReasonOf(typed('withdraw', [])))).toEqual(['reason']);
    expect(missing(() => outcomeInput(typed('outcome', [])))).toEqual(['kind']);
    expect(missing(() => outcomeInput(typed('outcome', [['kind', 'AGREED']])))).toEqual(['agreement']);
    expect(missing(() => outcomeInput(typed('outcome', [['kind', 'CAME_TO_NOTHING']])))).toEqual(['reason']);
  });

  it('take no code for a reason that is none of these', () => {
    const declined = (reason: string) => () => declineInput(typed('decline', [['reason', reason]]));
    expect(missing(declined('NO_ANSWER'))).toEqual(['reason']);
    expect(missing(declined('NO_TIME'))).toEqual([]);
  });
});
