/** What every way of sending mail must do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailTransport, type OutgoingMail } from '../../src/platform/mail/mail-transport.ts';

/** A mail as its reader finds it. */
export interface ArrivedMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly sentAt: Date;
}

export interface TransportUnderTest {
  readonly transport: MailTransport;
  /** Oldest first; a mail that came twice is recognised by its Message-ID and shown once. */
  mailbox(): Promise<readonly ArrivedMail[]>;
  close(): Promise<void>;
}

const MAIL: OutgoingMail = {
  messageId: '<first@example.org>',
  from: 'Mosty <mosty@example.org>',
  to: ['urzad@example.org'],
  deliverTo: ['urzad@example.org'],
  date: new Date('2026-11-21T10:00:00Z'),
  subject: 'Zażółć gęślą jaźń – „propozycja” příliš žluťoučký kůň',
  text: `Dzień dobry!\n\n${'Bardzo długi wiersz bez końca, '.repeat(60)}\n.\nKropka na początku wiersza.\n`,
  html: `<!doctype html><html lang="pl"><p>Zażółć gęślą jaźń &amp; <b>„kůň”</b></p>${'<i>x</i>'.repeat(400)}</html>`,
};

export function describeMailTransport(name: string, open: () => Promise<TransportUnderTest>): void {
  describe(name, () => {
    let opened: TransportUnderTest;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());

    const last = async (): Promise<ArrivedMail> => {
      const mail = (await opened.mailbox()).at(-1);
      if (mail === undefined) throw new Error('The mailbox is empty');
      return mail;
    };

    it('brings a mail to its reader as it was written, every letter of it', async () => {
      await opened.transport.send(MAIL);
      const mail = await last();
      expect(mail).toMatchObject({ messageId: MAIL.messageId, to: MAIL.to, subject: MAIL.subject });
      expect(mail.from).toContain('mosty@example.org');
      expect(mail.text.trim()).toBe(MAIL.text.trim());
      expect(mail.html.trim()).toBe(MAIL.html.trim());
      expect(mail.sentAt).toEqual(MAIL.date);
    });

    it('shows a mail that was sent twice as one', async () => {
      await opened.transport.send(MAIL);
      await opened.transport.send(MAIL);
      const same = (await opened.mailbox()).filter(({ messageId }) => messageId === MAIL.messageId);
      expect(same).toHaveLength(1);
    });

    it('lets nobody write headers or recipients into a subject', async () => {
      const subject = 'Witamy\r\nBcc: everybody@example.org\r\n\r\nX';
      const date = new Date('2026-11-21T10:00:01Z');
      await opened.transport.send({ ...MAIL, messageId: '<second@example.org>', date, subject });
      const mail = await last();
      expect(mail.to).toEqual(MAIL.to);
      expect(mail.messageId).toBe('<second@example.org>');
      expect(mail.text.trim()).toBe(MAIL.text.trim());
    });
  });
}
