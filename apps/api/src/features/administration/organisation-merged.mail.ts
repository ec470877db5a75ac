import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

/** Whose organisation became a part of another entry hears into which one, and what she may do there. */
@Injectable()
@WritesMail('organisation-merged')
export class OrganisationMergedMailWriter implements MailWriter<'organisation-merged'> {
  write(params: MailParams['organisation-merged'], locale: Language): MailContent {
    const { mergedName: merged, keptName: kept, role, path } = params;
    const means = role === 'COORDINATOR' ? m.mail_merged_coordinator : m.mail_merged_member;
    return {
      subject: m.mail_merged_subject({ merged }, { locale }),
      blocks: [
        { kind: 'heading', text: m.mail_merged_heading({}, { locale }) },
        { kind: 'paragraph', text: m.mail_merged_body({ merged, kept }, { locale }) },
        { kind: 'paragraph', text: means({ kept }, { locale }) },
        { kind: 'paragraph', text: m.mail_merged_profile({}, { locale }) },
        { kind: 'button', label: m.mail_merged_button({}, { locale }), path },
        { kind: 'paragraph', text: m.mail_merged_questions({}, { locale }) },
      ],
    };
  }
}
