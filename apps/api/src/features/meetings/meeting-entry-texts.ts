import { m } from '@mosty/messages/messages';
import { type SaidMeeting } from './meeting-words.ts';

/** In a calendar there is one entry for everybody, so it says all in the languages of both sides. */
export function entryTexts(
  { place, link }: Pick<SaidMeeting, 'place' | 'link'>,
  sides: readonly string[],
  url: string,
): { readonly summary: string; readonly description: string } {
  const title = [m.meetings_entry_title({}, { locale: 'pl' }), m.meetings_entry_title({}, { locale: 'cs' })].join(
    ' / ',
  );
  const part = (locale: 'pl' | 'cs'): string =>
    [
      m.meetings_entry_about({ sides: sides.join(' – ') }, { locale }),
      ...(link === null ? [] : [m.meetings_entry_link({ link }, { locale })]),
      ...(place === null ? [] : [m.meetings_entry_place({ place }, { locale })]),
      m.meetings_entry_conversation({ url }, { locale }),
    ].join('\n');
  return { summary: `${title}: ${sides.join(' – ')}`, description: `${part('pl')}\n\n${part('cs')}` };
}
