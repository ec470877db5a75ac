import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type BlockRow } from './blocks.repository.ts';

@ObjectType({ description: 'Seen by the members of the organisation that blocked it, and by nobody else.' })
export class BlockedOrganisation {
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field() blockedAt: Date;
  @Field(() => String, { nullable: true, description: 'Null: her account is gone.' }) blockedBy: string | null;
  /** Read by the resolver. */
  organisationId: string;
}

@InputType()
export class BlockOrganisationInput {
  @Field(() => ID, { description: "The viewer's." }) organisationId: string;
  @Field(() => ID) blockedId: string;
  @Field(() => String, { nullable: true, description: 'For the own organisation; at most 1000 characters.' })
  reason?: string | null;
}

@InputType()
export class UnblockOrganisationInput {
  @Field(() => ID, { description: "The viewer's." }) organisationId: string;
  @Field(() => ID) blockedId: string;
}

export function toBlockedOrganisation({ blockedId, reason, blockedAt, blockedBy }: BlockRow): BlockedOrganisation {
  return { organisationId: blockedId, reason, blockedAt, blockedBy };
}
