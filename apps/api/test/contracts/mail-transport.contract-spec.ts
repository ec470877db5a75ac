import { createDataSource } from '../../src/platform/database/data-source.ts';
import { Transactions } from '../../src/platform/database/transactions.ts';
import { CapturedMailRow } from '../../src/platform/mail/captured-mail.entity.ts';
import { CapturedMailRepository } from '../../src/platform/mail/captured-mail.repository.ts';
import { CapturedMailTransport } from '../../src/platform/mail/captured-mail.transport.ts';
import { SmtpTransport } from '../../src/platform/mail/smtp.transport.ts';
import { startSmtpServer } from '../smtp-server.ts';
import { createTestDatabase, dropTestDatabase } from '../test-database.ts';
import { describeMailTransport } from './mail-transport.contract.ts';

describeMailTransport('Captured mail', async () => {
  const url = await createTestDatabase();
  const dataSource = await createDataSource({ database: { url, poolSize: 2 } }, [CapturedMailRow]).initialize();
  const mails = new CapturedMailRepository(new Transactions(dataSource));
  return {
    transport: new CapturedMailTransport(mails),
    async mailbox() {
      const rows = (await mails.page(100)).reverse();
      return rows.map(({ sender, recipients, html, ...row }) => ({
        ...row,
        from: sender,
        to: recipients,
        html: html ?? '',
      }));
    },
    async close() {
      await dataSource.destroy();
      await dropTestDatabase(url);
    },
  };
});

describeMailTransport('SMTP', async () => {
  const server = await startSmtpServer();
  const transport = new SmtpTransport(server.url);
  return {
    transport,
    async mailbox() {
      const once = new Map(server.received.map((received) => [received.mail.messageId, received]));
      return [...once.values()].map(({ to, mail }) => ({
        messageId: mail.messageId ?? '',
        from: mail.from?.address ?? '',
        to,
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        html: mail.html ?? '',
        sentAt: new Date(mail.date ?? ''),
      }));
    },
    async close() {
      transport.onApplicationShutdown();
      await server.close();
    },
  };
});
