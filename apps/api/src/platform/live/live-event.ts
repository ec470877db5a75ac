/** What pages are told at once. Only ids and kinds travel: whoever hears it asks for what she may see. */
export const LIVE_EVENTS = ['MESSAGE', 'READ', 'MEETING', 'INTRODUCTION', 'UNREAD'] as const;
export type LiveEventKind = (typeof LIVE_EVENTS)[number];

export interface LiveEvent {
  readonly what: LiveEventKind;
  /** Of the conversation for MESSAGE, READ and UNREAD; of the meeting or the introduction otherwise. */
  readonly id: string;
}
