import { describe, expect, it } from '@jest/globals';
import { nextDailyTime, noticeTime } from './conversation-rules.ts';

const at = (time: string): Date => new Date(`2026-11-16T${time}:00Z`);
const unread = { unreadSince: at('10:00'), noticedAt: null, isPresent: false };

describe('a mail about what was not read', () => {
  it('is due five minutes after the first message, however many have come', () => {
    expect(noticeTime('AT_ONCE', unread, at('10:01'))).toEqual(at('10:05'));
    expect(noticeTime('AT_ONCE', unread, at('12:00'))).toEqual(at('10:05'));
  });

  it('is due once a day as long as nothing is read', () => {
    const noticedAt = at('10:05');
    expect(noticeTime('AT_ONCE', { ...unread, noticedAt }, at('11:00'))).toEqual(new Date('2026-11-17T10:05:00Z'));
  });

  it('waits while she is there, but not for ever', () => {
    const present = { ...unread, isPresent: true };
    expect(noticeTime('AT_ONCE', present, at('10:06'))).toEqual(at('10:11'));
    expect(noticeTime('AT_ONCE', present, at('10:28'))).toEqual(at('10:30'));
    expect(noticeTime('AT_ONCE', present, at('10:30'))).toEqual(at('10:30'));
    expect(noticeTime('AT_ONCE', present, at('11:00'))).toEqual(at('10:30'));
  });

  it('waits for the next morning when she wants one mail a day', () => {
    expect(noticeTime('DAILY', unread, at('12:00'))).toEqual(new Date('2026-11-17T05:50:00Z'));
    expect(noticeTime('DAILY', { ...unread, unreadSince: at('05:44') }, at('12:00'))).toEqual(at('05:50'));
    expect(noticeTime('DAILY', { ...unread, unreadSince: at('05:46') }, at('12:00'))).toEqual(
      new Date('2026-11-17T05:50:00Z'),
    );
    const noticedAt = new Date('2026-11-17T05:50:00Z');
    expect(noticeTime('DAILY', { ...unread, noticedAt }, noticedAt)).toEqual(new Date('2026-11-18T05:50:00Z'));
  });

  it('never comes when she wants none', () => {
    expect(noticeTime('OFF', unread, at('12:00'))).toBeNull();
  });

  it('comes before seven by the clock on the wall, also when that is moved', () => {
    expect(nextDailyTime(new Date('2026-03-28T12:00:00Z'))).toEqual(new Date('2026-03-29T04:50:00Z'));
    expect(nextDailyTime(new Date('2026-10-24T12:00:00Z'))).toEqual(new Date('2026-10-25T05:50:00Z'));
  });
});
