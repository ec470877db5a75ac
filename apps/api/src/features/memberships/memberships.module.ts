import { Global, Module } from '@nestjs/common';
import { OrganisationRegions } from '../../platform/auth/organisation-regions.ts';
import { Viewers } from '../../platform/auth/viewers.ts';
import { SeatRegionsRepository, ViewersRepository } from './viewers.repository.ts';

/** Global, so that the platform finds what whoever asks may do. */
@Global()
@Module({
  providers: [
    { provide: OrganisationRegions, useClass: SeatRegionsRepository },
    { provide: Viewers, useClass: ViewersRepository },
  ],
  exports: [OrganisationRegions, Viewers],
})
export class MembershipsModule {}
