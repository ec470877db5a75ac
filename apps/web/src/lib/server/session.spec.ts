import { describe, expect, it } from '@jest/globals';
import type { Cookies } from '@sveltejs/kit';
import { closeSession, keepTicket, openSession, readSession } from './session.ts';

interface Written {
  readonly name: string;
  readonly value: string;
  readonly options: Readonly<Record<string, unknown>>;
}

function aVisit(address: string, sent: Readonly<Record<string, string>> = {}) {
  const written: Written[] = [];
  const cookies = {
    get: (name: string) => sent[name],
    set: (name: string, value: string, options: Written['options']) => written.push({ name, value, options }),
    delete: (name: string, options: Written['options']) => written.push({ name, value: '', options }),
  } as unknown as Cookies;
  return { visit: { cookies, url: new URL(address) }, written };
}

const SESSION = { token: 'opaque', expiresAt: '2026-12-24T12:00:00.000Z' };

describe('the cookie of a session', () => {
  it('over https belongs to this host alone, is Secure, and no script reads it', () => {
    const { visit, written } = aVisit('https://mosty.example.org/pl');
    openSession(SESSION, visit);
    const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: true, expires: new Date(SESSION.expiresAt) };
    // A `Domain` would be refused by browsers together with this name.
    expect(written).toEqual([{ name: '__Host-mosty_session', value: 'opaque', options }]);
  });

  it('without https has a plain name, as browsers would not take the other', () => {
    const { visit, written } = aVisit('http://127.0.0.1:3000/pl');
    openSession(SESSION, visit);
    expect(written).toMatchObject([
      { name: 'mosty_session', options: { httpOnly: true, sameSite: 'lax', secure: false } },
    ]);
  });

  it('that another host could have set is not read over https', () => {
    const { visit } = aVisit('https://mosty.example.org/pl', {
      mosty_session: 'planted',
      '__Host-mosty_session': 'ours',
    });
    expect(readSession(visit.cookies, visit.url)).toBe('ours');
    const planted = aVisit('https://mosty.example.org/pl', { mosty_session: 'planted' }).visit;
    expect(readSession(planted.cookies, planted.url)).toBeUndefined();
  });

  it('is removed as it was set, or browsers would keep it', () => {
    const { visit, written } = aVisit('https://mosty.example.org/pl');
    closeSession(visit);
    expect(written).toMatchObject([{ name: '__Host-mosty_session', options: { path: '/', secure: true } }]);
  });

  it('between two steps of signing in lasts ten minutes', () => {
    const { visit, written } = aVisit('https://mosty.example.org/pl');
    keepTicket('second_step', 'ticket', visit);
    const minutes = ((written[0]?.options.expires as Date).getTime() - Date.now()) / 60_000;
    expect(written[0]).toMatchObject({ name: '__Host-mosty_second_step', options: { httpOnly: true, secure: true } });
    expect(Math.round(minutes)).toBe(10);
  });
});
