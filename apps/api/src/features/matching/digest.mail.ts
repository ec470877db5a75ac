import { type Language } from '@mosty/domain/vocabulary';
import { m } from '@mosty/messages/messages';
import { Injectable } from '@nestjs/common';
import { type MailBlock, type MailContent } from '../../platform/mail/mail-content.ts';
import { type MailParams, type MailWriter, WritesMail } from '../../platform/mail/mail-templates.ts';

type Params = MailParams['proposals-digest'];

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

/** The mail of the week: partners and offers that are new, with reasons. */
@Injectable()
@WritesMail('proposals-digest')
export class ProposalsDigestWriter implements MailWriter<'proposals-digest'> {
  write({ organisations }: Params, language: Language): MailContent {
    const inLanguage = { locale: language };
    const proposals = organisations.reduce((sum, one) => sum + one.proposals.length, 0);
    const offers = organisations.reduce((sum, one) => sum + one.offers.length, 0);
    const subject =
      proposals > 0
        ? m.mail_digest_subject({ count: proposals }, inLanguage)
        : m.mail_digest_subject_offers({ count: offers }, inLanguage);
    return {
      subject,
      blocks: [
        { kind: 'heading', text: m.mail_digest_heading({}, inLanguage) },
        { kind: 'paragraph', text: m.mail_digest_intro({}, inLanguage) },
        ...organisations.flatMap((organisation) => blocksOf(organisation, organisations.length > 1, language)),
        ...(proposals > 0 ? [{ kind: 'paragraph', text: m.mail_digest_end({}, inLanguage) } as const] : []),
      ],
    };
  }
}

function blocksOf(of: Params['organisations'][number], isNamed: boolean, language: Language): MailBlock[] {
  const inLanguage = { locale: language };
  const { name, proposals, offers, proposalsPath } = of;
  return [
    ...(isNamed ? [{ kind: 'subheading', text: m.mail_digest_for({ name }, inLanguage) } as const] : []),
    ...proposals.flatMap((partner): MailBlock[] => [
      {
        kind: 'links',
        items: [{ label: partner.name, path: partner.path, ...(partner.place !== null && { note: partner.place }) }],
      },
      ...(partner.reasons.length > 0 ? [{ kind: 'paragraph', text: partner.reasons.join(' ') } as const] : []),
    ]),
    ...(proposals.length > 0
      ? [{ kind: 'button', label: m.mail_digest_proposals({}, inLanguage), path: proposalsPath } as const]
      : []),
    ...(offers.length > 0
      ? ([
          { kind: 'subheading', text: m.mail_digest_offers({}, inLanguage) },
          {
            kind: 'links',
            items: offers.map((offer) => ({ label: offer.title, note: noteOf(offer, language), path: offer.path })),
          },
        ] as const)
      : []),
  ];
}

function noteOf({ by, deadline }: Params['organisations'][number]['offers'][number], language: Language): string {
  if (deadline === null) return by;
  const day = new Intl.DateTimeFormat(REGION[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${deadline}T12:00:00Z`),
  );
  return m.mail_digest_offer_until({ by, day }, { locale: language });
}
