import {
  ARCHIVAL_REASONS,
  type ArchivalReason,
  ORGANISATION_CONCERNS,
  type OrganisationConcern,
} from '@mosty/domain/administration-rules';
import { type Country, type OrganisationKind, type OrganisationStatus } from '@mosty/domain/vocabulary';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { CountryEnum, OrganisationKindEnum, OrganisationStatusEnum, toEnum } from '../../platform/graphql/enums.ts';

export const ArchivalReasonEnum = toEnum(
  'ArchivalReason',
  ARCHIVAL_REASONS,
  'Why an administrator took an organisation out of lists and matching.',
);
export const OrganisationConcernEnum = toEnum(
  'OrganisationConcern',
  ORGANISATION_CONCERNS,
  'What a list of organisations for administrators can be narrowed to.',
);

@ObjectType({ description: 'Another organisation that is perhaps the same.' })
export class SuspectedDuplicate {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field({ description: 'Otherwise it has the same name in the same place.' }) hasSameNumber: boolean;
}

@ObjectType({ description: 'An organisation as administrators see it.' })
export class AdministeredOrganisation {
  @Field(() => ID) id: string;
  @Field() slug: string;
  @Field() name: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
  @Field(() => CountryEnum) country: Country;
  @Field(() => OrganisationStatusEnum) status: OrganisationStatus;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) placeName: string | null;
  @Field() isTerritorialUnit: boolean;
  @Field() isExample: boolean;
  @Field(() => [String], { description: 'Each with the name of its register.' }) registerIds: readonly string[];
  @Field(() => Date, { nullable: true }) verifiedAt: Date | null;
  @Field() isStale: boolean;
  @Field(() => Int) members: number;
  @Field(() => Int) coordinators: number;
  @Field(() => ArchivalReasonEnum, { nullable: true }) archivalReason: ArchivalReason | null;
  @Field(() => String, { nullable: true }) archivalNote: string | null;
  @Field(() => Date, { nullable: true }) archivedAt: Date | null;
  @Field(() => [SuspectedDuplicate]) suspects: readonly SuspectedDuplicate[];
}

@ObjectType()
class AdministeredOrganisationEdge extends EdgeType(AdministeredOrganisation) {}
@ObjectType()
export class AdministeredOrganisationConnection extends ConnectionType(
  AdministeredOrganisation,
  AdministeredOrganisationEdge,
) {}

@InputType()
export class AdministeredOrganisationFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name, the address or a number of a register.' })
  text?: string | null;
  @Field(() => OrganisationStatusEnum, { nullable: true }) status?: OrganisationStatus | null;
  @Field(() => CountryEnum, { nullable: true }) country?: Country | null;
  @Field(() => OrganisationConcernEnum, { nullable: true }) concern?: OrganisationConcern | null;
}

@InputType()
export class ArchiveOrganisationInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ArchivalReasonEnum) reason: ArchivalReason;
  @Field(() => String, { nullable: true, description: 'Needed for another reason than those that are named.' })
  note?: string | null;
}
