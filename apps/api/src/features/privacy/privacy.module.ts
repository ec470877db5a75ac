import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembershipsModule } from '../memberships/memberships.module.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { AuditLogRepository } from './audit-log.repository.ts';
import { AuditLogResolver } from './audit-log.resolver.ts';
import { ConsentRow } from './consent.entity.ts';
import { Consents } from './consents.ts';
import { StoredConsents } from './consents.repository.ts';
import { EraseAccountWriter } from './erase-account.mail.ts';
import { Erasure } from './erasure.ts';
import { ErasureService } from './erasure.service.ts';
import { OwnDataService } from './own-data.service.ts';
import { PersonalDataRepository } from './personal-data.repository.ts';
import { PrivacyResolver } from './privacy.resolver.ts';
import { DeleteOldHandler } from './retention.jobs.ts';
import { RetentionRepository } from './retention.repository.ts';

/** Global, so that whoever makes accounts records what their people were told. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([ConsentRow]), MembershipsModule, OrganisationsModule],
  providers: [
    AuditLogRepository,
    AuditLogResolver,
    DeleteOldHandler,
    EraseAccountWriter,
    Erasure,
    ErasureService,
    OwnDataService,
    PersonalDataRepository,
    PrivacyResolver,
    RetentionRepository,
    StoredConsents,
    { provide: Consents, useExisting: StoredConsents },
  ],
  exports: [Consents, Erasure],
})
export class PrivacyModule {}
