/** The pages of an account, in the order of its navigation. Whoever adds a page of the account adds its line. */
import { m } from '@mosty/messages/messages';
import type { Viewer } from '#lib/server/session.ts';
import {
  accountPath,
  adminPath,
  deskPath,
  joinRequestsPath,
  mailProblemsPath,
  notificationsPath,
  ownOrganisationsPath,
  savedSearchesPath,
  verificationPath,
} from '#lib/links.ts';

export interface AccountPage {
  /** With the language of the page that is shown. */
  readonly href: () => string;
  readonly label: () => string;
  readonly isShown: (viewer: Viewer) => boolean;
}

/** Whoever decides who joins an organisation. */
const decides = ({ role, memberships }: Viewer): boolean =>
  role !== 'MEMBER' || memberships.some((membership) => membership.role === 'COORDINATOR');
const always = (): boolean => true;

export const ACCOUNT_PAGES: readonly AccountPage[] = [
  { href: () => accountPath(), label: () => m.account_nav_overview(), isShown: always },
  { href: () => accountPath('/security'), label: () => m.account_nav_security(), isShown: always },
  { href: () => notificationsPath(), label: () => m.notifications_title(), isShown: always },
  { href: () => accountPath('/privacy'), label: () => m.mydata_title(), isShown: always },
  { href: () => deskPath(), label: () => m.desk_title(), isShown: ({ role }) => role !== 'MEMBER' },
  { href: () => mailProblemsPath(), label: () => m.mail_problems_title(), isShown: ({ role }) => role !== 'MEMBER' },
  { href: () => verificationPath(), label: () => m.verification_title(), isShown: ({ role }) => role !== 'MEMBER' },
  { href: () => ownOrganisationsPath(), label: () => m.joining_nav_organisations(), isShown: always },
  { href: () => savedSearchesPath(), label: () => m.web_nav_saved(), isShown: always },
  { href: () => joinRequestsPath(), label: () => m.joining_nav_requests(), isShown: decides },
  { href: () => adminPath(), label: () => m.admin_title(), isShown: ({ role }) => role === 'ADMIN' },
];
