/** The names of codes. Each is written out: a name that is put together would bring every text of Mosty to the browser. */
import type { ReportReason, ReportState } from '@mosty/domain/conversation-rules';
import { m } from '@mosty/messages/messages';
import type { Letter } from './letters.ts';

export const LETTER_NAMES: Readonly<Record<Letter, () => string>> = {
  FIRST: m.talks_letter_FIRST,
  ANSWER: m.talks_letter_ANSWER,
  CALL: m.talks_letter_CALL,
  VISIT: m.talks_letter_VISIT,
  DECLINE: m.talks_letter_DECLINE,
};

export const REPORT_REASON_NAMES: Readonly<Record<ReportReason, () => string>> = {
  SPAM: m.talks_report_SPAM,
  OFFENSIVE: m.talks_report_OFFENSIVE,
  FRAUD: m.talks_report_FRAUD,
  PERSONAL_DATA: m.talks_report_PERSONAL_DATA,
  OTHER: m.talks_report_OTHER,
};

export const REPORT_STATE_NAMES: Readonly<Record<ReportState, () => string>> = {
  OPEN: m.talks_reports_state_OPEN,
  KEPT: m.talks_reports_state_KEPT,
  REMOVED: m.talks_reports_state_REMOVED,
};
