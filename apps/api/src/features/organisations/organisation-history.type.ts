import { canBeUndone } from '@mosty/domain/profile-changes';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CHANGE_MAKERS, type ChangeMaker } from './organisation-change.entity.ts';
import { type HistoryEntry } from './organisation-history.ts';

const ChangeMakerEnum = Object.fromEntries(CHANGE_MAKERS.map((maker) => [maker, maker]));
registerEnumType(ChangeMakerEnum, {
  name: 'ChangeMaker',
  description: 'As what a profile was changed: of the organisation, for it, as a partner of it, or by no person.',
});

@ObjectType({ description: 'One field of a profile before and after a change.' })
export class ProfileFieldChange {
  @Field({ description: 'Such as name, description.pl, offers.culture, partner.<id>.TWINNING.' }) field: string;
  @Field({ description: 'The value as JSON.' }) before: string;
  @Field({ description: 'The value as JSON.' }) after: string;
}

@ObjectType({ description: 'One save of a profile.' })
export class OrganisationChange {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'The version that it made.' }) version: number;
  @Field() madeAt: Date;
  @Field(() => ChangeMakerEnum) madeBy: ChangeMaker;
  @Field(() => String, { nullable: true, description: 'Null for no person, and for one whose account is gone.' })
  actorName: string | null;
  @Field(() => ID, { nullable: true, description: 'The change that this one took back.' }) undoes: string | null;
  @Field() isUndone: boolean;
  @Field({ description: 'Whether there is anything in it that can be taken back at all.' }) canBeUndone: boolean;
  @Field(() => [ProfileFieldChange]) changes: ProfileFieldChange[];
}

@ObjectType()
export class OrganisationHistoryPage {
  @Field(() => [OrganisationChange], { description: 'Newest first.' }) changes: OrganisationChange[];
  @Field() hasMore: boolean;
}

@InputType()
export class UndoOrganisationChangeInput {
  @Field(() => ID) organisationId: string;
  @Field(() => ID) changeId: string;
}

export function toOrganisationChange(entry: HistoryEntry): OrganisationChange {
  const { id, version, madeAt, madeBy, actorName, undoes, isUndone, changes } = entry;
  return {
    ...{ id, version, madeAt, madeBy, actorName, undoes, isUndone },
    canBeUndone: canBeUndone(changes),
    changes: changes.map(({ field, before, after }) => ({
      field,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })),
  };
}
