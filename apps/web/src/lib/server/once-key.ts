/** What a form says is taken once, however often it is sent. */
import { createHash } from 'node:crypto';

/**
 * The key under which the API takes it: of the form, and of what it says. Other words are something else: who goes back to a page
 * from which she has sent, or changes something after the connection broke, would otherwise read that it was sent, and it was not.
 */
export function onceKey(clientKey: string, says: unknown): string {
  if (clientKey === '') return '';
  return `${clientKey}:${createHash('sha256').update(JSON.stringify(says)).digest('base64url')}`;
}
