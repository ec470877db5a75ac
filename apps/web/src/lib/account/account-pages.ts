/** The pages of an account, in the order of its navigation. Whoever adds a page of the account adds its line. */
import { m } from '@mosty/messages/messages';
import type { Viewer } from '#lib/server/session.ts';
import { accountPath } from '#lib/links.ts';

export interface AccountPage {
  /** With the language of the page that is shown. */
  readonly href: () => string;
  readonly label: () => string;
  readonly isShown: (viewer: Viewer) => boolean;
}

const always = (): boolean => true;

export const ACCOUNT_PAGES: readonly AccountPage[] = [
  { href: () => accountPath(), label: () => m.account_nav_overview(), isShown: always },
  { href: () => accountPath('/security'), label: () => m.account_nav_security(), isShown: always },
];
