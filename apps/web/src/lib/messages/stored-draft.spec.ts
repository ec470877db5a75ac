import { beforeEach, describe, expect, it } from '@jest/globals';
import { readComposition } from './composer-form.ts';
import { blank, type Composition } from './composition.ts';
import { draftName, forgetDrafts, keepDraft, readDraft } from './stored-draft.ts';

const NAME = draftName('account', 'conversation');
const WRITTEN: Composition = {
  ...blank('11111111-1111-4111-8111-111111111111', 'pl'),
  files: [{ id: '33333333-3333-4333-8333-333333333333', name: 'List.pdf', isKept: true }],
  entries: [
    { kind: 'PHRASE', key: 'e2', block: 'budget.total', typed: { 'amount.amount': '12', 'amount.currency': 'EUR' } },
    { kind: 'TEXT', key: 'e1', text: 'Dobrý den', language: 'cs' },
  ],
};

describe('a draft in the browser', () => {
  beforeEach(() => localStorage.clear());

  it('comes back as it was written, with the key that it is sent with', () => {
    keepDraft(localStorage, NAME, { ...WRITTEN, find: 'x' });
    const form = readDraft(localStorage, NAME);
    expect(form && readComposition(form, 'pl')).toMatchObject({ ...WRITTEN, find: '' });
  });

  it('is gone when it was sent', () => {
    keepDraft(localStorage, NAME, WRITTEN);
    keepDraft(localStorage, NAME, undefined);
    expect(readDraft(localStorage, NAME)).toBeUndefined();
  });

  it.each(['{', '7', '{"entries":7}', '[]'])('of %p is none', (kept) => {
    localStorage.setItem(NAME, kept);
    expect(readDraft(localStorage, NAME)).toBeUndefined();
  });

  it('is forgotten with all others, and nothing else is', () => {
    keepDraft(localStorage, NAME, WRITTEN);
    keepDraft(localStorage, draftName('account', 'other'), WRITTEN);
    localStorage.setItem('something', 'else');
    forgetDrafts(localStorage);
    expect(localStorage).toHaveLength(1);
  });

  it('is missed by nobody where nothing may be kept', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const store = { getItem: refuse, setItem: refuse, removeItem: refuse, key: refuse, length: 1 };
    keepDraft(store, NAME, WRITTEN);
    forgetDrafts(store);
    expect(readDraft(store, NAME)).toBeUndefined();
  });
});
