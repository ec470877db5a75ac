import { Field, ObjectType } from '@nestjs/graphql';
import { toEnum } from '../../platform/graphql/enums.ts';
import { Organisation } from '../organisations/organisation.type.ts';
import { CONFIRMATION_LINK_STATES, type ConfirmationLinkState } from './confirmation-links.ts';

export const ConfirmationLinkStateEnum = toEnum(
  'ConfirmationLinkState',
  CONFIRMATION_LINK_STATES,
  'SETTLED: answered otherwise since. NO_LONGER_COORDINATOR: whoever it was sent to coordinates no longer.',
);

@ObjectType({ description: 'A mailed link that asks whether a profile is still right.' })
export class ConfirmationLinkView {
  @Field(() => ConfirmationLinkStateEnum) state: ConfirmationLinkState;
  @Field(() => Organisation, { nullable: true }) organisation: Organisation | null;
}

@ObjectType({ description: 'What using such a link has done.' })
export class ConfirmationAnswer extends ConfirmationLinkView {
  @Field({ description: 'False: the state says why nothing was changed.' }) isDone: boolean;
}
