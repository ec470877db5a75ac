/** What the forms about saved searches send, and what they show again when it was refused. */
import { ALERT_FREQUENCIES, type AlertFrequency } from '@mosty/domain/saved-search-rules';

export interface SearchDraft {
  readonly name: string;
  readonly alert: AlertFrequency;
}

/** Longer than any name may be: what is refused is still shown as it was typed. */
const MOST_TYPED = 1000;

const isAlert = (value: unknown): value is AlertFrequency => ALERT_FREQUENCIES.includes(value as AlertFrequency);

/** `values` is a form or an address; what it does not say is taken from `usual`. */
export function readDraft(values: Pick<FormData | URLSearchParams, 'get'>, usual: SearchDraft): SearchDraft {
  const [name, alert] = [values.get('name'), values.get('alert')];
  return {
    name: typeof name === 'string' ? name.slice(0, MOST_TYPED) : usual.name,
    alert: isAlert(alert) ? alert : usual.alert,
  };
}
