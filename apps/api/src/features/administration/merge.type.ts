import { MERGE_TAKES, type MergeTake } from '@mosty/domain/organisation-merge';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { toEnum } from '../../platform/graphql/enums.ts';
import { Organisation, toOrganisation } from '../organisations/organisation.type.ts';
import { MERGE_PARTS, type MergePart } from './merge-moves.repository.ts';
import { type MergePreviewed } from './merges.service.ts';

const MergeTakeEnum = toEnum('MergeTake', MERGE_TAKES, 'Whose value stays when two organisations become one.');
const MergePartEnum = toEnum('MergePart', MERGE_PARTS, 'What hangs on an organisation beside its profile.');

@ObjectType({ description: 'A field about which the two differ.' })
export class MergeField {
  @Field() field: string;
  @Field({ description: 'The value as JSON. Contacts without persons, addresses and numbers.' }) kept: string;
  @Field({ description: 'The value as JSON. Contacts without persons, addresses and numbers.' }) other: string;
  @Field(() => [MergeTakeEnum]) options: readonly MergeTake[];
  @Field(() => MergeTakeEnum) take: MergeTake;
}

@ObjectType()
export class MergePartCount {
  @Field(() => MergePartEnum) part: MergePart;
  @Field(() => Int) moved: number;
  @Field(() => Int, { description: 'There already, or without meaning for the organisation that stays.' })
  dropped: number;
}

@ObjectType({ description: 'What would become of two organisations.' })
export class MergePreview {
  @Field(() => Organisation) kept: Organisation;
  @Field(() => Organisation) other: Organisation;
  @Field(() => [MergeField]) fields: MergeField[];
  @Field(() => [MergePartCount]) parts: readonly MergePartCount[];
}

@InputType()
export class MergeChoiceInput {
  @Field() field: string;
  @Field(() => MergeTakeEnum) take: MergeTake;
}

@InputType()
export class MergeOrganisationsInput {
  @Field(() => ID, { description: 'The one that stays.' }) keptId: string;
  @Field(() => ID) otherId: string;
  @Field(() => Int) keptVersion: number;
  @Field(() => Int) otherVersion: number;
  @Field(() => [MergeChoiceInput]) choices: MergeChoiceInput[];
}

/** Whoever compares contacts needs to know which they are, not whom they reach. */
const shown = (field: string, value: unknown): string =>
  JSON.stringify(
    field === 'contacts' && Array.isArray(value) ? value.map(({ label }: { label: string }) => label) : value,
  );

export function toMergePreview({ kept, other, plan, counts }: MergePreviewed): MergePreview {
  return {
    kept: toOrganisation(kept),
    other: toOrganisation(other),
    fields: plan.fields.map(({ field, options, take, ...values }) => ({
      ...{ field, options, take },
      ...{ kept: shown(field, values.kept), other: shown(field, values.other) },
    })),
    parts: counts,
  };
}
