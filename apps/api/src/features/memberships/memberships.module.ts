import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationRegions } from '../../platform/auth/organisation-regions.ts';
import { Viewers } from '../../platform/auth/viewers.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { ClaimsRepository } from './claims.repository.ts';
import { ClaimsService } from './claims.service.ts';
import { InvitationLinksResolver } from './invitation-links.resolver.ts';
import { InvitationLinksService } from './invitation-links.service.ts';
import { InvitationsRepository } from './invitations.repository.ts';
import { InvitationsService } from './invitations.service.ts';
import { JoinRequestsRepository } from './join-requests.repository.ts';
import { JoinRequestsService } from './join-requests.service.ts';
import { JoiningLetters } from './joining-letters.ts';
import { JoiningResolver } from './joining.resolver.ts';
import { JOINING_MAILS } from './joining.mail.ts';
import { MemberChanges } from './member-changes.ts';
import { InvitationRow, JoinRequestRow, OfficeCodeRow } from './member.entity.ts';
import { MembersRepository } from './members.repository.ts';
import { MembersResolver } from './members.resolver.ts';
import { MembersService } from './members.service.ts';
import { NewOrganisationsRepository } from './new-organisations.repository.ts';
import { NewOrganisationsService } from './new-organisations.service.ts';
import { OfficeCodes } from './office-codes.ts';
import { OfficeCodesRepository } from './office-codes.repository.ts';
import { TakeOvers } from './take-overs.ts';
import { SeatRegionsRepository, ViewersRepository } from './viewers.repository.ts';

/** What the platform asks about whoever is signed in. */
const VIEWERS = [
  { provide: OrganisationRegions, useClass: SeatRegionsRepository },
  { provide: Viewers, useClass: ViewersRepository },
];

/** Global, so that the platform finds what whoever asks may do. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([InvitationRow, JoinRequestRow, OfficeCodeRow]), OrganisationsModule],
  providers: [
    ...VIEWERS,
    ...JOINING_MAILS,
    ClaimsRepository,
    ClaimsService,
    InvitationLinksResolver,
    InvitationLinksService,
    InvitationsRepository,
    InvitationsService,
    JoiningLetters,
    JoiningResolver,
    JoinRequestsRepository,
    JoinRequestsService,
    MemberChanges,
    MembersRepository,
    MembersResolver,
    MembersService,
    NewOrganisationsRepository,
    NewOrganisationsService,
    OfficeCodes,
    OfficeCodesRepository,
    TakeOvers,
  ],
  exports: [MemberChanges, MembersRepository, OrganisationRegions, Viewers],
})
export class MembershipsModule {}
