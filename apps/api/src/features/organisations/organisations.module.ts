import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/places.module.ts';
import { OrganisationChanges } from './organisation-changes.ts';
import { OrganisationListService } from './organisation-list.service.ts';
import { OrganisationProfileResolver, PartnershipResolver } from './organisation-profile.resolver.ts';
import { OrganisationRow } from './organisation.entity.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { OrganisationListResolver, OrganisationsResolver } from './organisations.resolver.ts';
import { OrganisationsService } from './organisations.service.ts';
import {
  ContactRow,
  DescriptionRow,
  FormRow,
  PartnershipRow,
  SpokenLanguageRow,
  ThemeInterestRow,
} from './profile.entity.ts';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      OrganisationRow,
      ContactRow,
      DescriptionRow,
      FormRow,
      PartnershipRow,
      SpokenLanguageRow,
      ThemeInterestRow,
    ]),
    PlacesModule,
  ],
  providers: [
    OrganisationChanges,
    OrganisationListResolver,
    OrganisationListService,
    OrganisationProfileResolver,
    OrganisationsRepository,
    OrganisationsResolver,
    OrganisationsService,
    PartnershipResolver,
  ],
  exports: [OrganisationChanges, OrganisationsRepository, OrganisationsService],
})
export class OrganisationsModule {}
