import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PlacesModule } from '../places/places.module.ts';
import { ContactVisibilityRules } from './contact-visibility.ts';
import { OrganisationChangeRow } from './organisation-change.entity.ts';
import { OrganisationChanges } from './organisation-changes.ts';
import { OrganisationListService } from './organisation-list.service.ts';
import { OrganisationProfileResolver, PartnershipResolver } from './organisation-profile.resolver.ts';
import { OrganisationHistory } from './organisation-history.ts';
import { OrganisationHistoryResolver } from './organisation-history.resolver.ts';
import { OrganisationLogosController } from './organisation-logos.controller.ts';
import { OrganisationLogos } from './organisation-logos.ts';
import { OrganisationLogoRow } from './organisation-logo.entity.ts';
import { OrganisationRow } from './organisation.entity.ts';
import { OrganisationsRepository } from './organisations.repository.ts';
import { OrganisationListResolver, OrganisationsResolver } from './organisations.resolver.ts';
import { OrganisationsService } from './organisations.service.ts';
import { OwnIdentity } from './own-identity.ts';
import { ProfileFieldsRepository } from './profile-fields.repository.ts';
import { PartnershipRules } from './partnership-rules.ts';
import { ProfileSaving } from './profile-saving.ts';
import { ProfileStatements } from './profile-statements.ts';
import { StatedPartnerships } from './stated-partnerships.ts';
import { TextReadingResolver } from './text-reading.resolver.ts';
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
      OrganisationChangeRow,
      OrganisationLogoRow,
      ContactRow,
      DescriptionRow,
      FormRow,
      PartnershipRow,
      SpokenLanguageRow,
      ThemeInterestRow,
    ]),
    PlacesModule,
  ],
  controllers: [OrganisationLogosController],
  providers: [
    OrganisationLogos,
    ContactVisibilityRules,
    OrganisationHistoryResolver,
    PartnershipRules,
    ProfileStatements,
    StatedPartnerships,
    TextReadingResolver,
    OrganisationChanges,
    OrganisationHistory,
    OrganisationListResolver,
    OrganisationListService,
    OrganisationProfileResolver,
    OrganisationsRepository,
    OrganisationsResolver,
    OrganisationsService,
    OwnIdentity,
    ProfileFieldsRepository,
    ProfileSaving,
    PartnershipResolver,
  ],
  exports: [
    OrganisationChanges,
    OrganisationHistory,
    OrganisationListService,
    OrganisationsRepository,
    OrganisationsService,
    ProfileFieldsRepository,
    StatedPartnerships,
  ],
})
export class OrganisationsModule {}
