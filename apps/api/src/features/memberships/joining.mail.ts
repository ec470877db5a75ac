import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

const heading = (text: string): MailBlock => ({ kind: 'heading', text });
const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
const button = (label: string, path: string): MailBlock => ({ kind: 'button', label, path });
/** What somebody wrote, line by line, under words that say whose it is. */
const quote = (intro: string, text: string | null): MailBlock[] =>
  text === null ? [] : [paragraph(intro), ...text.split(/\n+/).map((line) => paragraph(`„${line}”`))];

@Injectable()
@WritesMail('office-code')
export class OfficeCodeWriter implements MailWriter<'office-code'> {
  write(params: MailParams['office-code'], locale: Language): MailContent {
    const { organisationName: organisation, personName: person, personEmail: email, code, validHours, path } = params;
    return {
      subject: m.joining_mail_code_subject({ organisation }, { locale }),
      blocks: [
        heading(m.joining_mail_code_heading({}, { locale })),
        paragraph(m.joining_mail_code_body({ organisation, person, email }, { locale })),
        { kind: 'subheading', text: code },
        paragraph(m.joining_mail_code_valid({ hours: validHours }, { locale })),
        paragraph(m.joining_mail_code_stranger({}, { locale })),
        button(m.joining_mail_code_button({}, { locale }), path),
      ],
    };
  }
}

@Injectable()
@WritesMail('invitation')
export class InvitationWriter implements MailWriter<'invitation'> {
  write(params: MailParams['invitation'], locale: Language): MailContent {
    const { organisationName: organisation, inviterName: person, role, validDays: days, path } = params;
    const does = role === 'COORDINATOR' ? m.joining_mail_invitation_coordinator : m.joining_mail_invitation_member;
    return {
      subject: m.joining_mail_invitation_subject({ organisation }, { locale }),
      blocks: [
        heading(m.joining_mail_invitation_heading({}, { locale })),
        paragraph(m.joining_mail_invitation_body({ organisation, person }, { locale })),
        paragraph(does({}, { locale })),
        button(m.joining_mail_invitation_button({}, { locale }), path),
        paragraph(m.joining_mail_invitation_valid({ days }, { locale })),
        paragraph(m.joining_mail_invitation_stranger({}, { locale })),
      ],
    };
  }
}

@Injectable()
@WritesMail('join-request')
export class JoinRequestWriter implements MailWriter<'join-request'> {
  write(params: MailParams['join-request'], locale: Language): MailContent {
    const { organisationName: organisation, personName: person, personEmail: email, note, isClaim, path } = params;
    const asks = isClaim ? m.joining_mail_request_claim : m.joining_mail_request_join;
    return {
      subject: m.joining_mail_request_subject({ organisation }, { locale }),
      blocks: [
        heading(m.joining_mail_request_heading({}, { locale })),
        paragraph(asks({ organisation, person, email }, { locale })),
        ...quote(m.joining_mail_request_note({}, { locale }), note),
        paragraph(m.joining_mail_request_check({}, { locale })),
        button(m.joining_mail_request_button({}, { locale }), path),
      ],
    };
  }
}

@Injectable()
@WritesMail('join-decided')
export class JoinDecidedWriter implements MailWriter<'join-decided'> {
  write(params: MailParams['join-decided'], locale: Language): MailContent {
    const { organisationName: organisation, isAccepted, reason, path } = params;
    const said = isAccepted ? m.joining_mail_accepted_body : m.joining_mail_declined_body;
    const subject = isAccepted ? m.joining_mail_accepted_subject : m.joining_mail_declined_subject;
    return {
      subject: subject({ organisation }, { locale }),
      blocks: [
        heading(
          isAccepted
            ? m.joining_mail_accepted_heading({}, { locale })
            : m.joining_mail_declined_heading({}, { locale }),
        ),
        paragraph(said({ organisation }, { locale })),
        ...quote(m.joining_mail_decided_reason({}, { locale }), reason),
        button(m.joining_mail_decided_button({}, { locale }), path),
      ],
    };
  }
}

@Injectable()
@WritesMail('became-coordinator')
export class BecameCoordinatorWriter implements MailWriter<'became-coordinator'> {
  write(params: MailParams['became-coordinator'], locale: Language): MailContent {
    const { organisationName: organisation, membersPath, profilePath } = params;
    return {
      subject: m.joining_mail_coordinator_subject({ organisation }, { locale }),
      blocks: [
        heading(m.joining_mail_coordinator_heading({}, { locale })),
        paragraph(m.joining_mail_coordinator_body({ organisation }, { locale })),
        {
          kind: 'steps',
          items: [
            m.joining_mail_coordinator_profile({}, { locale }),
            m.joining_mail_coordinator_members({}, { locale }),
            m.joining_mail_coordinator_requests({}, { locale }),
          ],
        },
        button(m.joining_mail_coordinator_button({}, { locale }), membersPath),
        button(m.joining_mail_decided_button({}, { locale }), profilePath),
        paragraph(m.joining_mail_coordinator_mistake({}, { locale })),
      ],
    };
  }
}

@Injectable()
@WritesMail('member-removed')
export class MemberRemovedWriter implements MailWriter<'member-removed'> {
  write({ organisationName: organisation }: MailParams['member-removed'], locale: Language): MailContent {
    return {
      subject: m.joining_mail_removed_subject({ organisation }, { locale }),
      blocks: [
        heading(m.joining_mail_removed_heading({}, { locale })),
        paragraph(m.joining_mail_removed_body({ organisation }, { locale })),
        paragraph(m.joining_mail_removed_mistake({}, { locale })),
      ],
    };
  }
}

export const JOINING_MAILS = [
  BecameCoordinatorWriter,
  InvitationWriter,
  JoinDecidedWriter,
  JoinRequestWriter,
  MemberRemovedWriter,
  OfficeCodeWriter,
];
