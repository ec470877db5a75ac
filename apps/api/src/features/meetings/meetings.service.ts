import { randomUUID } from 'node:crypto';
import { checkMeeting, mayDo, type MeetingDeed, type MeetingDraft, openMoments } from '@mosty/domain/meetings';
import { type Language } from '@mosty/domain/vocabulary';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError, valueOf } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { Live } from '../../platform/live/live.ts';
import { ConversationsService } from '../conversations/conversations.service.ts';
import { MeetingLetters } from './meeting-letters.ts';
import { sayMeeting, type Saying } from './meeting-words.ts';
import { type MeetingRow, MeetingsRepository } from './meetings.repository.ts';

/** Who acts, for which side, and in which language she writes. */
export interface MeetingActor {
  readonly accountId: string;
  readonly organisationId: string;
  readonly language: Language;
}

export interface MeetingProposal extends MeetingDraft {
  readonly conversationId: string;
  /** Chosen by the sender: the same proposal sent again is the same. */
  readonly clientKey: string;
  /** Another proposal, or an agreed date, whose place it is to take. */
  readonly replacesId: string | null;
}

/**
 * Dates that two sides agree on. Everything happens under the lock of the conversation, so that of two people who answer at
 * once one is told what the other has said.
 */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly conversations: ConversationsService,
    private readonly letters: MeetingLetters,
    private readonly transactions: Transactions,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Proposes dates: for the first time, instead of others, or to move what was agreed on. */
  propose(by: MeetingActor, proposal: MeetingProposal): Promise<MeetingRow> {
    const draft = this.checked(proposal);
    const { conversationId, clientKey } = proposal;
    return this.transactions.run(async (tx) => {
      await this.lock(tx, by, conversationId);
      const known = await this.repository.byKey(tx, conversationId, clientKey);
      if (known !== null) return known;
      const now = this.clock.now();
      const replaced = proposal.replacesId === null ? null : await this.replaced(tx, by, proposal, now);
      const saying: Saying = replaced === null ? 'PROPOSED' : replaced.state === 'AGREED' ? 'MOVED' : 'COUNTERED';
      const id = await this.repository.add(tx, {
        ...{ ...draft, conversationId, clientKey, organisationId: by.organisationId, proposedBy: by.accountId },
        ...{ uid: replaced?.uid ?? randomUUID(), replacesId: replaced?.id ?? null, at: now },
        // An invitation that is sent of it comes after the one that holds.
        sequence: replaced === null ? 0 : replaced.sequence + (saying === 'MOVED' ? 1 : 0),
        noteLanguage: by.language,
      });
      const entries = sayMeeting(saying, draft, { note: draft.note, language: by.language });
      const messageId = await this.say(tx, by, conversationId, `meeting:${id}`, entries);
      await this.repository.setMessage(tx, id, messageId);
      return this.told(tx, id);
    });
  }

  /** `moment`: one of the proposed dates; null: none of them fits. Said again, it stays said. */
  async answer(by: MeetingActor, id: string, moment: Date | null, note: string | null): Promise<MeetingRow> {
    const said = this.checkedNote(note);
    return this.locked(by, id, async (tx, meeting, now) => {
      const isTheSame =
        moment === null
          ? meeting.state === 'NONE_FITS'
          : meeting.state === 'AGREED' && meeting.agreedMoment?.getTime() === moment.getTime();
      if (isTheSame && meeting.organisationId !== by.organisationId) return;
      this.mayDo('ANSWER', meeting, by, now);
      const chosen = openMoments(meeting, now).find((open) => open.getTime() === moment?.getTime());
      if (moment !== null && chosen === undefined) {
        throw new AppError('UNKNOWN_VALUE', { field: 'moment', value: moment.toISOString() });
      }
      const held = chosen && (await this.repository.inState(tx, meeting.uid, 'AGREED'));
      if (held) await this.repository.setState(tx, held.id, 'REPLACED', now);
      await this.repository.setAnswer(tx, meeting.id, chosen ?? null, by.accountId, now);
      const about = { ...meeting, moments: chosen ? [chosen] : meeting.moments };
      const entries = sayMeeting(chosen ? 'AGREED' : 'NONE_FITS', about, { note: said, language: by.language });
      await this.say(tx, by, meeting.conversationId, `meeting-answer:${meeting.id}`, entries);
      if (chosen) await this.letters.send(tx, await this.one(tx, id), held ? 'MOVED' : 'AGREED');
    });
  }

  /** Takes back what was proposed, or cancels what was agreed on. Said again, it stays said. */
  async cancel(by: MeetingActor, id: string, note: string | null): Promise<MeetingRow> {
    const said = this.checkedNote(note);
    return this.locked(by, id, async (tx, meeting, now) => {
      const isOwn = meeting.organisationId === by.organisationId;
      if (meeting.state === 'CANCELLED' || (isOwn && meeting.state === 'WITHDRAWN')) return;
      if (meeting.state !== 'AGREED') {
        this.mayDo('WITHDRAW', meeting, by, now);
        await this.repository.setState(tx, meeting.id, 'WITHDRAWN', now);
        return;
      }
      this.mayDo('CANCEL', meeting, by, now);
      const moving = await this.repository.inState(tx, meeting.uid, 'PROPOSED');
      if (moving) await this.repository.setState(tx, moving.id, 'WITHDRAWN', now);
      await this.repository.setCancelled(tx, meeting.id, by.accountId, now);
      const about = { ...meeting, moments: meeting.agreedMoment ? [meeting.agreedMoment] : [] };
      const entries = sayMeeting('CANCELLED', about, { note: said, language: by.language });
      await this.say(tx, by, meeting.conversationId, `meeting-cancelled:${meeting.id}`, entries);
      await this.letters.send(tx, await this.one(tx, id), 'CANCELLED');
    });
  }

  /** Seen by a member of a side. */
  async find(by: MeetingActor, id: string): Promise<MeetingRow> {
    const meeting = isId(id) ? await this.repository.seenBy(by.accountId, id, by.organisationId) : null;
    if (meeting === null) throw missing();
    return meeting;
  }

  private async locked(
    by: MeetingActor,
    id: string,
    work: (tx: Tx, meeting: MeetingRow, now: Date) => Promise<void>,
  ): Promise<MeetingRow> {
    if (!isId(id)) throw missing();
    return this.transactions.run(async (tx) => {
      if (!(await this.repository.lockForMeeting(tx, by.accountId, by.organisationId, id))) throw missing();
      const before = await this.one(tx, id);
      await work(tx, before, this.clock.now());
      return this.told(tx, id);
    });
  }

  private async lock(tx: Tx, by: MeetingActor, conversationId: string): Promise<void> {
    const isHers =
      isId(conversationId) && (await this.repository.lockFor(tx, by.accountId, by.organisationId, conversationId));
    if (!isHers) throw new AppError('NOT_FOUND', { what: 'conversation' });
  }

  /** What the new proposal takes the place of; it holds no longer, unless it is a date that was agreed on. */
  private async replaced(tx: Tx, by: MeetingActor, proposal: MeetingProposal, now: Date): Promise<MeetingRow> {
    const { replacesId, conversationId } = proposal;
    const meeting = replacesId !== null && isId(replacesId) ? await this.repository.find(tx, replacesId) : null;
    if (meeting?.conversationId !== conversationId.toLowerCase()) throw missing();
    if (meeting.state === 'NONE_FITS') return meeting;
    if (meeting.state !== 'AGREED') {
      this.mayDo('COUNTER', meeting, by, now);
      await this.repository.setState(tx, meeting.id, 'REPLACED', now);
      return meeting;
    }
    this.mayDo('MOVE', meeting, by, now);
    const moving = await this.repository.inState(tx, meeting.uid, 'PROPOSED');
    if (moving) await this.repository.setState(tx, moving.id, 'REPLACED', now);
    return meeting;
  }

  private mayDo(deed: MeetingDeed, meeting: MeetingRow, by: MeetingActor, now: Date): void {
    valueOf(mayDo(deed, meeting, by.organisationId, now));
  }

  private say(tx: Tx, by: MeetingActor, conversationId: string, clientKey: string, entries: readonly object[]) {
    const { accountId, organisationId, language } = by;
    return this.conversations.post(tx, {
      ...{ conversationId, organisationId, clientKey, entries, language },
      ...{ author: accountId, via: 'WEB' },
    });
  }

  private async told(tx: Tx, id: string): Promise<MeetingRow> {
    const meeting = await this.one(tx, id);
    const to = await this.conversations.readersOf(tx, meeting.conversationId);
    await this.live.tell(tx, { to, what: 'MEETING', id });
    return meeting;
  }

  private async one(tx: Tx, id: string): Promise<MeetingRow> {
    const meeting = await this.repository.find(tx, id);
    if (meeting === null) throw missing();
    return meeting;
  }

  private checked({ clientKey, ...draft }: MeetingProposal): MeetingDraft {
    const checked = checkMeeting(draft, this.clock.now());
    const refusals = new Refusals();
    if (!('moments' in checked)) for (const refusal of checked) refusals.add(refusal);
    refusals.text('clientKey', clientKey, MAX_KEY);
    throwRefusals(refusals);
    return checked as MeetingDraft;
  }

  private checkedNote(note: string | null): string | null {
    const refusals = new Refusals();
    const clean = refusals.optionalText('note', note, MAX_NOTE);
    throwRefusals(refusals);
    return clean;
  }
}

const MAX_KEY = 200;
const MAX_NOTE = 1000;
const missing = (): AppError => new AppError('NOT_FOUND', { what: 'meeting' });
