import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

/** Nobody's account is changed by others without her hearing of it. */
@Injectable()
@WritesMail('account-administered')
export class AccountAdministeredMailWriter implements MailWriter<'account-administered'> {
  write(params: MailParams['account-administered'], language: Language): MailContent {
    const inLanguage = { locale: language };
    const subject = {
      ROLE: m.mail_account_ROLE_subject,
      BLOCKED: m.mail_account_BLOCKED_subject,
      UNBLOCKED: m.mail_account_UNBLOCKED_subject,
      SESSIONS_ENDED: m.mail_account_SESSIONS_ENDED_subject,
    }[params.deed];
    return {
      subject: subject({}, inLanguage),
      blocks: [
        { kind: 'heading', text: m.mail_account_hello({}, inLanguage) },
        { kind: 'paragraph', text: whatHappened(params, language) },
        { kind: 'paragraph', text: m.mail_account_questions({}, inLanguage) },
        ...(params.deed === 'BLOCKED'
          ? []
          : ([{ kind: 'button', label: m.mail_account_button({}, inLanguage), path: '/account' }] as const)),
      ],
    };
  }
}

function whatHappened({ deed, role, regions, email }: MailParams['account-administered'], locale: Language): string {
  switch (deed) {
    case 'BLOCKED':
      return m.mail_account_BLOCKED({ email }, { locale });
    case 'UNBLOCKED':
      return m.mail_account_UNBLOCKED({ email }, { locale });
    case 'SESSIONS_ENDED':
      return m.mail_account_SESSIONS_ENDED({ email }, { locale });
    case 'ROLE':
      break;
  }
  if (role === 'MEMBER') return m.mail_account_ROLE_MEMBER({ email }, { locale });
  if (role === 'ADMIN') return m.mail_account_ROLE_ADMIN({ email }, { locale });
  const names =
    regions === 'ALL' ? m.mail_account_regions_all({}, { locale }) : regions.map((region) => region[locale]).join(', ');
  return m.mail_account_ROLE_BROKER({ email, regions: names }, { locale });
}
