import { type Language } from '@mosty/domain/vocabulary';
import { isThemeCode, THEMES } from '@mosty/thesaurus/themes';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One of the subjects that organisations work together on; the list is closed.' })
export class Theme {
  @Field(() => ID) code: string;
}

const LABELS: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(
  THEMES.map((theme) => [theme.code, theme]),
);

export const THEME_CODES: ReadonlySet<string> = new Set(LABELS.keys());

export function toTheme(code: string): Theme {
  if (!isThemeCode(code)) throw new Error(`The database knows a theme that the thesaurus does not: ${code}`);
  return { code };
}

export function themeLabel(code: string, language: Language): string {
  return LABELS.get(code)?.[language] ?? code;
}
