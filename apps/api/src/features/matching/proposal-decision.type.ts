import { type DismissalReason } from '@mosty/domain/introductions/reasons';
import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DismissalReasonEnum } from '../../platform/graphql/enums.ts';
import { type PutAside } from './proposal-decisions.repository.ts';

@ObjectType({ description: 'A proposal that an organisation has put aside: for later, or because it does not fit.' })
export class ProposalPutAside {
  @Field(() => DismissalReasonEnum, { nullable: true, description: 'Null: only for later.' })
  reason: DismissalReason | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field({ description: 'It was said in answer to being asked, not of a proposal.' }) wasAsked: boolean;
  @Field(() => GraphQLISODateTime) at: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: until it is taken back.' }) until: Date | null;
  partnerId: string;
}

export function toProposalPutAside({ partnerId, dismissal, snooze, at }: PutAside): ProposalPutAside {
  return {
    ...{ partnerId, at, reason: dismissal?.reason ?? null, note: dismissal?.note ?? null },
    wasAsked: dismissal?.saidOf === 'INTRODUCTION',
    until: dismissal === null ? (snooze?.snoozedUntil ?? null) : dismissal.keptApartUntil,
  };
}

@InputType()
export class ProposalInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID, { description: 'The organisation across the border that is proposed to it.' }) partnerId: string;
}

@InputType()
export class DismissProposalInput extends ProposalInput {
  @Field(() => DismissalReasonEnum) reason: DismissalReason;
  @Field(() => String, { nullable: true, description: 'Needed for OTHER_WITH_NOTE; at most 500 characters.' })
  note?: string | null;
}

@InputType()
export class SnoozeProposalInput extends ProposalInput {
  @Field(() => Int, { description: '7, 30 or 90.' }) days: number;
}
