/** The information for each role: what, why, where from. */
import { m } from '@mosty/messages/messages';

export interface RoleInformation {
  readonly id: string;
  readonly title: () => string;
  readonly what: () => string;
  readonly why: () => string;
  readonly source: () => string;
}

export const ROLES: readonly RoleInformation[] = [
  {
    id: 'visitor',
    title: m.privacy_text_role_VISITOR,
    what: m.privacy_text_VISITOR_what,
    why: m.privacy_text_VISITOR_why,
    source: m.privacy_text_VISITOR_source,
  },
  {
    id: 'member',
    title: m.privacy_text_role_MEMBER,
    what: m.privacy_text_MEMBER_what,
    why: m.privacy_text_MEMBER_why,
    source: m.privacy_text_MEMBER_source,
  },
  {
    id: 'coordinator',
    title: m.privacy_text_role_COORDINATOR,
    what: m.privacy_text_COORDINATOR_what,
    why: m.privacy_text_COORDINATOR_why,
    source: m.privacy_text_COORDINATOR_source,
  },
  {
    id: 'broker',
    title: m.privacy_text_role_BROKER,
    what: m.privacy_text_BROKER_what,
    why: m.privacy_text_BROKER_why,
    source: m.privacy_text_BROKER_source,
  },
  {
    id: 'recipient',
    title: m.privacy_text_role_RECIPIENT,
    what: m.privacy_text_RECIPIENT_what,
    why: m.privacy_text_RECIPIENT_why,
    source: m.privacy_text_RECIPIENT_source,
  },
];

/** The cookies of apps/web/src/lib/server: session and preferences. All of them are needed. */
export const COOKIES: readonly { readonly name: string; readonly purpose: () => string }[] = [
  { name: 'mosty_session', purpose: m.privacy_text_cookie_session },
  { name: 'mosty_second_step', purpose: m.privacy_text_cookie_step },
  { name: 'mosty_passkey', purpose: m.privacy_text_cookie_step },
  { name: 'mosty_language', purpose: m.privacy_text_cookie_language },
  { name: 'mosty_theme', purpose: m.privacy_text_cookie_theme },
];
