/** Moments of meetings as people read them: by the clock of both countries, which go alike. */
import { TIME_ZONES } from '@mosty/domain/working-days-civil-time';
import { m } from '@mosty/messages/messages';
import { getLocale } from '@mosty/messages/runtime';

const REGION = { pl: 'pl-PL', cs: 'cs-CZ', en: 'en-GB' } as const;

/** „wtorek, 9 marca 2027, 10:00”; in another zone where one is named. */
export const momentInWords = (moment: string, timeZone: string = TIME_ZONES.CZ): string =>
  new Intl.DateTimeFormat(REGION[getLocale()], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    new Date(moment),
  );

export const dayInWords = (moment: string): string =>
  new Intl.DateTimeFormat(REGION[getLocale()], { dateStyle: 'full', timeZone: TIME_ZONES.CZ }).format(new Date(moment));

/** Whether somebody's own clock shows something else than those of the two countries at that moment. */
export const isElsewhere = (moment: string, timeZone: string): boolean =>
  momentInWords(moment, timeZone) !== momentInWords(moment);

type Countries = readonly ('PL' | 'CZ')[];

/** „dzień wolny w Polsce”; undefined for a day on which both countries work. */
export function freeDayText(countries: Countries): string | undefined {
  if (countries.length > 1) return m.meetings_card_free_both();
  if (countries.includes('PL')) return m.meetings_card_free_PL();
  return countries.includes('CZ') ? m.meetings_card_free_CZ() : undefined;
}

/** The same with its day. */
export function freeDayWarning(moment: string, countries: Countries): string | undefined {
  const day = dayInWords(moment);
  if (countries.length > 1) return m.meetings_free_both({ day });
  if (countries.includes('PL')) return m.meetings_free_PL({ day });
  return countries.includes('CZ') ? m.meetings_free_CZ({ day }) : undefined;
}
