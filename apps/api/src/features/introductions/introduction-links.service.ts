import { type Introduction, otherSide, type Side } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { type SeenLink, SignedLinks } from '../../platform/links/signed-links.ts';
import { type IntroductionLinkState, type LinkAsks } from './introduction-enums.ts';
import { type Done } from './introduction-deeds.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { toIntroduction } from './introduction-record.ts';
import { type IntroductionRow } from './introduction.entity.ts';
import { IntroductionsRepository } from './introductions.repository.ts';
import { type Acting, type GivenAnswer, IntroductionsService, type SaidOutcome } from './introductions.service.ts';

/** The subject of both is the introduction. */
export const INTRODUCTION_ANSWER = 'INTRODUCTION_ANSWER';
export const INTRODUCTION_OUTCOME = 'INTRODUCTION_OUTCOME';

const PURPOSES: Readonly<Record<LinkAsks, string>> = { ANSWER: INTRODUCTION_ANSWER, OUTCOME: INTRODUCTION_OUTCOME };

/** Also after the last day to answer a link explains what happened. */
export const LINK_DAYS = 120;

/** To whom a link was sent. */
export interface LinkPayload {
  /** Null for the public address of an organisation without members. */
  readonly accountId: string | null;
  readonly side: Side;
  /** Of a question about the outcome. */
  readonly round?: number;
}

export interface LookedAtLink {
  readonly state: IntroductionLinkState;
  readonly asks: LinkAsks | null;
  readonly payload: LinkPayload | null;
  readonly usedAt: Date | null;
  readonly row: IntroductionRow | null;
}

const UNKNOWN: LookedAtLink = { state: 'UNKNOWN', asks: null, payload: null, usedAt: null, row: null };

/** Acting from the mail: whoever holds the link acts for the side to which it was sent, once. */
@Injectable()
export class IntroductionLinks {
  constructor(
    private readonly transactions: Transactions,
    private readonly links: SignedLinks,
    private readonly introductions: IntroductionsRepository,
    private readonly readers: IntroductionReaders,
    private readonly service: IntroductionsService,
  ) {}

  /** A link of her own for one reader. Gives the token. */
  issue(tx: Tx, asks: LinkAsks, introductionId: string, payload: LinkPayload): Promise<string> {
    const link = { purpose: PURPOSES[asks], subject: introductionId, payload, validDays: LINK_DAYS };
    return this.links.issue(tx, link);
  }

  /** Changes nothing: mail programs open links by themselves. */
  async look(token: string): Promise<LookedAtLink> {
    for (const asks of ['ANSWER', 'OUTCOME'] as const) {
      const seen = await this.links.peek(token, PURPOSES[asks]);
      if (seen.state !== 'UNKNOWN') return this.judge(this.transactions.reader, asks, seen);
    }
    return UNKNOWN;
  }

  /** OPEN: it was done now. Every other state: nothing was, and why. */
  answer(token: string, given: GivenAnswer): Promise<LookedAtLink> {
    return this.use(token, 'ANSWER', (tx, id, acting) => this.service.answer(tx, id, acting, given));
  }

  tellOutcome(token: string, said: SaidOutcome): Promise<LookedAtLink> {
    return this.use(token, 'OUTCOME', (tx, id, acting) => this.service.tellOutcome(tx, id, acting, said, null));
  }

  private async use(
    token: string,
    asks: LinkAsks,
    work: (tx: Tx, id: string, acting: Acting) => Promise<Done>,
  ): Promise<LookedAtLink> {
    const looked = await this.look(token);
    if (looked.asks !== asks) return looked.state === 'UNKNOWN' ? looked : { ...UNKNOWN };
    if (looked.state !== 'OPEN') return looked;
    return this.transactions.run(async (tx) => {
      // Locked first: two links of one side are used one after the other, and the second is told what the first did.
      await this.introductions.open(tx, looked.row?.id ?? '');
      const link = await this.judge(tx, asks, await this.links.use(tx, token, PURPOSES[asks]));
      if (link.state !== 'OPEN' || link.row === null || link.payload === null) return link;
      const { side, accountId } = link.payload;
      const { organisationId } = toIntroduction(link.row).sides[side];
      // What is refused rolls back: the link stays open for another try.
      await work(tx, link.row.id, { organisationId, accountId, as: 'ORGANISATION', byLink: true });
      return { ...link, row: await this.introductions.find(tx, link.row.id) };
    });
  }

  private async judge(tx: Tx, asks: LinkAsks, seen: SeenLink): Promise<LookedAtLink> {
    if (seen.state === 'UNKNOWN') return UNKNOWN;
    const payload = seen.payload as LinkPayload;
    const row = await this.introductions.find(tx, seen.subject);
    if (row === null) return UNKNOWN;
    const looked = { asks, payload, usedAt: seen.usedAt, row };
    if (seen.state === 'USED') return { ...looked, state: 'USED' };
    const introduction = toIntroduction(row);
    const settled = asks === 'ANSWER' ? answerState(introduction, payload.side) : outcomeState(introduction);
    if (settled !== null) return { ...looked, state: settled };
    if (seen.state === 'EXPIRED') return { ...looked, state: 'EXPIRED' };
    const { organisationId } = introduction.sides[payload.side];
    const mayAct = payload.accountId === null || (await this.readers.isMember(tx, payload.accountId, organisationId));
    return { ...looked, state: mayAct ? 'OPEN' : 'NOT_MEMBER' };
  }
}

/** Null: it still asks something. */
function answerState({ end, sides }: Introduction, side: Side): 'SETTLED' | 'OVER' | null {
  const { answer } = sides[side];
  if (answer === 'ACCEPTED' || answer === 'DECLINED') return 'SETTLED';
  return end === null && answer === 'ASKED' ? null : 'OVER';
}

/** A later question makes an earlier one no less answerable; the end, told by either side, does. */
function outcomeState({ end }: Introduction): 'OVER' | null {
  return end === null ? null : 'OVER';
}

/** The organisation that the link does not speak for. */
export const partnerIn = ({ sides }: Introduction, side: Side): string => sides[otherSide(side)].organisationId;
