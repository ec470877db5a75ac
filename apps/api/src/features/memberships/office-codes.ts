import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { OFFICE_CODE, officeCodeOf, readOfficeCode, writtenOfficeCode } from '@mosty/domain/membership-claims';
import { LANGUAGE_OF } from '@mosty/domain/vocabulary';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { Mails } from '../../platform/mail/mails.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { OfficeCodesRepository } from './office-codes.repository.ts';
import { type OfficeCodeRow } from './member.entity.ts';
import { type Recipient } from './members.repository.ts';
import { claimPath } from './membership-paths.ts';

const HOUR_MS = 3_600_000;
const FIELD = 'code';

/** Codes for the public address of an office: whoever reads its mail works there. */
@Injectable()
export class OfficeCodes {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly transactions: Transactions,
    private readonly codes: OfficeCodesRepository,
    private readonly mails: Mails,
    private readonly clock: Clock,
  ) {}

  /** The newest of an account for an organisation, if it can still be entered. */
  async current(tx: Tx, accountId: string, organisationId: string): Promise<OfficeCodeRow | null> {
    const code = await this.codes.newest(tx, accountId, organisationId);
    const isOver = !code || code.expiresAt <= this.clock.now() || code.attempts >= OFFICE_CODE.attempts;
    return isOver ? null : code;
  }

  /** The office is not flooded: so many a day. An older code of hers is of no use from then on. The organisation is locked. */
  async send(tx: Tx, person: Recipient, organisation: OrganisationRow, email: string): Promise<OfficeCodeRow> {
    const { accountId } = person;
    const now = this.clock.now();
    const sent = await this.codes.sentSince(tx, organisation.id, new Date(now.getTime() - 24 * HOUR_MS));
    const own = sent.filter((code) => code.accountId === accountId);
    const tooMany =
      own.length >= OFFICE_CODE.sentADay ? own : sent.length >= OFFICE_CODE.sentToOfficeADay ? sent : null;
    if (tooMany !== null) {
      const oldest = Math.min(...tooMany.map(({ createdAt }) => createdAt.getTime()));
      const hours = Math.max(1, Math.ceil((oldest + 24 * HOUR_MS - now.getTime()) / HOUR_MS));
      throw new AppError('TOO_MANY_CODES', { hours });
    }
    await this.codes.endAll(tx, accountId, organisation.id, now);
    const id = randomUUID();
    const code = officeCodeOf(randomBytes(64));
    const expiresAt = new Date(now.getTime() + OFFICE_CODE.validHours * HOUR_MS);
    const row = { id, organisationId: organisation.id, accountId, codeHash: this.hashOf(id, code), sentTo: email };
    await this.codes.add(tx, { ...row, createdAt: now, expiresAt });
    await this.mails.queue(tx, {
      template: 'office-code',
      to: email,
      // Whoever reads the mail of an office works in its country.
      language: LANGUAGE_OF[organisation.country],
      params: {
        organisationName: organisation.name,
        personName: person.displayName,
        personEmail: person.email,
        code: writtenOfficeCode(code),
        validHours: OFFICE_CODE.validHours,
        path: claimPath(organisation.slug),
      },
    });
    return { ...row, attempts: 0, createdAt: now, expiresAt };
  }

  /**
   * Each try counts, also those at the same moment: it is counted before it is looked at, whatever becomes of it. Refuses what
   * is wrong.
   */
  async check(accountId: string, organisationId: string, typed: string): Promise<void> {
    const code = readOfficeCode(typed);
    if (typed.trim() === '') throw new AppError('REQUIRED', { field: FIELD });
    const current = await this.current(this.transactions.reader, accountId, organisationId);
    if (current === null) throw over();
    const attempts = await this.codes.countAttempt(this.transactions.reader, current.id, OFFICE_CODE.attempts);
    if (attempts === null) throw over();
    const isRight = code !== null && timingSafeEqual(this.hashOf(current.id, code), current.codeHash);
    if (isRight) return;
    const left = OFFICE_CODE.attempts - attempts;
    throw left > 0 ? new AppError('WRONG_OFFICE_CODE', { field: FIELD, left }) : over();
  }

  async useUp(tx: Tx, accountId: string, organisationId: string): Promise<void> {
    await this.codes.endAll(tx, accountId, organisationId, this.clock.now());
  }

  private hashOf(id: string, code: string): Buffer {
    return createHmac('sha256', this.config.secret).update(`office code:${id}:${code}`).digest();
  }
}

const over = (): AppError => new AppError('OFFICE_CODE_OVER', { field: FIELD });
