import { type Transition } from '@mosty/domain/introductions/effects';
import { type Introduction } from '@mosty/domain/introductions/introduction';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Live } from '../../platform/live/live.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { sideOf } from './introduction-record.ts';

/** Who hears of a step at once: open pages, and the audit log. */
@Injectable()
export class IntroductionNews {
  constructor(
    private readonly readers: IntroductionReaders,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async tellPages(tx: Tx, introduction: Introduction): Promise<void> {
    const to = await this.readers.accountsOf(tx, introduction);
    await this.live.tell(tx, { to, what: 'INTRODUCTION', id: introduction.id });
  }

  /** The history of the introduction tells what happened; the audit log, who did it for whom. */
  async record(tx: Tx, introduction: Introduction, { event, by, side, channel, to }: Transition): Promise<void> {
    if (by.as === 'SYSTEM') return;
    const about = side === null ? undefined : introduction.sides[side].organisationId;
    const acting = by.as === 'ORGANISATION' ? by.organisationId : about;
    const own = acting === undefined ? null : sideOf(introduction, acting);
    await this.audit.record(tx, {
      actor: by.accountId ?? 'SYSTEM',
      action: 'INTRODUCTION_MOVED',
      organisationId: introduction.sides[own ?? 'A'].organisationId,
      detail: { introduction: introduction.id, event, side, channel, state: to },
    });
  }
}
