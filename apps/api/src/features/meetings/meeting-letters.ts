import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { type MailParams } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { domainOf } from '../../platform/mail/message-ids.ts';
import { ReplyAddresses } from '../../platform/mail/reply-addresses.ts';
import { type CalendarEntry, toIcs } from './meeting-calendar.ts';
import { entryTexts } from './meeting-entry-texts.ts';
import { type MeetingReader, type MeetingRow, MeetingsRepository } from './meetings.repository.ts';

export type MeetingNews = MailParams['meeting']['news'];

/** Tells everybody of both sides what was agreed on, each in her language, with the entry for her calendar. */
@Injectable()
export class MeetingLetters {
  private readonly publicUrl: string;
  private readonly sender: string;

  constructor(
    @Inject(CONFIG) { http, mail }: Config,
    private readonly repository: MeetingsRepository,
    private readonly mails: Mails,
    private readonly replyAddresses: ReplyAddresses,
  ) {
    this.publicUrl = http.publicUrl;
    this.sender = /<([^>]+)>/.exec(mail.from)?.[1] ?? mail.from;
  }

  async send(tx: Tx, meeting: MeetingRow, news: MeetingNews): Promise<void> {
    const sides = await this.repository.sideNames(tx, meeting.conversationId);
    const { conversationId, uid, sequence } = meeting;
    for (const reader of await this.repository.readersOf(tx, conversationId)) {
      const { accountId, email, language } = reader;
      const reply = this.replyAddresses.of({ conversationId, accountId });
      await this.mails.queue(tx, {
        template: 'meeting',
        ...{ to: email, language, accountId, topic: 'MEETINGS' },
        key: `meeting:${uid}:${sequence}:${accountId}`,
        ...(reply !== null && { replyTo: [reply] }),
        params: {
          news,
          start: (meeting.agreedMoment ?? meeting.changedAt).toISOString(),
          ...{ minutes: meeting.minutes, place: meeting.place, link: meeting.link, sides },
          country: reader.country,
          path: `/messages/${conversationId}`,
          ics: toIcs(this.entryFor(meeting, reader, sides, news === 'CANCELLED' ? 'CANCEL' : 'REQUEST')),
        },
      });
    }
  }

  /** The file for one reader. */
  async file(meeting: MeetingRow & MeetingReader): Promise<string> {
    const sides = await this.repository.sideNames(this.repository.reader, meeting.conversationId);
    return toIcs(this.entryFor(meeting, meeting, sides, meeting.state === 'CANCELLED' ? 'CANCEL' : 'PUBLISH'));
  }

  private entryFor(
    meeting: MeetingRow,
    reader: MeetingReader,
    sides: readonly string[],
    method: CalendarEntry['method'],
  ): CalendarEntry {
    const url = `${this.publicUrl}/${reader.language}/messages/${meeting.conversationId}`;
    return {
      uid: `${meeting.uid}@${domainOf(this.sender)}`,
      ...{ sequence: meeting.sequence, method, stamp: meeting.changedAt, minutes: meeting.minutes, url },
      start: meeting.agreedMoment ?? meeting.changedAt,
      ...{ country: reader.country, location: meeting.place ?? meeting.link },
      ...entryTexts(meeting, sides, url),
      organiser: { name: 'Mosty', email: this.sender },
      attendee: { name: reader.name, email: reader.email },
    };
  }
}
