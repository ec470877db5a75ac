import { PROFILE_LIMITS, Refusals } from '@mosty/domain/profile-rules';
import { type Language } from '@mosty/domain/vocabulary';
import { isCommonplaceConcept } from '@mosty/thesaurus/commonplace';
import { conceptById } from '@mosty/thesaurus/concepts';
import { recogniseConcepts } from '@mosty/thesaurus/recognise';
import { suggestThemes } from '@mosty/thesaurus/suggest';
import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Theme, toTheme } from '../themes/theme.type.ts';

/** More say nothing new to whoever reads a profile. */
const MOST_CONCEPTS = 12;

@ObjectType({ description: 'A theme that a text speaks of, with the words that say so.' })
export class SuggestedTheme {
  @Field(() => Theme) theme: Theme;
  @Field(() => [String]) words: string[];
}

@ObjectType({ description: 'Something that a text speaks of, in the words of the language that is asked for.' })
export class RecognisedConcept {
  @Field() label: string;
  @Field(() => [String], { description: 'As the text says it.' }) words: string[];
}

@ObjectType({ description: 'What the match and the search understand of a text.' })
export class TextReading {
  @Field(() => [SuggestedTheme], { description: 'The strongest first.' }) themes: SuggestedTheme[];
  @Field(() => [RecognisedConcept], { description: 'The most telling first.' }) concepts: RecognisedConcept[];
}

@Resolver(() => TextReading)
export class TextReadingResolver {
  @Query(() => TextReading, { description: 'Reads a text that is not saved yet.' })
  @Allow('SIGNED_IN')
  textReading(
    @Args('text') text: string,
    @Args('writtenIn', { type: () => LanguageEnum, nullable: true, description: 'Left out: guessed.' })
    writtenIn: Language | null,
    @Args('reader', { type: () => LanguageEnum, nullable: true, description: 'Left out: of the request.' })
    reader: Language | null,
    @Context() { language }: RequestContext,
  ): TextReading {
    const refusals = new Refusals();
    const clean = refusals.optionalText('text', text, PROFILE_LIMITS.description);
    throwRefusals(refusals);
    const written = writtenIn ?? undefined;
    if (clean === null) return { themes: [], concepts: [] };
    return {
      themes: suggestThemes(clean, written).map(({ theme, words }) => ({
        theme: toTheme(theme),
        words: words.map((quoted) => quoted.text),
      })),
      concepts: recogniseConcepts(clean, written)
        .filter(({ concept }) => !isCommonplaceConcept(concept))
        .slice(0, MOST_CONCEPTS)
        .map(({ concept, words }) => ({
          label: conceptById(concept)?.words[reader ?? language][0] ?? concept,
          words: eachOnce(words.map((quoted) => quoted.text)),
        })),
    };
  }
}

function eachOnce(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
