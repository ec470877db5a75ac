import { ALERT_FREQUENCIES, type AlertFrequency } from '@mosty/domain/saved-search-rules';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type SavedSearchRow } from './saved-search.entity.ts';

export const AlertFrequencyEnum = Object.fromEntries(ALERT_FREQUENCIES.map((frequency) => [frequency, frequency]));
registerEnumType(AlertFrequencyEnum, {
  name: 'AlertFrequency',
  description: 'How often new results are told by e-mail: at six in the morning, weekly on Mondays.',
});

@ObjectType({ description: 'A search for organisations that its account wants to repeat.' })
export class SavedSearch {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field({ description: 'The query string of the page of results, in canonical form.' }) parameters: string;
  @Field(() => AlertFrequencyEnum) alert: AlertFrequency;
  @Field() createdAt: Date;
}

@InputType()
export class SaveSearchInput {
  @Field({ description: 'At most 80 characters.' }) name: string;
  @Field({ description: 'The query string of the page of results; language and paging in it are left out.' })
  parameters: string;
  @Field(() => AlertFrequencyEnum) alert: AlertFrequency;
}

@InputType()
export class ChangeSavedSearchInput {
  @Field(() => String, { nullable: true, description: 'Left out: stays.' }) name?: string | null;
  @Field(() => AlertFrequencyEnum, { nullable: true, description: 'Left out: stays.' }) alert?: AlertFrequency | null;
}

export function toSavedSearch({ id, name, parameters, alert, createdAt }: SavedSearchRow): SavedSearch {
  return { id, name, parameters, alert, createdAt };
}
