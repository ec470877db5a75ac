import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from '../../config.ts';
import { CapturedMailRow } from './captured-mail.entity.ts';
import { CapturedMailRepository } from './captured-mail.repository.ts';
import { CapturedMailTransport, MissingMailTransport } from './captured-mail.transport.ts';
import { MailChoicesRepository } from './mail-choices.repository.ts';
import { MailDeliveryRow } from './mail-delivery.entity.ts';
import { MailDeliveryHandler } from './mail-delivery.jobs.ts';
import { MailDeliveryRepository } from './mail-delivery.repository.ts';
import { MailReadersRepository } from './mail-readers.repository.ts';
import { MailReportsRepository } from './mail-reports.repository.ts';
import { MailReports } from './mail-reports.ts';
import { MailReportBook } from './mail-report-book.ts';
import { MailWriters } from './mail-templates.ts';
import { MailSuppressions, MailTopics, StoredMailSuppressions } from './mail-topics.ts';
import { MailTransport } from './mail-transport.ts';
import { MailDeliveries } from './mail-fates.repository.ts';
import { Mails } from './mails.ts';
import { OutgoingMails } from './outgoing-mails.ts';
import { ReplyAddresses } from './reply-addresses.ts';
import { SmtpTransport } from './smtp.transport.ts';
import { TestMailSender, TestMailWriter } from './test-mail.ts';

function chooseTransport(config: Config, captured: CapturedMailRepository): MailTransport {
  if (config.mail.smtpUrl !== undefined) return new SmtpTransport(config.mail.smtpUrl, config.mail.dkim);
  return config.production ? new MissingMailTransport() : new CapturedMailTransport(captured);
}

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([CapturedMailRow, MailDeliveryRow])],
  providers: [
    CapturedMailRepository,
    MailChoicesRepository,
    MailDeliveries,
    MailDeliveryHandler,
    MailDeliveryRepository,
    MailReadersRepository,
    MailReportBook,
    MailReports,
    MailReportsRepository,
    Mails,
    MailTopics,
    MailWriters,
    OutgoingMails,
    ReplyAddresses,
    TestMailSender,
    TestMailWriter,
    { provide: MailSuppressions, useClass: StoredMailSuppressions },
    { provide: MailTransport, useFactory: chooseTransport, inject: [CONFIG, CapturedMailRepository] },
  ],
  exports: [
    CapturedMailRepository,
    MailChoicesRepository,
    MailDeliveries,
    MailDeliveryRepository,
    MailReadersRepository,
    MailReportBook,
    MailReports,
    MailReportsRepository,
    Mails,
    MailSuppressions,
    MailTopics,
    MailTransport,
    MailWriters,
    OutgoingMails,
    ReplyAddresses,
  ],
})
export class MailModule {}
