/** How often, in words. */
import type { AlertFrequency } from '@mosty/domain/saved-search-rules';
import { m } from '@mosty/messages/messages';

export const ALERT_NAMES: Readonly<Record<AlertFrequency, () => string>> = {
  NEVER: m.saved_alert_NEVER,
  DAILY: m.saved_alert_DAILY,
  WEEKLY: m.saved_alert_WEEKLY,
};
