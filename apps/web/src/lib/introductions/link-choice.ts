/** What the address of a mailed link says: which button was clicked in the mail, and what has just been done. */
const CHOICES = ['accept', 'decline', 'talking', 'agreed', 'nothing'] as const;
export type LinkChoice = (typeof CHOICES)[number];

/** A click in a mail chooses; only a click on the page does. */
export const chosenByAddress = (value: string | null): LinkChoice | null =>
  CHOICES.find((choice) => choice === value?.toLowerCase()) ?? null;

const DONE = ['accept', 'decline', 'outcome'] as const;
export type LinkDone = (typeof DONE)[number];

export const doneByAddress = (value: string | null): LinkDone | null => DONE.find((done) => done === value) ?? null;

/** The outcome that a click in the mail has chosen, as the form knows it; empty for none. */
export const outcomeOfChoice = (choice: LinkChoice | null): string =>
  choice === 'talking' ? 'TALKING' : choice === 'agreed' ? 'AGREED' : choice === 'nothing' ? 'CAME_TO_NOTHING' : '';
