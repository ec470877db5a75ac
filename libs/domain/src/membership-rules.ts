/**
 * Who acts for an organisation, and what may change about it. An organisation that has members has a coordinator: whatever
 * would leave it without one is refused. (An account that is erased is no change of this kind: brokers are told.)
 */
import { accept, refuse, type Result } from './result.ts';

export type MemberRole = 'MEMBER' | 'COORDINATOR';

export interface Member {
  readonly accountId: string;
  readonly role: MemberRole;
}

export const MEMBERSHIP_LIMITS = {
  /** Characters of what somebody writes to those who decide, and of their reason. */
  note: 1000,
  reason: 1000,
  /** Invitations of one organisation that nobody has answered. */
  openInvitations: 30,
  /** Mails of one invitation. */
  invitationMails: 5,
  /** Requests of one account that nobody has answered. */
  openRequests: 10,
  /** Organisations that one account may make within a day. */
  newOrganisationsADay: 5,
} as const;

export const INVITATION_DAYS = 14;
/** After so many days without an answer brokers may decide in the coordinators' place. */
export const BROKERS_HELP_AFTER_DAYS = 7;

export type MemberChange =
  | { readonly kind: 'JOIN'; readonly accountId: string; readonly role: MemberRole }
  | { readonly kind: 'SET_ROLE'; readonly accountId: string; readonly role: MemberRole }
  | { readonly kind: 'REMOVE'; readonly accountId: string }
  | { readonly kind: 'HAND_OVER'; readonly from: string; readonly to: string };

type MemberRefusal = 'LAST_COORDINATOR' | 'MEMBER_ALREADY' | 'NOT_FOUND';

const isCoordinator = ({ role }: Member): boolean => role === 'COORDINATOR';
export const hasCoordinator = (members: readonly Member[]): boolean => members.some(isCoordinator);

/** The members after the change. Whoever joins an organisation without a coordinator becomes it. */
export function changeMembers(
  members: readonly Member[],
  change: MemberChange,
): Result<readonly Member[], MemberRefusal> {
  const known = (accountId: string): boolean => members.some((member) => member.accountId === accountId);
  const missing = refuse('NOT_FOUND', { what: 'member' });
  switch (change.kind) {
    case 'JOIN': {
      if (known(change.accountId)) return refuse('MEMBER_ALREADY', {});
      const role = hasCoordinator(members) ? change.role : 'COORDINATOR';
      return accept([...members, { accountId: change.accountId, role }]);
    }
    case 'SET_ROLE':
      if (!known(change.accountId)) return missing;
      return orLast(members, withRoles(members, new Map([[change.accountId, change.role]])));
    case 'REMOVE':
      if (!known(change.accountId)) return missing;
      return orLast(
        members,
        members.filter(({ accountId }) => accountId !== change.accountId),
      );
    case 'HAND_OVER': {
      const giver = members.find(({ accountId }) => accountId === change.from);
      if (!giver || !isCoordinator(giver) || !known(change.to) || change.from === change.to) return missing;
      const roles = new Map<string, MemberRole>([
        [change.from, 'MEMBER'],
        [change.to, 'COORDINATOR'],
      ]);
      return accept(withRoles(members, roles));
    }
  }
}

function withRoles(members: readonly Member[], roles: ReadonlyMap<string, MemberRole>): readonly Member[] {
  return members.map(({ accountId, role }) => ({ accountId, role: roles.get(accountId) ?? role }));
}

/** Refuses what takes the last coordinator away; one that is missing already is missed no more than before. */
function orLast(before: readonly Member[], after: readonly Member[]): Result<readonly Member[], MemberRefusal> {
  return hasCoordinator(before) && !hasCoordinator(after) ? refuse('LAST_COORDINATOR', {}) : accept(after);
}

/** Whether brokers of the region decide about a request too; without coordinators they do at once. */
export function brokersMayDecide(hasCoordinators: boolean, askedAt: Date, now: Date): boolean {
  return !hasCoordinators || now.getTime() - askedAt.getTime() >= BROKERS_HELP_AFTER_DAYS * 86_400_000;
}
