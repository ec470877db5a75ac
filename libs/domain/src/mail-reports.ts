/** What the answers of mail servers mean for an address: rules only. */

/** HARD_BOUNCE: there is no such mailbox. SOFT_BOUNCE: not this time. COMPLAINT: its owner called the mail unwanted. */
export const MAIL_REPORT_KINDS = ['HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT'] as const;
export type MailReportKind = (typeof MAIL_REPORT_KINDS)[number];

/** Why an address gets no more mail. OBJECTION: whoever reads it does not want any; nobody else can take that back. */
export const SUPPRESSION_REASONS = ['HARD_BOUNCE', 'SOFT_BOUNCES', 'COMPLAINT', 'OBJECTION'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** RFC 3463: bad mailbox, bad system, bad syntax, ambiguous, moved without a trace, no mail accepted; a mailbox that is disabled. */
const NO_SUCH_MAILBOX = /^5\.(1\.(1|2|3|4|6|10)|2\.1)$/;
/** RFC 5321: mailbox unavailable, not local, name not allowed. A server that says no more means the address. */
const ABOUT_THE_MAILBOX = new Set([550, 551, 553]);

/** Full, or a fault on the way to it: of the mailbox or its system, but nothing that stays. */
const NOT_THIS_TIME = /^(4\.|5\.[124]\.)/;

/**
 * What a refusal says of the address; null: nothing. A policy, a mail that is too large or a sender with a bad name are no
 * fault of it: a bad day of our own server must not take everybody's mail away.
 *
 * `status` is the enhanced code (`5.1.1`), `code` the plain one (550); either may be missing.
 */
export function bounceKindOf(status: string | null, code?: number): 'HARD_BOUNCE' | 'SOFT_BOUNCE' | null {
  if (status !== null && status !== '5.0.0') {
    if (NO_SUCH_MAILBOX.test(status)) return 'HARD_BOUNCE';
    return NOT_THIS_TIME.test(status) ? 'SOFT_BOUNCE' : null;
  }
  if (code === undefined) return status === null ? null : 'HARD_BOUNCE';
  if (ABOUT_THE_MAILBOX.has(code)) return 'HARD_BOUNCE';
  return code === 552 || code < 500 ? 'SOFT_BOUNCE' : null;
}

/** The enhanced code in the words of a server: `550 5.1.1 <a@example.org>: user unknown`. */
export const statusIn = (words: string): string | null =>
  /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(words)?.[1] ?? null;

/** So many soft bounces, on so many days of the last month, are a mailbox that nobody empties. */
export const SOFT_BOUNCES = { count: 5, days: 3, withinDays: 30 } as const;

export interface ReportedBounce {
  readonly kind: MailReportKind;
  readonly at: Date;
}

/** Whether an address is to get no more mail after these reports of it, the one that just came among them. */
export function suppressionAfter(reports: readonly ReportedBounce[], now: Date): SuppressionReason | null {
  if (reports.some(({ kind }) => kind === 'COMPLAINT')) return 'COMPLAINT';
  if (reports.some(({ kind }) => kind === 'HARD_BOUNCE')) return 'HARD_BOUNCE';
  const since = now.getTime() - SOFT_BOUNCES.withinDays * 86_400_000;
  const recent = reports.filter(({ at }) => at.getTime() >= since);
  const days = new Set(recent.map(({ at }) => at.toISOString().slice(0, 10)));
  return recent.length >= SOFT_BOUNCES.count && days.size >= SOFT_BOUNCES.days ? 'SOFT_BOUNCES' : null;
}
