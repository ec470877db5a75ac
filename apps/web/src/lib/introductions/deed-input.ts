/** Forms about an introduction: what was typed, and what the API is asked to do with it. Runs on the web server only. */
import { AGREEMENT_KINDS } from '@mosty/domain/introductions/agreements';
import { type Side, SIDES } from '@mosty/domain/introductions/introduction';
import { CAME_TO_NOTHING_REASONS, DISMISSAL_REASONS, WITHDRAWAL_REASONS } from '@mosty/domain/introductions/reasons';
import { m } from '@mosty/messages/messages';
import type { AnswerByLinkInput, OutcomeInput } from '#lib/graphql/documents.generated.ts';
import type { DeedForm, TypedDeed } from './deeds.ts';
import { textIn } from '#lib/server/form-text.ts';

/** Longer than anything may be: what is refused is still shown as it was typed. */
const MOST_TYPED = 5000;
const MOST_CONTACTS = 50;

export function readDeed(form: FormData, deed: DeedForm): TypedDeed {
  const text = (name: string) => textIn(form, name).slice(0, MOST_TYPED);
  const contactIds = form.getAll('contactIds').flatMap((id) => (typeof id === 'string' ? id : []));
  return {
    deed,
    reason: text('reason'),
    note: text('note'),
    contactIds: contactIds.slice(0, MOST_CONTACTS),
    giveSelf: form.has('giveSelf'),
    kind: text('kind'),
    agreement: text('agreement'),
    side: text('side'),
  };
}

const oneOf = <Code extends string>(codes: readonly Code[], value: string): Code | undefined =>
  codes.find((code) => code === value);

/** What is missing in a form is said before the API is asked: it knows codes, not empty fields. */
export class Incomplete extends Error {
  readonly problems: Readonly<Record<string, string>>;

  constructor(problems: Readonly<Record<string, string>>) {
    super('incomplete');
    this.problems = problems;
  }
}

const needed = <Value>(value: Value | undefined, field: string, text: () => string): Value => {
  if (value === undefined) throw new Incomplete({ [field]: text() });
  return value;
};

export const acceptInput = ({ contactIds, giveSelf }: TypedDeed): AnswerByLinkInput => ({
  answer: 'ACCEPT',
  contactIds: [...contactIds],
  giveSelf: giveSelf || contactIds.length === 0,
});

export const declineInput = ({ reason, note }: TypedDeed): AnswerByLinkInput => ({
  answer: 'DECLINE',
  reason: needed(oneOf(DISMISSAL_REASONS, reason), 'reason', m.intro_reason_choose),
  note,
});

export const withdrawalReasonOf = ({ reason }: TypedDeed) =>
  needed(oneOf(WITHDRAWAL_REASONS, reason), 'reason', m.intro_reason_choose);

/** For brokers: whose answer they note; undefined for whoever speaks for herself. */
export const sideOf = ({ side }: TypedDeed): Side | undefined => oneOf(SIDES, side);
export const neededSideOf = (typed: TypedDeed): Side => needed(sideOf(typed), 'side', m.intro_side_choose);

export function outcomeInput({ kind, agreement, reason, note }: TypedDeed): OutcomeInput {
  const told = needed(oneOf(['TALKING', 'AGREED', 'CAME_TO_NOTHING'] as const, kind), 'kind', m.intro_outcome_choose);
  switch (told) {
    case 'TALKING':
      return { kind: told };
    case 'AGREED':
      return {
        kind: told,
        agreement: needed(oneOf(AGREEMENT_KINDS, agreement), 'agreement', m.intro_agreement_choose),
      };
    case 'CAME_TO_NOTHING':
      return {
        kind: told,
        reason: needed(oneOf(CAME_TO_NOTHING_REASONS, reason), 'reason', m.intro_reason_choose),
        note,
      };
  }
}
