/** Mails that no person wrote: they get no answer, and say nothing to anybody. */
export interface MailHead {
  /** The values of a header, by its name in small letters. */
  all(name: string): readonly string[];
}

const PRECEDENCES = /\b(?:bulk|junk|list|auto_reply)\b/i;
const MACHINES = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|root|daemon)(?:[+@]|$)/i;

/** Answers of machines, newsletters, bounces (RFC 3834, and what programs did before it), and our own mails come back. */
export function isAutomatic(head: MailHead, sender: string | null, ownAddresses: readonly string[]): boolean {
  if (sender === null || MACHINES.test(sender)) return true;
  if (ownAddresses.some((own) => own.toLowerCase() === sender.toLowerCase())) return true;
  const is = (name: string, form: RegExp): boolean => head.all(name).some((value) => form.test(value.trim()));
  return (
    is('auto-submitted', /^(?!no\b)/i) ||
    is('precedence', PRECEDENCES) ||
    is('return-path', /^<?\s*>?$/) ||
    is('x-loop', /./) ||
    is('list-id', /./) ||
    is('list-unsubscribe', /./) ||
    is('feedback-id', /./) ||
    is('x-autoreply', /^(?!no\b)/i) ||
    is('x-autorespond', /./) ||
    is('x-auto-response-suppress', /\b(?:all|oof|autoreply)\b/i) ||
    is('x-vacation', /./) ||
    is('x-failed-recipients', /./) ||
    is('content-type', /^multipart\/report\b/i) ||
    // What a calendar program answers to an invitation.
    is('content-type', /\bmethod="?(?:reply|counter|refresh)\b/i)
  );
}
