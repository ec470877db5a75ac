import { type AccountDeed } from '@mosty/domain/administration-rules';
import { type MailTopic } from '@mosty/domain/mail-topics';
import { type Language } from '@mosty/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { oneForEach } from '../discovery/one-for-each.ts';
import { INTRODUCTION_MAILS, type IntroductionMailParams } from './introduction-mail-params.ts';
import { type MailBlock, type MailContent } from './mail-content.ts';
import { type MeetingMailParams, type ReplyNotTaken } from './meeting-mail-params.ts';
import { OFFER_MAILS, type OfferMailParams } from './offer-mail-params.ts';
import { TALK_MAILS, type TalkMailParams } from './talk-mail-params.ts';

/** Every mail and what it is about. It is kept, sealed, until the mail is sent (sealed-params.ts). */
export interface MailParams extends IntroductionMailParams, OfferMailParams, TalkMailParams {
  /** An operator checks whether mail arrives. */
  test: { readonly askedAt: string };
  /** The first mail of a new account. Paths are below the language, for example `/organisations/prudnik`. */
  welcome: {
    readonly organisationName: string;
    readonly proposalsPath: string;
    readonly profilePath: string;
    readonly isExample: boolean;
  };
  /** What saved searches have newly found, in words of the reader's language. */
  'saved-search-alert': {
    /** Organisations in all searches, each counted once. */
    readonly count: number;
    readonly searches: readonly {
      readonly name: string;
      readonly path: string;
      /** Also those that are not named. */
      readonly count: number;
      readonly organisations: readonly { readonly name: string; readonly place: string; readonly path: string }[];
    }[];
    readonly settingsPath: string;
  };
  /** A link that signs in, confirms an address or leads to a new password. */
  'sign-in-link': { readonly kind: LinkMail; readonly token: string; readonly returnTo: string };
  /** Somebody wanted to sign in with an address that has no account. */
  'no-account': Readonly<Record<never, never>>;
  /** OLD asks at the present address, NEW at the one that is to be; TAKEN tells the new one that it has an account. */
  'email-change': {
    readonly step: 'OLD' | 'NEW' | 'TAKEN';
    readonly newEmail: string;
    readonly token: string | null;
  };
  /** Something by which the account is protected has changed. */
  'account-changed': { readonly change: AccountChange; readonly at: string };
  /** To the public address of an office: whoever types the code takes over its profile. */
  'office-code': {
    readonly organisationName: string;
    readonly personName: string;
    readonly personEmail: string;
    readonly code: string;
    readonly validHours: number;
    readonly path: string;
  };
  /** The link by which a colleague joins an organisation. */
  invitation: {
    readonly organisationName: string;
    readonly inviterName: string;
    readonly role: 'MEMBER' | 'COORDINATOR';
    readonly validDays: number;
    readonly path: string;
  };
  /** For those who decide: coordinators, or brokers when there is none. */
  'join-request': {
    readonly organisationName: string;
    readonly personName: string;
    readonly personEmail: string;
    readonly note: string | null;
    readonly isClaim: boolean;
    readonly path: string;
  };
  'join-decided': {
    readonly organisationName: string;
    readonly isAccepted: boolean;
    readonly reason: string | null;
    readonly path: string;
  };
  'became-coordinator': {
    readonly organisationName: string;
    readonly membersPath: string;
    readonly profilePath: string;
  };
  'member-removed': { readonly organisationName: string };
  /** The yearly question to coordinators; dates are ISO moments, themes codes. */
  'confirm-profile': {
    readonly organisationName: string;
    readonly since: string;
    readonly staleOn: string;
    readonly isStale: boolean;
    readonly isReminder: boolean;
    readonly offers: readonly string[];
    readonly seeks: readonly string[];
    readonly confirmPath: string;
    readonly linkDays: number;
  };
  /** For brokers: an organisation of their region ended its participation, or lost its last coordinator. */
  'organisation-left': { readonly organisationName: string; readonly profilePath: string };
  'organisation-without-coordinator': { readonly organisationName: string; readonly profilePath: string };
  /** The link by which an account is erased, after one more question. */
  'erase-account': { readonly erasePath: string; readonly linkDays: number };
  /** What an administrator did to the account. `regions`: of a broker, by code; ALL for all. */
  'account-administered': {
    readonly deed: AccountDeed;
    readonly role: 'MEMBER' | 'BROKER' | 'ADMIN';
    readonly regions: 'ALL' | readonly Readonly<Record<Language, string>>[];
    readonly email: string;
  };
  /** For everybody of an organisation that was merged into another entry. `role`: in what it has become. */
  'organisation-merged': {
    readonly mergedName: string;
    readonly keptName: string;
    readonly role: 'MEMBER' | 'COORDINATOR';
    readonly path: string;
  };
  /** A date that was agreed on, moved or cancelled. `path` is the conversation's, `start` an ISO moment. */
  meeting: MeetingMailParams;
  /** An answer by mail that was not taken, or whose files were not. */
  'reply-not-taken': { readonly reason: ReplyNotTaken; readonly files: readonly string[] };
  /** The mail of the week: partners and offers that are new, with reasons in words of the reader's language. */
  'proposals-digest': {
    readonly organisations: readonly {
      /** The reader's own. */
      readonly name: string;
      readonly proposalsPath: string;
      readonly proposals: readonly {
        readonly name: string;
        readonly place: string | null;
        readonly path: string;
        readonly reasons: readonly string[];
      }[];
      readonly offers: readonly {
        readonly title: string;
        readonly by: string;
        readonly path: string;
        /** A day. */
        readonly deadline: string | null;
      }[];
    }[];
  };
  /** The mail of the day: what was collected, written already. `day` is a date. */
  'daily-digest': {
    readonly day: string;
    readonly parts: readonly {
      readonly topic: MailTopic;
      readonly subject: string;
      readonly blocks: readonly MailBlock[];
    }[];
  };
}

/** Why a link to sign in or to a new password is sent. */
export type LinkMail = 'SIGN_IN' | 'CONFIRM' | 'KNOWN_ALREADY' | 'RESET';

/** What the owner of an account is told when it happened. */
export const ACCOUNT_CHANGES = [
  'PASSWORD',
  'EMAIL',
  'SECOND_FACTOR_ON',
  'SECOND_FACTOR_OFF',
  'RECOVERY_CODES',
  'PASSKEY_ADDED',
  'PASSKEY_REMOVED',
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

export type MailTemplate = keyof MailParams;

const TEMPLATES: Readonly<Record<MailTemplate, true>> = {
  ...INTRODUCTION_MAILS,
  ...OFFER_MAILS,
  ...TALK_MAILS,
  test: true,
  welcome: true,
  'saved-search-alert': true,
  'sign-in-link': true,
  'no-account': true,
  'email-change': true,
  'account-changed': true,
  'office-code': true,
  invitation: true,
  'join-request': true,
  'join-decided': true,
  'became-coordinator': true,
  'member-removed': true,
  'confirm-profile': true,
  'organisation-left': true,
  'organisation-without-coordinator': true,
  'erase-account': true,
  'account-administered': true,
  'organisation-merged': true,
  meeting: true,
  'reply-not-taken': true,
  'proposals-digest': true,
  'daily-digest': true,
};
export const MAIL_TEMPLATES = Object.keys(TEMPLATES) as MailTemplate[];

/**
 * Mails that somebody has just asked for, or that guard an account, are sent to addresses that take no other mail any more:
 * nobody is locked out because a mailbox was full last month.
 */
export const SENT_IN_ANY_CASE: ReadonlySet<MailTemplate> = new Set<MailTemplate>([
  'test',
  'sign-in-link',
  'no-account',
  'email-change',
  'account-changed',
  'erase-account',
]);

/** Writes one mail in the language of its reader. */
export interface MailWriter<Template extends MailTemplate = MailTemplate> {
  write(params: MailParams[Template], language: Language): MailContent;
}

/** Marks a provider as the one writer of a mail: `@WritesMail('welcome')`. */
export const WritesMail = DiscoveryService.createDecorator<MailTemplate>();

@Injectable()
export class MailWriters {
  private found: ReadonlyMap<MailTemplate, MailWriter> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  /** Throws a NotOneForEachError unless each mail has exactly one writer. */
  write<Template extends MailTemplate>(
    template: Template,
    params: MailParams[Template],
    language: Language,
  ): MailContent {
    this.found ??= oneForEach<MailTemplate, MailWriter>(this.discovery, WritesMail, MAIL_TEMPLATES, 'writer');
    const writer = this.found.get(template);
    if (writer === undefined) throw new Error(`There is no mail ${template}.`);
    return writer.write(params, language);
  }
}
