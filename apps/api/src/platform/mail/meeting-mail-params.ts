import { type Country } from '@mosty/domain/vocabulary';

export interface MeetingMailParams {
  readonly news: 'AGREED' | 'MOVED' | 'CANCELLED';
  readonly start: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  /** Names of both organisations. */
  readonly sides: readonly string[];
  /** Of the reader's organisation: by its clock she reads the time. */
  readonly country: Country;
  readonly path: string;
  /** The entry for her calendar, whole. */
  readonly ics: string;
}

/** FILES: the text was taken, some files were not. */
export type ReplyNotTaken = 'WRONG_ADDRESS' | 'NOT_A_READER' | 'EMPTY' | 'TOO_LONG' | 'CLOSED' | 'FILES';
