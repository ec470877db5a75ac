/** Passkeys in the browser: they need a script. Where there is none, or no such keys, the pages offer the other ways. */
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** They belong to a name: under a number, as when Mosty is tried at 127.0.0.1, browsers make none. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(window.location.hostname);

/** What the key answers, as JSON; undefined when its owner changed her mind or there is no such key here. */
export async function answerOf(options: string, isNew: boolean): Promise<string | undefined> {
  try {
    const optionsJSON = JSON.parse(options) as never;
    const answer = isNew ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON });
    return JSON.stringify(answer);
  } catch {
    return undefined;
  }
}
