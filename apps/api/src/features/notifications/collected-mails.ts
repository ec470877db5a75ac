import { countryOfReader, lastDailyMail, type MailTopic } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { WorkingCalendars } from '../../platform/clock/working-calendar.ts';
import { type MailDeliveryRow } from '../../platform/mail/mail-delivery.entity.ts';
import { type MailParams, MailWriters } from '../../platform/mail/mail-templates.ts';
import { NotOpenedError, openParams } from '../../platform/mail/sealed-params.ts';

export type DigestPart = MailParams['daily-digest']['parts'][number];

/** When mails of the day are due, and for which day. */
@Injectable()
export class DailyMoments {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Until when what was collected goes now. */
  until(language: Language): Date {
    const now = this.clock.now();
    return lastDailyMail(now, countryOfReader(language), this.calendars.forYears(now));
  }

  day(language: Language): string {
    return civilDateOf(this.until(language), countryOfReader(language));
  }
}

/** Writes what was collected, as a part of the mail of the day. */
@Injectable()
export class CollectedMails {
  private readonly logger = new Logger('Mail');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly writers: MailWriters,
  ) {}

  /** Null: it was sealed with another secret and cannot be read any more. */
  partOf({ id, template, topic, params }: MailDeliveryRow, language: Language): DigestPart | null {
    try {
      const { subject, blocks } = this.writers.write(template, openParams(params, this.config.secret), language);
      return { topic: topic as MailTopic, subject, blocks };
    } catch (error) {
      if (!(error instanceof NotOpenedError)) throw error;
      this.logger.error(`Mail ${id} (${template}) was collected but cannot be read any more.`);
      return null;
    }
  }
}
