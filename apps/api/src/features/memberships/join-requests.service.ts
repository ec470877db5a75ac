import { brokersMayDecide, MEMBERSHIP_LIMITS } from '@mosty/domain/membership-rules';
import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { isBrokerOf, isCoordinatorOf, type Viewer } from '../../platform/auth/viewer.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { type Tx } from '../../platform/database/data-source.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { type OrganisationRow } from '../organisations/organisation.entity.ts';
import { type JoinRequestDetails, JoinRequestsRepository } from './join-requests.repository.ts';
import { JoiningLetters } from './joining-letters.ts';
import { MemberChanges } from './member-changes.ts';
import { TakeOvers } from './take-overs.ts';

export interface Decision {
  readonly requestId: string;
  readonly accept: boolean;
  readonly reason: string | null;
}

/** Asking to act for an organisation: its coordinators decide; where it has none, or they do not answer, brokers. */
@Injectable()
export class JoinRequestsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: JoinRequestsRepository,
    private readonly changes: MemberChanges,
    private readonly takeOvers: TakeOvers,
    private readonly letters: JoiningLetters,
    private readonly clock: Clock,
  ) {}

  ofViewer({ accountId }: Viewer): Promise<JoinRequestDetails[]> {
    return this.requests.ofAccount(this.transactions.reader, accountId);
  }

  /** Those that the viewer may decide about. */
  async forViewer(viewer: Viewer): Promise<JoinRequestDetails[]> {
    const open = await this.requests.openFor(this.transactions.reader, viewer);
    return open.filter((request) => this.mayDecide(viewer, request));
  }

  openOf(organisationId: string): Promise<JoinRequestDetails[]> {
    return this.requests.openOf(this.transactions.reader, organisationId);
  }

  async ask(accountId: string, organisationId: string, typedNote: string | null): Promise<string> {
    const refusals = new Refusals();
    const note = refusals.optionalText('note', typedNote, MEMBERSHIP_LIMITS.note);
    throwRefusals(refusals);
    if (!isId(organisationId)) throw new AppError('NOT_FOUND', { what: 'organisation' });
    return this.transactions.run(async (tx) => {
      const id = organisationId.toLowerCase();
      const { organisation, members, person } = await this.changes.openFor(tx, accountId, id);
      if (members.some((member) => member.accountId === accountId)) throw new AppError('MEMBER_ALREADY', {});
      if (await this.requests.open(tx, organisation.id, accountId)) throw new AppError('ASKED_ALREADY', {});
      const max = MEMBERSHIP_LIMITS.openRequests;
      const count = (await this.requests.countOpenOf(tx, accountId)) + 1;
      if (count > max) throw new AppError('TOO_MANY', { field: 'note', max, count });
      const request = { organisationId: organisation.id, accountId, note, createdAt: this.clock.now() };
      const requestId = await this.requests.add(tx, request);
      await this.changes.record(tx, {
        ...{ actor: accountId, action: 'JOIN_ASKED', organisationId: organisation.id, detail: { request: requestId } },
      });
      await this.letters.ask(tx, organisation, person, note);
      return requestId;
    });
  }

  async withdraw(accountId: string, requestId: string): Promise<void> {
    if (!isId(requestId)) throw missing();
    await this.transactions.run(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      if (request?.accountId !== accountId || request.state !== 'OPEN') throw missing();
      const closing = { state: 'WITHDRAWN', reason: null, closedAt: this.clock.now(), closedBy: accountId } as const;
      await this.requests.close(tx, request.id, closing);
    });
  }

  async decide(viewer: Viewer, { requestId, accept, reason: typed }: Decision): Promise<void> {
    const seen = isId(requestId) ? await this.requests.find(this.transactions.reader, requestId) : null;
    if (seen === null || !this.mayDecide(viewer, seen)) throw missing();
    const refusals = new Refusals();
    const { reason: max } = MEMBERSHIP_LIMITS;
    const reason = accept ? refusals.optionalText('reason', typed, max) : refusals.text('reason', typed ?? '', max);
    throwRefusals(refusals);
    await this.transactions.run(async (tx) => {
      // The organisation first, as everywhere, so that two never wait for each other.
      const { organisation } = await this.changes.open(tx, seen.organisationId);
      const request = await this.requests.lock(tx, seen.id);
      if (request?.state !== 'OPEN') throw missing();
      if (accept) await this.accept(tx, viewer, seen, organisation);
      const state = accept ? 'ACCEPTED' : 'DECLINED';
      const closing = { state, reason, closedAt: this.clock.now(), closedBy: viewer.accountId } as const;
      await this.requests.close(tx, seen.id, closing);
      if (!accept) {
        const who = { actor: viewer.accountId, accountId: seen.accountId, organisationId: seen.organisationId };
        await this.changes.record(tx, { ...who, action: 'JOIN_REFUSED', detail: { request: seen.id } });
      }
      await this.letters.answer(tx, seen, organisation, { isAccepted: accept, reason });
    });
  }

  private async accept(tx: Tx, viewer: Viewer, { accountId, id }: JoinRequestDetails, organisation: OrganisationRow) {
    const by = isCoordinatorOf(viewer, organisation.id) ? 'COORDINATOR' : 'BROKER';
    await this.changes.make(
      tx,
      organisation.id,
      { kind: 'JOIN', accountId, role: 'MEMBER' },
      { actor: viewer.accountId, action: 'JOIN_ACCEPTED', detail: { request: id, by } },
    );
    await this.takeOvers.activate(tx, accountId, organisation);
  }

  /** Nobody decides about herself. */
  private mayDecide(viewer: Viewer, request: JoinRequestDetails): boolean {
    if (request.accountId === viewer.accountId || request.state !== 'OPEN') return false;
    if (isCoordinatorOf(viewer, request.organisationId)) return true;
    return (
      isBrokerOf(viewer, request.region) &&
      brokersMayDecide(request.hasCoordinator, request.createdAt, this.clock.now())
    );
  }
}

const missing = (): AppError => new AppError('NOT_FOUND', { what: 'joinRequest' });
