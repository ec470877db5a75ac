import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { ConfirmProfileWriter, OrganisationLeftWriter, WithoutCoordinatorWriter } from './confirm-profile.mail.ts';
import { ConfirmationAsking } from './confirmation-asking.ts';
import { ConfirmationLinks } from './confirmation-links.ts';
import { ConfirmationRequestRow } from './confirmation-request.entity.ts';
import { AskToConfirmHandler, FindDueConfirmationsHandler } from './confirmation-requests.jobs.ts';
import { ConfirmationRequestsRepository } from './confirmation-requests.repository.ts';
import { ConfirmationsResolver } from './confirmations.resolver.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import { EvidenceResolver } from './evidence.resolver.ts';
import { ReturnsService } from './returns.service.ts';
import { TrustRepository } from './trust.repository.ts';
import { BrokerOfficeRow, VerificationRow } from './verification.entity.ts';
import { VerificationsResolver } from './verifications.resolver.ts';
import { VerificationsService } from './verifications.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([BrokerOfficeRow, ConfirmationRequestRow, VerificationRow]), OrganisationsModule],
  providers: [
    AskToConfirmHandler,
    ConfirmationAsking,
    ConfirmationLinks,
    ConfirmationRequestsRepository,
    ConfirmationsResolver,
    ConfirmationsService,
    ConfirmProfileWriter,
    EvidenceResolver,
    FindDueConfirmationsHandler,
    OrganisationLeftWriter,
    ReturnsService,
    TrustRepository,
    VerificationsResolver,
    VerificationsService,
    WithoutCoordinatorWriter,
  ],
})
export class TrustModule {}
