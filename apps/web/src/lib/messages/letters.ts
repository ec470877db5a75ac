/** Whole letters to begin with. Each is a list of sentences; TEXT is where own words go. */
import type { OrganisationKind } from '@mosty/domain/vocabulary';
import { blockById, type BlockId } from '@mosty/phrases/catalogue';

export const LETTERS = ['FIRST', 'ANSWER', 'CALL', 'VISIT', 'DECLINE'] as const;
export type Letter = (typeof LETTERS)[number];

type Line = BlockId | 'TEXT';

const LINES: Readonly<Record<Letter, readonly Line[]>> = {
  FIRST: [
    'greeting.office',
    'who.municipality',
    'who.organisation',
    'reason.profile',
    'TEXT',
    'call.invitation',
    'call.your-time',
    'language.your-own',
    'closing.reply',
    'closing.respectfully',
  ],
  ANSWER: ['greeting.good-day', 'thanks.message', 'TEXT', 'closing.questions', 'closing.regards'],
  CALL: [
    'greeting.good-day',
    'call.invitation',
    'call.two-moments',
    'call.duration',
    'TEXT',
    'closing.call',
    'closing.regards',
  ],
  VISIT: [
    'greeting.office',
    'visit.invitation',
    'visit.we-pay',
    'TEXT',
    'visit.confirm',
    'closing.meeting',
    'closing.respectfully',
  ],
  DECLINE: [
    'greeting.office',
    'thanks.interest',
    'decline.capacity',
    'TEXT',
    'decline.good-luck',
    'closing.respectfully',
  ],
};

/** The lines of a letter as an organisation of this kind writes it. */
export const linesOf = (letter: Letter, kind: OrganisationKind): readonly Line[] =>
  LINES[letter].filter((line) => line === 'TEXT' || (blockById(line).senders?.includes(kind) ?? true));
