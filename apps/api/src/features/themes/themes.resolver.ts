import { type Language } from '@mosty/domain/vocabulary';
import { THEMES } from '@mosty/thesaurus/themes';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { LanguageEnum } from '../../platform/graphql/enums.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { Theme, themeLabel, toTheme } from './theme.type.ts';

@Resolver(() => Theme)
export class ThemesResolver {
  @Query(() => [Theme], { description: 'All themes, in their fixed order.' })
  @Allow('EVERYBODY')
  themes(): Theme[] {
    return THEMES.map(({ code }) => toTheme(code));
  }

  @ResolveField(() => String)
  label(
    @Parent() { code }: Theme,
    @Args('language', { type: () => LanguageEnum, nullable: true }) language: Language | null,
    @Context() context: RequestContext,
  ): string {
    return themeLabel(code, language ?? context.language);
  }
}
