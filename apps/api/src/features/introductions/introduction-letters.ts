import { type IntroductionMail, mailKeyOf } from '@mosty/domain/introductions/effects';
import { otherSide, type Party, type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { civilDateOf } from '@mosty/domain/working-days-civil-time';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type MailParams, type MailTemplate } from '../../platform/mail/mail-templates.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { MadeLetter } from './introduction-made.letter.ts';
import { reasonsFor } from './introduction-letter-reasons.ts';
import { IntroductionLinks } from './introduction-links.service.ts';
import { endStory } from './introduction-end-story.ts';
import { IntroductionReaders, type Reader } from './introduction-readers.repository.ts';
import { type Letter, pathFor, pathForBroker, placeIn, StoryOfLetter } from './introduction-story.ts';

/** How many reasons a mail names. */
const REASONS_IN_ASK = 4;
const REASONS_OF_NEXT = 2;
const NEXT_BEST = 3;

type About<Type extends IntroductionMail['type']> = Extract<IntroductionMail, { type: Type }>;
type ParamsFor<Template extends MailTemplate> = (reader: Reader) => Promise<MailParams[Template]>;

/**
 * Writes what the two sides and the broker are told, each reader in her language and with links of her own. All mails of one
 * effect are written in one transaction, each known by a key: written again, they are the same mails.
 */
@Injectable()
export class IntroductionLetters {
  constructor(
    private readonly transactions: Transactions,
    private readonly stories: StoryOfLetter,
    private readonly readers: IntroductionReaders,
    private readonly links: IntroductionLinks,
    private readonly made: MadeLetter,
    private readonly mails: Mails,
  ) {}

  async write(introductionId: string, mail: IntroductionMail): Promise<void> {
    const letter = await this.stories.of(introductionId, mail);
    // Gone with its organisations: there is nobody to tell.
    if (letter === null) return;
    if (mail.type === 'OFFER_NEXT_BEST') return this.offerNextBest(letter, mail);
    await this.transactions.run(async (tx) => {
      switch (mail.type) {
        case 'SEND_ASK':
        case 'SEND_NUDGE':
          return this.ask(tx, letter, mail);
        case 'INTRODUCE':
          return this.made.write(tx, letter, keyOf(letter, mail));
        case 'ASK_OUTCOME':
          return this.askOutcome(tx, letter, mail);
        case 'TELL_PLACE':
          return this.tellPlace(tx, letter, mail);
        case 'TELL_END':
          return this.tellEnd(tx, letter, mail);
        case 'TELL_CORRECTED':
          return this.tellCorrected(tx, letter, mail);
      }
    });
  }

  private async ask(tx: Tx, letter: Letter, mail: About<'SEND_ASK' | 'SEND_NUDGE'>): Promise<void> {
    const { introduction, names, note } = letter;
    const side = mail.to;
    // Answered or over since the job was written: asking now would only confuse.
    if (introduction.sides[side].answer !== 'ASKED' || introduction.end !== null) return;
    const { organisationId } = introduction.sides[side];
    const readers = await this.readers.ofOrganisation(tx, organisationId);
    const told = await this.toAll(tx, 'introduction-ask', keyOf(letter, mail), readers, async (reader) => {
      const token = await this.links.issue(tx, 'ANSWER', introduction.id, { accountId: reader.accountId, side });
      return {
        ...namesFor(letter, side),
        isReminder: mail.type === 'SEND_NUDGE',
        isFromBroker: introduction.startedBy === 'BROKER',
        partnerAccepted: introduction.sides[otherSide(side)].answer === 'ACCEPTED',
        partnerPlace: placeIn(names[otherSide(side)], reader.language),
        partnerPath: `/organisations/${names[otherSide(side)].slug}`,
        reasons: reasonsFor(letter.proposal, side, reader.language, REASONS_IN_ASK),
        ...{ note, lastDay: mail.lastDay },
        // The page shows the answer that was clicked on chosen already; it is given there.
        acceptPath: `/answer/${token}?choice=accept`,
        declinePath: `/answer/${token}?choice=decline`,
        detailsPath: reader.accountId === null ? null : pathFor(letter, side),
      };
    });
    if (told > 0) return;
    const brokers = await this.readers.brokersFor(tx, introduction, letter.row.starterId, side);
    await this.toAll(tx, 'introduction-unreachable', `${keyOf(letter, mail)}/BROKER`, brokers, async () => ({
      ...namesFor(letter, side),
      ...{ lastDay: mail.lastDay, path: pathForBroker(letter) },
    }));
  }

  private async askOutcome(tx: Tx, letter: Letter, mail: About<'ASK_OUTCOME'>): Promise<void> {
    const { introduction } = letter;
    const { to: side, round } = mail;
    const { organisationId, country } = introduction.sides[side];
    if (introduction.end !== null || introduction.introducedAt === null) return;
    const introducedOn = civilDateOf(introduction.introducedAt, country);
    const readers = await this.readers.ofOrganisation(tx, organisationId);
    await this.toAll(tx, 'introduction-outcome', keyOf(letter, mail), readers, async ({ accountId }) => {
      const token = await this.links.issue(tx, 'OUTCOME', introduction.id, { accountId, side, round });
      return {
        ...namesFor(letter, side),
        ...{ introducedOn, lastDay: mail.lastDay },
        talkingPath: `/answer/${token}?choice=talking`,
        agreedPath: `/answer/${token}?choice=agreed`,
        nothingPath: `/answer/${token}?choice=nothing`,
      };
    });
  }

  private async tellPlace(tx: Tx, letter: Letter, mail: About<'TELL_PLACE'>): Promise<void> {
    // It has entered, or ended, before the mail was written.
    if (letter.introduction.waitingSince === null) return;
    const places = mail.places.map(({ side, place }) => ({ name: letter.names[side].name, place }));
    const own = mail.to === 'BROKER' ? null : `/proposals?for=${letter.names[mail.to].slug}`;
    const readers = await this.readersOf(tx, letter, mail.to);
    await this.toAll(tx, 'introduction-place', keyOf(letter, mail), readers, async () => ({
      ...namesFor(letter, mail.to),
      ...{ places, path: pathOf(letter, mail.to), proposalsPath: own },
    }));
  }

  private async tellEnd(tx: Tx, letter: Letter, mail: About<'TELL_END'>): Promise<void> {
    const { introduction } = letter;
    const all = await this.readersOf(tx, letter, mail.to);
    // An address that nobody has answered from was promised one question and one reminder.
    const isIn = mail.to !== 'BROKER' && introduction.sides[mail.to].answer === 'ACCEPTED';
    const readers = all.filter(({ accountId }) => accountId !== null || isIn);
    await this.toAll(tx, 'introduction-ended', keyOf(letter, mail), readers, async ({ accountId }) => ({
      ...namesFor(letter, mail.to),
      ...{ story: endStory(introduction, mail), state: mail.state, reason: mail.reason },
      agreement: mail.state === 'AGREED' ? (introduction.end?.agreement ?? null) : null,
      note: endNote(letter),
      path: accountId === null ? null : pathOf(letter, mail.to),
    }));
  }

  private async tellCorrected(tx: Tx, letter: Letter, mail: About<'TELL_CORRECTED'>): Promise<void> {
    const { end } = letter.introduction;
    if (end === null) return;
    const readers = await this.readersOf(tx, letter, mail.to);
    await this.toAll(tx, 'introduction-corrected', keyOf(letter, mail), readers, async ({ accountId }) => ({
      ...namesFor(letter, mail.to),
      ...{ state: end.agreement === null ? 'DECLINED' : 'AGREED', reason: end.reason, agreement: end.agreement },
      note: endNote(letter),
      path: accountId === null ? null : pathOf(letter, mail.to),
    }));
  }

  /** Read without a lock and a transaction: other proposals take a moment. Nothing is sent where there is nobody else. */
  private async offerNextBest(letter: Letter, mail: About<'OFFER_NEXT_BEST'>): Promise<void> {
    const proposals = await this.stories.nextBest(letter, mail.to, NEXT_BEST);
    if (proposals.length === 0) return;
    await this.transactions.run(async (tx) => {
      const { organisationId } = letter.introduction.sides[mail.to];
      // Addresses that nobody has signed in with asked for no proposals.
      const readers = (await this.readers.ofOrganisation(tx, organisationId)).filter(
        ({ accountId }) => accountId !== null,
      );
      await this.toAll(tx, 'introduction-next-best', keyOf(letter, mail), readers, async ({ language }) => ({
        ...namesFor(letter, mail.to),
        proposals: proposals.map((one) => ({
          ...{ name: one.name, place: placeIn(one, language), path: `/organisations/${one.slug}` },
          reasons: reasonsFor(one.proposal, 'OWN', language, REASONS_OF_NEXT),
        })),
        proposalsPath: `/proposals?for=${letter.names[mail.to].slug}`,
      }));
    });
  }

  private readersOf(tx: Tx, { introduction, row }: Letter, to: Party): Promise<readonly Reader[]> {
    return to === 'BROKER'
      ? this.readers.brokersFor(tx, introduction, row.starterId, to)
      : this.readers.ofOrganisation(tx, introduction.sides[to].organisationId);
  }

  /** One mail for each reader; how many are sent. */
  private async toAll<Template extends MailTemplate>(
    tx: Tx,
    template: Template,
    key: string,
    readers: readonly Reader[],
    paramsFor: ParamsFor<Template>,
  ): Promise<number> {
    let told = 0;
    for (const reader of readers) {
      const { accountId, email, language } = reader;
      const id = await this.mails.queue(tx, {
        ...{ template, to: email, language, key: `${key}/${accountId ?? 'ADDRESS'}` },
        params: await paramsFor(reader),
        ...(accountId !== null && { topic: 'INTRODUCTIONS' as const, accountId }),
      });
      if (id !== null) told++;
    }
    return told;
  }
}

function keyOf({ introduction }: Letter, mail: IntroductionMail): string {
  const key = mailKeyOf(introduction.id, mail);
  if (key === null) throw new Error(`${mail.type} is no mail.`);
  return key;
}

/** To a broker, the Polish side and the Czech one. */
function namesFor({ names }: Letter, to: Party) {
  const own: Side = to === 'BROKER' ? 'A' : to;
  return { organisationName: names[own].name, partnerName: names[otherSide(own)].name };
}

const pathOf = (letter: Letter, to: Party): string => (to === 'BROKER' ? pathForBroker(letter) : pathFor(letter, to));

/** Words of the side, or the broker, that ended it. */
function endNote({ introduction: { end }, names }: Letter) {
  if (end === null || end.note === null) return null;
  const by = SIDES.find((side) => side === end.by);
  return { text: end.note, language: by === undefined ? null : names[by].language };
}
