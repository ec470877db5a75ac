import { type MemberRole } from '@mosty/domain/membership-rules';
import { OFFICE_CODE } from '@mosty/domain/membership-claims';
import { type Language } from '@mosty/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type LinkState } from '../../platform/links/signed-links.ts';
import { LanguageEnum, MembershipRoleEnum, toEnum } from '../../platform/graphql/enums.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { type ClaimWays as ClaimWaysFound } from './claims.service.ts';
import { type InvitationDetails } from './invitations.repository.ts';
import { type SeenInvitation } from './invitation-links.service.ts';
import { type JoinRequestDetails } from './join-requests.repository.ts';
import { JOIN_REQUEST_STATES, type JoinRequestState, type OfficeCodeRow } from './member.entity.ts';
import { type MemberDetails } from './members.repository.ts';

const ClaimStateEnum = toEnum(
  'ClaimState',
  ['OPEN', 'MEMBERS', 'ARCHIVED'],
  'OPEN: it has no members and can be claimed. MEMBERS: they decide who joins.',
);
const JoinRequestStateEnum = toEnum('JoinRequestState', JOIN_REQUEST_STATES, 'What became of a request.');
const LinkStateEnum = toEnum('LinkState', ['OPEN', 'USED', 'EXPIRED'], 'Whether a link can still be used.');

@ObjectType({ description: 'Somebody who acts for the organisation; members and their brokers see it.' })
export class OrganisationMember {
  @Field(() => ID) accountId: string;
  @Field() displayName: string;
  @Field() email: string;
  @Field(() => MembershipRoleEnum) role: MemberRole;
  @Field() since: Date;
  @Field({ description: 'The viewer herself.' }) isViewer: boolean;
}

@ObjectType({ description: 'A colleague who was asked by mail and has not answered.' })
export class Invitation {
  @Field(() => ID) id: string;
  @Field() email: string;
  @Field(() => MembershipRoleEnum) role: MemberRole;
  @Field(() => LanguageEnum) language: Language;
  @Field(() => String, { nullable: true }) inviterName: string | null;
  @Field() createdAt: Date;
  @Field() expiresAt: Date;
  @Field() isExpired: boolean;
  @Field({ description: 'The mail may be sent once more.' }) canResend: boolean;
}

@ObjectType({ description: 'Somebody asks to act for an organisation.' })
export class JoinRequest {
  @Field(() => ID) id: string;
  @Field() displayName: string;
  @Field() email: string;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => JoinRequestStateEnum) state: JoinRequestState;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field({ description: 'Nobody coordinates the organisation: whoever is accepted will.' }) isClaim: boolean;
  @Field() createdAt: Date;
  @Field(() => Date, { nullable: true }) closedAt: Date | null;
  organisationId: string;
}

@ObjectType()
export class OrganisationMembers {
  @Field(() => [OrganisationMember], { description: 'Coordinators first.' }) members: OrganisationMember[];
  @Field(() => [Invitation], { description: 'Only for those who may change members.' }) invitations: Invitation[];
  @Field(() => [JoinRequest], { description: 'Open ones; only for those who may change members.' })
  requests: JoinRequest[];
  @Field({ description: 'The viewer may invite, change roles and remove: a coordinator, or a broker of the region.' })
  viewerCanManage: boolean;
  @Field(() => MembershipRoleEnum, { nullable: true }) viewerRole: MemberRole | null;
}

@ObjectType({ description: 'A public address of the office, to which a code can be sent.' })
export class OfficeAddress {
  @Field(() => ID) id: string;
  @Field() label: string;
  @Field() email: string;
}

@ObjectType({ description: 'A code was sent to the office and can be entered.' })
export class OfficeCode {
  @Field() sentTo: string;
  @Field() sentAt: Date;
  @Field() expiresAt: Date;
  @Field(() => Int) attemptsLeft: number;
}

@ObjectType({ description: 'How the viewer can come to act for an organisation.' })
export class ClaimWays {
  @Field(() => ClaimStateEnum) state: ClaimWaysFound['state'];
  @Field() email: string;
  @Field() isEmailConfirmed: boolean;
  @Field({ description: "The viewer's address lies on a domain of the office." }) isOwnDomain: boolean;
  @Field(() => [String]) ownDomains: string[];
  @Field(() => [OfficeAddress]) officeAddresses: OfficeAddress[];
  @Field(() => OfficeCode, { nullable: true }) code: OfficeCode | null;
  @Field() viewerIsMember: boolean;
  @Field(() => JoinRequest, { nullable: true, description: "The viewer's own, while nobody has answered it." })
  request: JoinRequest | null;
}

@ObjectType({ description: 'What the link of an invitation is for.' })
export class InvitationLink {
  @Field(() => LinkStateEnum) state: Exclude<LinkState, 'UNKNOWN'>;
  @Field(() => Organisation) organisation: Organisation;
  @Field() email: string;
  @Field(() => MembershipRoleEnum) role: MemberRole;
  @Field(() => String, { nullable: true }) inviterName: string | null;
  @Field() expiresAt: Date;
  @Field({ description: 'The viewer is signed in with the invited address.' }) isForViewer: boolean;
  @Field() viewerIsMember: boolean;
}

export function toMember({ accountId, displayName, email, role, since }: MemberDetails, viewerId: string) {
  return { accountId, displayName, email, role, since, isViewer: accountId === viewerId };
}

export function toInvitation(row: InvitationDetails, now: Date, mostMails: number): Invitation {
  const { id, email, role, language, inviterName, createdAt, expiresAt, mails } = row;
  const [isExpired, canResend] = [expiresAt <= now, mails < mostMails];
  return { id, email, role, language, inviterName, createdAt, expiresAt, isExpired, canResend };
}

export function toJoinRequest(row: JoinRequestDetails): JoinRequest {
  const { id, organisationId, displayName, email, note, state, reason, createdAt, closedAt } = row;
  const isClaim = !row.hasCoordinator;
  return { id, organisationId, displayName, email, note, state, reason, createdAt, closedAt, isClaim };
}

export function toOfficeCode({ sentTo, createdAt, expiresAt, attempts }: OfficeCodeRow): OfficeCode {
  return { sentTo, sentAt: createdAt, expiresAt, attemptsLeft: OFFICE_CODE.attempts - attempts };
}

export function toClaimWays(
  { state, email, isEmailConfirmed, isOwnDomain, ownDomains, officeAddresses, code }: ClaimWaysFound,
  { viewerIsMember, request }: { viewerIsMember: boolean; request: JoinRequestDetails | undefined },
): ClaimWays {
  return {
    ...{ state, email, isEmailConfirmed, isOwnDomain, viewerIsMember },
    ownDomains: [...ownDomains],
    officeAddresses: officeAddresses.map(({ id, label, email: address }) => ({ id, label, email: address })),
    code: code && toOfficeCode(code),
    request: request ? toJoinRequest(request) : null,
  };
}

export function toInvitationLink(
  { state, invitation, organisation }: SeenInvitation,
  { isForViewer, viewerIsMember }: { isForViewer: boolean; viewerIsMember: boolean },
): InvitationLink {
  const { email, role, inviterName, expiresAt } = invitation;
  // An invitation that was withdrawn is over, whatever its link says.
  const isOver = state === 'OPEN' && invitation.state !== 'OPEN';
  return {
    ...{ email, role, inviterName, expiresAt, isForViewer, viewerIsMember },
    state: isOver ? 'EXPIRED' : (state as InvitationLink['state']),
    organisation: toOrganisation(organisation),
  };
}
