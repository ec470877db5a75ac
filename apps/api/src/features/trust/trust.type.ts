import { type RegisterName } from '@mosty/domain/errors';
import { type Freshness, FRESHNESSES } from '@mosty/domain/freshness';
import {
  REVOCATION_REASONS,
  type RevocationReason,
  VERIFICATION_CHECKS,
  type VerificationCheck,
} from '@mosty/domain/verification';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { RegisterNameEnum, toEnum } from '../../platform/graphql/enums.ts';
import { Organisation } from '../organisations/organisation.type.ts';

export const FreshnessEnum = toEnum(
  'Freshness',
  FRESHNESSES,
  'DUE: its coordinators are asked. STALE: out of matching.',
);
export const VerificationCheckEnum = toEnum('VerificationCheck', VERIFICATION_CHECKS, 'What a broker looked at.');
export const RevocationReasonEnum = toEnum('RevocationReason', REVOCATION_REASONS, 'Why a badge was taken back.');

@ObjectType({ description: 'An identifier, and where anybody can look it up.' })
export class PublicIdentifier {
  @Field(() => RegisterNameEnum) register: RegisterName;
  @Field() value: string;
  @Field({ description: 'Of the public search of the register.' }) searchUrl: string;
}

@ObjectType()
export class CheckedIdentifier extends PublicIdentifier {
  @Field({ description: 'Its form and, where it has one, its check digit are right.' }) isWellFormed: boolean;
}

@ObjectType({ description: 'One look of a broker at a register.' })
export class PastVerification {
  @Field(() => PublicIdentifier) identifier: PublicIdentifier;
  @Field({ description: 'The organisation still has this number.' }) isStillItsNumber: boolean;
  @Field(() => [VerificationCheckEnum]) checks: VerificationCheck[];
  @Field() verifiedAt: Date;
  @Field({ description: "The broker's office." }) verifiedBy: string;
  @Field(() => Date, { nullable: true }) revokedAt: Date | null;
  @Field(() => String, { nullable: true }) revokedBy: string | null;
  @Field(() => RevocationReasonEnum, { nullable: true }) revocationReason: RevocationReason | null;
  @Field(() => String, { nullable: true }) revocationNote: string | null;
}

@ObjectType({ description: 'What stands behind the badge and the greying of an organisation.' })
export class Evidence {
  @Field(() => [PublicIdentifier]) identifiers: PublicIdentifier[];
  @Field(() => [PastVerification], { description: 'Newest first.' }) verifications: PastVerification[];
  @Field(() => Date, { nullable: true, description: 'Null where nobody has confirmed the profile yet.' })
  confirmedAt: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When its coordinators are asked; null for stubs and archived ones.',
  })
  dueOn: Date | null;
  @Field(() => Date, { nullable: true, description: 'When it leaves matching unless it is confirmed.' })
  staleOn: Date | null;
}

@ObjectType({ description: 'What Mosty knows of an organisation that a broker is to check.' })
export class VerificationFacts {
  @Field(() => ID) organisationId: string;
  @Field({ description: 'Since when it is here.' }) since: Date;
  @Field(() => [CheckedIdentifier]) identifiers: CheckedIdentifier[];
  @Field() hasCoordinator: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: "A coordinator's confirmed address lies on the domain of the website; null where that cannot be told.",
  })
  isOnOwnDomain: boolean | null;
  @Field(() => Int, { description: 'Other organisations of the same name in the same country.' }) sameNames: number;
}

@ObjectType()
export class OrganisationToVerify extends VerificationFacts {
  @Field(() => Organisation) organisation: Organisation;
}

@ObjectType()
export class OrganisationToVerifyEdge extends EdgeType(OrganisationToVerify) {}

@ObjectType()
export class OrganisationToVerifyConnection extends ConnectionType(OrganisationToVerify, OrganisationToVerifyEdge) {}

@InputType()
export class VerifyOrganisationInput {
  @Field(() => ID) organisationId: string;
  @Field(() => Int, { description: 'The version that was looked at.' }) version: number;
  @Field(() => RegisterNameEnum) register: RegisterName;
  @Field(() => [VerificationCheckEnum]) checks: VerificationCheck[];
  @Field({ description: 'Shown on the profile; kept for the next time.' }) office: string;
}

@InputType()
export class RevokeVerificationInput {
  @Field(() => ID) organisationId: string;
  @Field(() => RevocationReasonEnum) reason: RevocationReason;
  @Field({ description: 'Shown with the reason; needed for OTHER.' }) note: string;
  @Field() office: string;
}
export type { Freshness };
