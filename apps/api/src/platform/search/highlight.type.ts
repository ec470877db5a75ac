import { type Language } from '@mosty/domain/vocabulary';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageEnum } from '../graphql/enums.ts';
import { HIGHLIGHT_FIELDS, type HighlightField } from './highlights.ts';

export const HighlightFieldEnum = Object.fromEntries(HIGHLIGHT_FIELDS.map((field) => [field, field]));
registerEnumType(HighlightFieldEnum, { name: 'HighlightField', description: 'Which text of a result was found.' });

@ObjectType()
export class HighlightPart {
  @Field() text: string;
  @Field() isMatch: boolean;
}

@ObjectType({ description: 'A text, or an excerpt of about 200 characters, in which the query was found.' })
export class Highlight {
  @Field(() => HighlightFieldEnum) field: HighlightField;
  @Field(() => LanguageEnum, { nullable: true }) language: Language | null;
  @Field(() => [HighlightPart], { description: 'In order they are the text; „…” stands where it was cut.' })
  parts: HighlightPart[];
}
