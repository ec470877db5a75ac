import { type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { type IntroducedSide } from '../../platform/mail/introduction-mail-params.ts';
import { type MailParams } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { ReplyAddresses } from '../../platform/mail/reply-addresses.ts';
import { IntroductionContacts, type SeenContact } from './introduction-contacts.repository.ts';
import { reasonsFor } from './introduction-letter-reasons.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { type Letter } from './introduction-story.ts';

const REASONS = 3;

/**
 * The one mail in both languages that introduces two to each other. It goes to the addresses that each side chose to give, and
 * an answer goes to all of them and, where mail comes in, into their conversation. A side that gave no address is written to separately, so that nobody learns one it did not give.
 */
@Injectable()
export class MadeLetter {
  constructor(
    private readonly contacts: IntroductionContacts,
    private readonly readers: IntroductionReaders,
    private readonly replies: ReplyAddresses,
    private readonly mails: Mails,
  ) {}

  async write(tx: Tx, letter: Letter, key: string): Promise<void> {
    const { introduction, row } = letter;
    const given = await this.contacts.of(tx, introduction.id);
    const addressesOf = (side: Side) =>
      given.flatMap(({ side: of, email }) => (of === side && email !== null ? [email.toLowerCase()] : []));
    const conversation = row.conversationId === null ? null : this.replies.ofConversation(row.conversationId);
    const params: MailParams['introduction-made'] = {
      a: this.toSide(letter, 'A', given),
      b: this.toSide(letter, 'B', given),
      conversationPath: `/messages/${row.conversationId ?? ''}`,
      repliesReachConversation: conversation !== null,
    };
    const addresses = [...new Set(SIDES.flatMap(addressesOf))];
    const replyTo = conversation === null ? addresses : [...addresses, conversation];
    const mail = { template: 'introduction-made', language: 'BOTH', params, replyTo } as const;
    if (addresses.length > 0) await this.mails.queue(tx, { ...mail, to: addresses, key });
    for (const side of SIDES) {
      if (addressesOf(side).length > 0) continue;
      for (const { email, accountId } of await this.readers.ofOrganisation(
        tx,
        introduction.sides[side].organisationId,
      )) {
        await this.mails.queue(tx, { ...mail, to: email, key: `${key}/${side}/${accountId ?? 'ADDRESS'}` });
      }
    }
  }

  private toSide({ names, proposal }: Letter, side: Side, given: readonly SeenContact[]): IntroducedSide {
    const { name, slug, language } = names[side];
    return {
      ...{ name, path: `/organisations/${slug}`, reasons: reasonsFor(proposal, side, language, REASONS) },
      contacts: given
        .filter((one) => one.side === side)
        .map(({ label, personName, email, phone }) => ({ label, personName, email, phone })),
    };
  }
}
