/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What an account may do. */
export type AccountRole =
  | 'ADMIN'
  | 'BROKER'
  | 'MEMBER';

/** UNCONFIRMED: nobody has confirmed the address. BLOCKED: nobody can sign in. */
export type AccountState =
  | 'ACTIVE'
  | 'BLOCKED'
  | 'UNCONFIRMED';

export type AdministeredAccountFilter = {
  readonly role?: AccountRole | null | undefined;
  readonly state?: AccountState | null | undefined;
  /** A part of the name or the address. */
  readonly text?: string | null | undefined;
};

export type AdministeredOrganisationFilter = {
  readonly concern?: OrganisationConcern | null | undefined;
  readonly country?: Country | null | undefined;
  readonly status?: OrganisationStatus | null | undefined;
  /** A part of the name, the address or a number of a register. */
  readonly text?: string | null | undefined;
};

/** What the two agreed on. */
export type AgreementKind =
  | 'COOPERATION_AGREEMENT'
  | 'FIRST_STEP'
  | 'LETTER_OF_INTENT'
  | 'PROJECT_APPLICATION'
  | 'TWINNING';

/** How often new results are told by e-mail: at six in the morning, weekly on Mondays. */
export type AlertFrequency =
  | 'DAILY'
  | 'NEVER'
  | 'WEEKLY';

export type AnswerByLinkInput = {
  readonly answer: IntroductionAnswer;
  /** Contacts of the organisation; their details are taken as they are. */
  readonly contactIds?: ReadonlyArray<string | number> | null | undefined;
  /** The person who answers. True if no contact is chosen. */
  readonly giveSelf?: boolean | null | undefined;
  readonly note?: string | null | undefined;
  /** Why not; needed to decline. */
  readonly reason?: DismissalReason | null | undefined;
};

export type AnswerInterestInput = {
  readonly answer: InterestAnswer;
  readonly interestId: string | number;
  readonly note?: string | null | undefined;
  /** The owner of the offer. */
  readonly organisationId: string | number;
  readonly reason?: InterestDeclineReason | null | undefined;
};

export type AnswerIntroductionInput = {
  readonly answer: IntroductionAnswer;
  /** Contacts of the organisation; their details are taken as they are. */
  readonly contactIds?: ReadonlyArray<string | number> | null | undefined;
  /** The person who answers. True if no contact is chosen. */
  readonly giveSelf?: boolean | null | undefined;
  readonly id: string | number;
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  /** Why not; needed to decline. */
  readonly reason?: DismissalReason | null | undefined;
  /** For brokers: whose answer they note. */
  readonly side?: IntroductionSideCode | null | undefined;
};

export type AnswerMeetingInput = {
  readonly meetingId: string | number;
  /** One of the dates; null: none of them fits. */
  readonly moment?: string | null | undefined;
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
};

/** Why an administrator took an organisation out of lists and matching. */
export type ArchivalReason =
  | 'ASKED_FOR'
  | 'DISSOLVED'
  | 'MISTAKE'
  | 'NOT_ELIGIBLE'
  | 'OTHER';

export type ArchiveOrganisationInput = {
  /** Needed for another reason than those that are named. */
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  readonly reason: ArchivalReason;
};

/** What a file is by its content. */
export type AttachmentType =
  | 'csv'
  | 'docx'
  | 'ics'
  | 'jpeg'
  | 'odp'
  | 'ods'
  | 'odt'
  | 'pdf'
  | 'png'
  | 'pptx'
  | 'txt'
  | 'webp'
  | 'xlsx';

/** What is recorded. */
export type AuditAction =
  | 'ACCOUNT_BLOCKED'
  | 'ACCOUNT_CREATED'
  | 'ACCOUNT_ERASED'
  | 'ACCOUNT_ROLE_CHANGED'
  | 'ACCOUNT_UNBLOCKED'
  | 'BROKER_REGIONS_CHANGED'
  | 'CONFIRMATION_ASKED'
  | 'CONFIRMATION_SENT_AGAIN'
  | 'CONSENT_GIVEN'
  | 'CONSENT_WITHDRAWN'
  | 'CONTACT_DATA_SEEN'
  | 'COORDINATION_HANDED_OVER'
  | 'EMAIL_CHANGED'
  | 'ERASURE_ASKED'
  | 'INTRODUCTION_MOVED'
  | 'INVITATION_REVOKED'
  | 'JOBS_STARTED_AGAIN'
  | 'JOIN_ACCEPTED'
  | 'JOIN_ASKED'
  | 'JOIN_REFUSED'
  | 'LOGO_CHANGED'
  | 'MAIL_RESUMED'
  | 'MAIL_SENT_AGAIN'
  | 'MALWARE_REFUSED'
  | 'MEMBER_INVITED'
  | 'MEMBER_JOINED'
  | 'MEMBER_LEFT'
  | 'MEMBER_REMOVED'
  | 'MEMBER_ROLE_CHANGED'
  | 'MESSAGE_REPORTED'
  | 'MESSAGE_REPORT_DECIDED'
  | 'MESSAGE_REPORT_SEEN'
  | 'OLD_DATA_DELETED'
  | 'ORGANISATIONS_MERGED'
  | 'ORGANISATION_ARCHIVED'
  | 'ORGANISATION_BLOCKED'
  | 'ORGANISATION_CLAIMED'
  | 'ORGANISATION_CREATED'
  | 'ORGANISATION_RESTORED'
  | 'ORGANISATION_UNBLOCKED'
  | 'OWN_DATA_EXPORTED'
  | 'PASSWORD_CHANGED'
  | 'PROFILE_CHANGED'
  | 'PROFILE_CHANGE_UNDONE'
  | 'PROFILE_CONFIRMED'
  | 'REGISTER_IMPORTED'
  | 'SESSIONS_ENDED'
  | 'SIGN_IN_METHOD_ADDED'
  | 'SIGN_IN_METHOD_REMOVED'
  | 'TAKES_NO_PART'
  | 'TAKES_PART_AGAIN'
  | 'VERIFICATION_REVOKED'
  | 'VERIFIED';

export type BlockOrganisationInput = {
  readonly blockedId: string | number;
  /** The viewer's. */
  readonly organisationId: string | number;
  /** For the own organisation; at most 1000 characters. */
  readonly reason?: string | null | undefined;
};

/** Why nothing came of talks. */
export type CameToNothingReason =
  | 'APPLICATION_REFUSED'
  | 'DEADLINE_TOO_SOON'
  | 'FELL_SILENT'
  | 'FORM_DOES_NOT_FIT'
  | 'HAS_PARTNER'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_MONEY'
  | 'NO_TIME'
  | 'OTHER_WITH_NOTE'
  | 'PLANS_CHANGED'
  | 'THEME_DOES_NOT_FIT';

export type CancelMeetingInput = {
  readonly meetingId: string | number;
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
};

export type ChangeAccountRoleInput = {
  readonly accountId: string | number;
  /** A broker of all regions; then `regions` does not matter. */
  readonly isBrokerOfAll: boolean;
  /** Codes of the regions of a broker; of others none matter. */
  readonly regions: ReadonlyArray<string>;
  readonly role: AccountRole;
};

/** As what a profile was changed: of the organisation, for it, as a partner of it, or by no person. */
export type ChangeMaker =
  | 'BROKER'
  | 'MEMBER'
  | 'PARTNER'
  | 'SYSTEM';

export type ChangeMemberRoleInput = {
  readonly accountId: string | number;
  readonly organisationId: string | number;
  readonly role: MembershipRole;
};

export type ChangeSavedSearchInput = {
  /** Left out: stays. */
  readonly alert?: AlertFrequency | null | undefined;
  /** Left out: stays. */
  readonly name?: string | null | undefined;
};

export type ChooseByLinkInput = {
  readonly choice: MailChoice;
  /** Pressed in a mail program, without a page (RFC 8058). */
  readonly isOneClick: boolean;
  readonly token: string;
};

/** OPEN: it has no members and can be claimed. MEMBERS: they decide who joins. */
export type ClaimState =
  | 'ARCHIVED'
  | 'MEMBERS'
  | 'OPEN';

export type CloseOfferInput = {
  readonly as: OfferClosing;
  readonly id: string | number;
  /** The owner. */
  readonly organisationId: string | number;
};

/** Why it ended without an agreement. */
export type ClosingReason =
  | 'APPLICATION_REFUSED'
  | 'DEADLINE_TOO_SOON'
  | 'FELL_SILENT'
  | 'FORM_DOES_NOT_FIT'
  | 'HAS_PARTNER'
  | 'KNOWN_ALREADY'
  | 'MISTAKE'
  | 'NEVER_ASKED'
  | 'NO_ANSWER'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_LONGER_POSSIBLE'
  | 'NO_MONEY'
  | 'NO_OUTCOME'
  | 'NO_PLACE'
  | 'NO_TIME'
  | 'ORGANISATION_LEFT'
  | 'OTHER_WITH_NOTE'
  | 'PLANS_CHANGED'
  | 'THEME_DOES_NOT_FIT'
  | 'TOO_FAR'
  | 'WRONG_KIND'
  | 'WRONG_SIZE';

/** SETTLED: answered otherwise since. NO_LONGER_COORDINATOR: whoever it was sent to coordinates no longer. */
export type ConfirmationLinkState =
  | 'EXPIRED'
  | 'NO_LONGER_COORDINATOR'
  | 'OPEN'
  | 'SETTLED'
  | 'UNKNOWN'
  | 'USED';

/** What an account was shown. */
export type ConsentKind =
  | 'PRIVACY_INFORMATION';

export type ContactInput = {
  readonly email?: string | null | undefined;
  readonly label: string;
  readonly personName?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly visibility: ContactVisibility;
};

/** Who may see a contact. */
export type ContactVisibility =
  | 'AFTER_AGREEMENT'
  | 'MEMBERS'
  | 'PUBLIC';

/** Which conversations of a list. */
export type ConversationBox =
  | 'ALL'
  | 'MUTED'
  | 'UNREAD';

/** What a conversation came from. */
export type ConversationKind =
  | 'INTRODUCTION'
  | 'OFFER';

/** Ways of working together. */
export type CooperationForm =
  | 'BEST_PRACTICE'
  | 'EVENT'
  | 'INTERNSHIP'
  | 'JOINT_PROJECT'
  | 'STAFF_EXCHANGE'
  | 'STUDY_VISIT'
  | 'TRAINING'
  | 'TWINNING'
  | 'YOUTH_EXCHANGE';

export type CorrectIntroductionInput = {
  /** How many corrections the broker has seen. */
  readonly basedOn: number;
  readonly id: string | number;
  /** Why it is corrected. */
  readonly note: string;
  /** The organisation for which the viewer acts, or in whose region she is a broker. */
  readonly organisationId: string | number;
  /** AGREED or CAME_TO_NOTHING. */
  readonly outcome: OutcomeInput;
};

/** The two sides of the border. */
export type Country =
  | 'CZ'
  | 'PL';

export type CreateOrganisationInput = {
  readonly country: Country;
  /** There are similar ones, and none of them is meant. */
  readonly evenIfSimilar?: boolean | null | undefined;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** Where it has its seat. */
  readonly placeId: string | number;
  /** KRS or REGON in Poland, IČO in Czechia. */
  readonly registerNumber?: string | null | undefined;
  readonly website?: string | null | undefined;
};

export type DecideJoinRequestInput = {
  readonly accept: boolean;
  /** Needed when it is declined. */
  readonly reason?: string | null | undefined;
  readonly requestId: string | number;
};

export type DecideReportInput = {
  /** The message is taken away; it stays otherwise. */
  readonly isRemoved: boolean;
  /** For whoever reported it; at most 1000 characters. */
  readonly note: string;
  readonly reportId: string | number;
};

export type DescriptionInput = {
  readonly language: Language;
  readonly text: string;
};

export type DeskFilter = {
  /** Only what somebody has been reminded of in vain. */
  readonly overdue?: boolean | null | undefined;
  /** The code of a region, of either side. */
  readonly region?: string | null | undefined;
  readonly states?: ReadonlyArray<IntroductionState> | null | undefined;
  /** Found in the names of both organisations. */
  readonly text?: string | null | undefined;
};

export type DismissProposalInput = {
  /** Needed for OTHER_WITH_NOTE; at most 500 characters. */
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  /** The organisation across the border that is proposed to it. */
  readonly partnerId: string | number;
  readonly reason: DismissalReason;
};

/** Why an organisation does not want a partner: said of a proposal, or in answer to being asked. */
export type DismissalReason =
  | 'DEADLINE_TOO_SOON'
  | 'FORM_DOES_NOT_FIT'
  | 'HAS_PARTNER'
  | 'KNOWN_ALREADY'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_MONEY'
  | 'NO_TIME'
  | 'OTHER_WITH_NOTE'
  | 'THEME_DOES_NOT_FIT'
  | 'TOO_FAR'
  | 'WRONG_KIND'
  | 'WRONG_SIZE';

/** Pages of the profile editor, in their order. */
export type EditorStep =
  | 'about'
  | 'contacts'
  | 'cooperation'
  | 'description'
  | 'offer'
  | 'partners'
  | 'seek';

export type ExpressInterestInput = {
  /** Made by whoever asks: a form that is sent twice says it once. */
  readonly interestId: string | number;
  readonly language: Language;
  readonly offerId: string | number;
  readonly organisationId: string | number;
  /** Why, in at most 600 characters. */
  readonly sentence: string;
};

/** DUE: its coordinators are asked. STALE: out of matching. */
export type Freshness =
  | 'DUE'
  | 'FRESH'
  | 'STALE';

/** Which text of a result was found. */
export type HighlightField =
  | 'AREA'
  | 'DESCRIPTION'
  | 'NAME'
  | 'OTHER_NAME'
  | 'THEME';

/** REFUSED: nothing was changed. */
export type ImportOutcome =
  | 'DONE'
  | 'PREVIEW'
  | 'REFUSED';

/** What becomes of a row of an imported file. */
export type ImportRowOutcome =
  | 'CHANGED'
  | 'CREATED'
  | 'UNCHANGED';

/** The registers of Polish gminas and of Czech obce, or a table of organisations. */
export type ImportSource =
  | 'CSU_OBCE'
  | 'GUS_TERC'
  | 'SPREADSHEET';

/** What the owner of an offer says to who is interested. */
export type InterestAnswer =
  | 'DECLINE'
  | 'PARTNER'
  | 'TALK';

export type InterestAnswerInput = {
  readonly answer: InterestAnswer;
  readonly note?: string | null | undefined;
  readonly reason?: InterestDeclineReason | null | undefined;
};

/** Why the owner declines an organisation that is interested. */
export type InterestDeclineReason =
  | 'FORM_DOES_NOT_FIT'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_MONEY'
  | 'NO_TIME'
  | 'OTHER_WITH_NOTE'
  | 'PARTNER_FOUND'
  | 'PLANS_CHANGED'
  | 'THEME_DOES_NOT_FIT'
  | 'TOO_FAR'
  | 'WRONG_KIND'
  | 'WRONG_SIZE';

/** The same, or why Mosty answered in her place. */
export type InterestEndReason =
  | 'FORM_DOES_NOT_FIT'
  | 'NO_ANSWER'
  | 'NO_COMMON_LANGUAGE'
  | 'NO_MONEY'
  | 'NO_OUTCOME'
  | 'NO_TIME'
  | 'OFFER_EXPIRED'
  | 'OFFER_WITHDRAWN'
  | 'OTHER_WITH_NOTE'
  | 'PARTNER_FOUND'
  | 'PLANS_CHANGED'
  | 'THEME_DOES_NOT_FIT'
  | 'TOO_FAR'
  | 'WRONG_KIND'
  | 'WRONG_SIZE';

/** Whether a side wants to meet the other. */
export type IntroductionAnswer =
  | 'ACCEPT'
  | 'DECLINE';

/** By which way something was done. */
export type IntroductionChannel =
  | 'BROKER'
  | 'IMPORT'
  | 'JOB'
  | 'MAIL_LINK'
  | 'WEB';

/** What the viewer can do now. */
export type IntroductionDeed =
  | 'ACCEPT'
  | 'ASK'
  | 'CORRECT'
  | 'DECLINE'
  | 'NOTE_CONTACT'
  | 'TELL_OUTCOME'
  | 'WITHDRAW';

/** What happened. */
export type IntroductionEvent =
  | 'ACCEPT'
  | 'ASK'
  | 'CORRECT'
  | 'DECLINE'
  | 'EXPIRY_DUE'
  | 'FIRST_CONTACT'
  | 'NUDGE_DUE'
  | 'OUTCOME'
  | 'OUTCOME_DUE'
  | 'PLACE_FREE'
  | 'WITHDRAW';

export type IntroductionInput = {
  readonly id: string | number;
  /** The organisation for which the viewer acts, or in whose region she is a broker. */
  readonly organisationId: string | number;
};

/** What a mailed link asks for. */
export type IntroductionLinkPurpose =
  | 'ANSWER'
  | 'OUTCOME';

/** OPEN: it can be used. SETTLED: the side has answered by another way. OVER: it ended before. NOT_MEMBER: the person acts for it no longer. */
export type IntroductionLinkState =
  | 'EXPIRED'
  | 'NOT_MEMBER'
  | 'OPEN'
  | 'OVER'
  | 'SETTLED'
  | 'UNKNOWN'
  | 'USED';

/** Who does something: a side, a broker, or Mosty itself. */
export type IntroductionParty =
  | 'A'
  | 'B'
  | 'BROKER'
  | 'SYSTEM';

/** A: the Polish side. B: the Czech one. */
export type IntroductionSideCode =
  | 'A'
  | 'B';

/** DRAFT: nobody was asked yet, or it waits for a place. How far an introduction has come. */
export type IntroductionState =
  | 'AGREED'
  | 'ASKED'
  | 'DECLINED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'INTRODUCED'
  | 'IN_TALKS'
  | 'ONE_ACCEPTED'
  | 'WITHDRAWN';

export type InviteMemberInput = {
  readonly email: string;
  /** Of the mail. */
  readonly language: Language;
  readonly organisationId: string | number;
  readonly role: MembershipRole;
};

/** What became of a request. */
export type JoinRequestState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'OPEN'
  | 'WITHDRAWN';

/** Languages of the interface and of texts, ISO 639-1. */
export type Language =
  | 'cs'
  | 'en'
  | 'pl';

/** Whether a link can still be used. */
export type LinkState =
  | 'EXPIRED'
  | 'OPEN'
  | 'USED';

/** DAILY: collected into one mail of the day. */
export type MailChoice =
  | 'AT_ONCE'
  | 'DAILY'
  | 'OFF'
  | 'WEEKLY';

/** BOTH: Polish and Czech side by side. */
export type MailLanguage =
  | 'BOTH'
  | 'cs'
  | 'en'
  | 'pl';

/** What a mail is about and can be switched off by. */
export type MailTopic =
  | 'INTRODUCTIONS'
  | 'MEETINGS'
  | 'MESSAGES'
  | 'OFFERS'
  | 'PROFILE'
  | 'PROPOSALS_DIGEST'
  | 'SAVED_SEARCHES';

export type MarkConversationReadInput = {
  readonly conversationId: string | number;
  readonly organisationId: string | number;
  /** The number of the last message seen; all if not said. */
  readonly upTo?: number | null | undefined;
};

/** What may be done with a meeting. COUNTER and MOVE: propose other dates that replace it. */
export type MeetingDeed =
  | 'ANSWER'
  | 'CANCEL'
  | 'COUNTER'
  | 'MOVE'
  | 'WITHDRAW';

/** REPLACED: other dates were proposed instead, or the agreed date was moved. WITHDRAWN: taken back before an answer. */
export type MeetingState =
  | 'AGREED'
  | 'CANCELLED'
  | 'NONE_FITS'
  | 'PROPOSED'
  | 'REPLACED'
  | 'WITHDRAWN';

/** The role within an organisation. */
export type MembershipRole =
  | 'COORDINATOR'
  | 'MEMBER';

export type MergeChoiceInput = {
  readonly field: string;
  readonly take: MergeTake;
};

export type MergeOrganisationsInput = {
  readonly choices: ReadonlyArray<MergeChoiceInput>;
  /** The one that stays. */
  readonly keptId: string | number;
  readonly keptVersion: number;
  readonly otherId: string | number;
  readonly otherVersion: number;
};

/** What hangs on an organisation beside its profile. */
export type MergePart =
  | 'ADDRESSES'
  | 'BLOCKS'
  | 'CONFIRMATION_REQUESTS'
  | 'CONVERSATIONS'
  | 'DIGEST_ENTRIES'
  | 'HISTORY'
  | 'INTRODUCTIONS'
  | 'INVITATIONS'
  | 'JOIN_REQUESTS'
  | 'LOGOS'
  | 'MEMBERS'
  | 'OFFERS'
  | 'OFFER_INTERESTS'
  | 'OFFICE_CODES'
  | 'PARTNERSHIPS'
  | 'PROPOSAL_ANSWERS'
  | 'SAVED_SEARCH_MATCHES'
  | 'VERIFICATIONS';

/** Whose value stays when two organisations become one. */
export type MergeTake =
  | 'BOTH'
  | 'KEPT'
  | 'OTHER';

/** How a message came. */
export type MessageChannel =
  | 'MAIL'
  | 'WEB';

/** Sentences that everybody reads in the own language, or own words as they were written. */
export type MessageParagraphKind =
  | 'FREE_TEXT'
  | 'PHRASES';

/** NAME: not to be translated. FREE_TEXT: in the language that it names. GAP: a value that is missing. */
export type MessagePartKind =
  | 'FREE_TEXT'
  | 'GAP'
  | 'LINK'
  | 'NAME'
  | 'TEXT';

/** What a profile can leave unsaid. */
export type MissingStatementCode =
  | 'CAPACITY'
  | 'CONFIRMATION'
  | 'CONTACT'
  | 'DESCRIPTION'
  | 'FORMS'
  | 'LANGUAGES'
  | 'LOGO'
  | 'LONGER_DESCRIPTION'
  | 'OFFERED_THEMES'
  | 'PLACE'
  | 'SOUGHT_THEMES'
  | 'THEMES'
  | 'WEBSITE';

export type MuteConversationInput = {
  readonly conversationId: string | number;
  readonly isMuted: boolean;
  readonly organisationId: string | number;
};

export type NotificationSettingsInput = {
  /** None, when they are left out. */
  readonly quietHours?: QuietHoursInput | null | undefined;
  readonly topics: ReadonlyArray<TopicChoiceInput>;
};

/** Why its owner closed it. */
export type OfferClosing =
  | 'PARTNER_FOUND'
  | 'WITHDRAWN';

/** How soon an offer ends. */
export type OfferClosingSoon =
  | 'LATER'
  | 'TWO_MONTHS'
  | 'TWO_WEEKS';

/** ISO 4217. */
export type OfferCurrency =
  | 'CZK'
  | 'EUR'
  | 'PLN';

/** Within one facet any of the values, between facets all of them. */
export type OfferFilter = {
  readonly acrossLanguages?: boolean | null | undefined;
  readonly closing?: ReadonlyArray<OfferClosingSoon> | null | undefined;
  readonly country?: ReadonlyArray<Country> | null | undefined;
  readonly form?: ReadonlyArray<CooperationForm> | null | undefined;
  readonly kind?: ReadonlyArray<OfferKind> | null | undefined;
  /** Only those of this organisation. */
  readonly organisationId?: string | number | null | undefined;
  readonly query?: string | null | undefined;
  /** In which the owner has its seat. */
  readonly region?: ReadonlyArray<string> | null | undefined;
  readonly theme?: ReadonlyArray<string> | null | undefined;
};

/** When, where and with what money; null where nothing is said. */
export type OfferFrameInput = {
  readonly budgetFrom?: number | null | undefined;
  readonly budgetTo?: number | null | undefined;
  readonly callName?: string | null | undefined;
  readonly currency?: OfferCurrency | null | undefined;
  readonly endsOn?: string | null | undefined;
  readonly ownContributionPercent?: number | null | undefined;
  readonly places?: string | null | undefined;
  readonly programme?: ProgrammeCode | null | undefined;
  readonly startsOn?: string | null | undefined;
};

/** WAITING: above what the owner gets in a month, who has not been told of it yet. */
export type OfferInterestState =
  | 'DECLINED'
  | 'INTERESTED'
  | 'PARTNER'
  | 'TALKING'
  | 'WAITING'
  | 'WITHDRAWN';

/** What is posted: something to give, or something wanted. */
export type OfferKind =
  | 'OFFER'
  | 'REQUEST';

/** What a link of a mail is worth at the moment. */
export type OfferLinkState =
  | 'EXPIRED'
  | 'OPEN'
  | 'UNKNOWN'
  | 'USED';

/** Whom it is for; empty lists: everybody across the border. */
export type OfferPartnerInput = {
  readonly partnersWanted: number;
  readonly wantedKinds: ReadonlyArray<OrganisationKind>;
  readonly wantedRegions: ReadonlyArray<string>;
};

/** Until when and for whom it can be seen. */
export type OfferPublishingInput = {
  readonly deadline?: string | null | undefined;
  readonly visibility: OfferVisibility;
};

/** Why an offer fits, seen from the organisation that it fits. */
export type OfferReasonCode =
  | 'BOTH_WORK_ON'
  | 'SAME_FORM'
  | 'YOUR_KIND_WANTED'
  | 'YOUR_REGION_WANTED'
  | 'YOU_OFFER'
  | 'YOU_SEEK';

/** DEADLINE: what ends first. */
export type OfferSort =
  | 'DEADLINE'
  | 'NEWEST'
  | 'RELEVANCE';

/** DRAFT: seen by its owner alone. */
export type OfferState =
  | 'CLOSED'
  | 'DRAFT'
  | 'EXPIRED'
  | 'PUBLISHED';

/** What it is about. */
export type OfferSubjectInput = {
  readonly forms: ReadonlyArray<CooperationForm>;
  readonly themes: ReadonlyArray<string>;
};

export type OfferTextInput = {
  readonly language: Language;
  readonly text: string;
  readonly title: string;
};

/** Everybody, whoever is signed in, or members of organisations that it fits. */
export type OfferVisibility =
  | 'MATCHING'
  | 'MEMBERS'
  | 'PUBLIC';

/** What a list of organisations for administrators can be narrowed to. */
export type OrganisationConcern =
  | 'DUPLICATE_SUSPECTED'
  | 'NOT_VERIFIED'
  | 'STALE'
  | 'VERIFIED'
  | 'WITHOUT_COORDINATOR';

export type OrganisationFilter = {
  /** False: search only the words as they were typed. */
  readonly acrossLanguages?: boolean | null | undefined;
  readonly country?: ReadonlyArray<Country> | null | undefined;
  readonly district?: ReadonlyArray<string> | null | undefined;
  readonly form?: ReadonlyArray<CooperationForm> | null | undefined;
  readonly kind?: ReadonlyArray<OrganisationKind> | null | undefined;
  /** Distances are measured from this organisation's place. */
  readonly near?: string | number | null | undefined;
  /** In any language; the last word may be unfinished. */
  readonly query?: string | null | undefined;
  readonly region?: ReadonlyArray<string> | null | undefined;
  readonly status?: ReadonlyArray<OrganisationStatus> | null | undefined;
  /** Codes of themes that are offered or sought. */
  readonly theme?: ReadonlyArray<string> | null | undefined;
  readonly withinKm?: number | null | undefined;
  /** Only those without a partner across the border. */
  readonly withoutPartner?: boolean | null | undefined;
};

/** What an organisation is. */
export type OrganisationKind =
  | 'AGGLOMERATION'
  | 'GMINA'
  | 'NGO'
  | 'OBEC'
  | 'PRIVATE_ENTITY'
  | 'PUBLIC_INSTITUTION';

/** DISTANCE needs `near`; POPULATION is largest first; RELEVANCE without a query is NAME. */
export type OrganisationSort =
  | 'DISTANCE'
  | 'NAME'
  | 'POPULATION'
  | 'RELEVANCE';

/** STUB: made from a register, nobody of the organisation has signed in yet. */
export type OrganisationStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'STUB';

export type OrganisationsAtDeskFilter = {
  /** Only those that somebody looks after. */
  readonly activeOnly?: boolean | null | undefined;
  /** The code of a region of the broker. */
  readonly region?: string | null | undefined;
  /** As in the list of organisations. */
  readonly text?: string | null | undefined;
  /** Only those that nobody is being introduced to. */
  readonly withoutIntroduction?: boolean | null | undefined;
};

export type OutcomeInput = {
  /** Needed for AGREED. */
  readonly agreement?: AgreementKind | null | undefined;
  readonly kind: OutcomeKind;
  readonly note?: string | null | undefined;
  /** Needed for CAME_TO_NOTHING. */
  readonly reason?: CameToNothingReason | null | undefined;
};

/** What became of it so far. */
export type OutcomeKind =
  | 'AGREED'
  | 'CAME_TO_NOTHING'
  | 'TALKING';

export type PartnershipInput = {
  /** We say so too: makes what the other side stated mutual. */
  readonly agree?: boolean | null | undefined;
  readonly kind: PartnershipKind;
  readonly partnerId: string | number;
  readonly sinceYear?: number | null | undefined;
};

/** What joins partners already. */
export type PartnershipKind =
  | 'AGREEMENT'
  | 'PROJECT'
  | 'TWINNING';

/** Kinds of territorial units. */
export type PlaceType =
  | 'MILITARY_AREA'
  | 'OBEC'
  | 'RURAL'
  | 'URBAN'
  | 'URBAN_RURAL';

/** Funding programmes for both sides. */
export type ProgrammeCode =
  | 'INTERREG_CZ_PL';

export type ProposalInput = {
  readonly organisationId: string | number;
  /** The organisation across the border that is proposed to it. */
  readonly partnerId: string | number;
};

export type ProposeMeetingInput = {
  /** Chosen by the sender; the same proposal sent again with it is not made twice. */
  readonly clientKey: string;
  readonly conversationId: string | number;
  readonly link?: string | null | undefined;
  readonly minutes: number;
  /** One to five; refusals name `moments.0`. */
  readonly moments: ReadonlyArray<string>;
  /** In the language of the request. */
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  /** A place, the address of a call, or both. */
  readonly place?: string | null | undefined;
  /** The proposal, or the agreed date, whose place it is to take. */
  readonly replacesId?: string | number | null | undefined;
};

export type PublishOfferInput = {
  readonly id: string | number;
  readonly organisationId: string | number;
  readonly version: number;
};

export type QuietHoursInput = {
  readonly from: string;
  readonly onFreeDays: boolean;
  readonly until: string;
};

/** Official registers of both countries. */
export type RegisterName =
  | 'ICO'
  | 'KRS'
  | 'LAU2'
  | 'REGON'
  | 'TERYT';

export type RenewOfferInput = {
  /** How many renewals the owner has seen. */
  readonly basedOn: number;
  readonly deadline: string;
  readonly id: string | number;
  readonly organisationId: string | number;
};

export type ReportMessageInput = {
  /** Of the other side. */
  readonly messageId: string | number;
  /** For the broker; at most 1000 characters. */
  readonly note?: string | null | undefined;
  /** The viewer's. */
  readonly organisationId: string | number;
  readonly reason: ReportReason;
};

/** Why a message should not have been written. */
export type ReportReason =
  | 'FRAUD'
  | 'OFFENSIVE'
  | 'OTHER'
  | 'PERSONAL_DATA'
  | 'SPAM';

/** KEPT: nothing was wrong with the message. REMOVED: nobody reads it any more. */
export type ReportState =
  | 'KEPT'
  | 'OPEN'
  | 'REMOVED';

/** Why a badge was taken back. */
export type RevocationReason =
  | 'ENTRY_GONE'
  | 'MISTAKE'
  | 'NOT_ENTITLED'
  | 'OTHER'
  | 'WRONG_BODY';

export type RevokeVerificationInput = {
  /** Shown with the reason; needed for OTHER. */
  readonly note: string;
  readonly office: string;
  readonly organisationId: string | number;
  readonly reason: RevocationReason;
};

/** A draft, or a change of one that is not over. A part that is left out stays as it is. */
export type SaveOfferInput = {
  readonly frame?: OfferFrameInput | null | undefined;
  /** Made by whoever asks: a form that is sent twice makes one draft. */
  readonly id: string | number;
  readonly kind?: OfferKind | null | undefined;
  readonly organisationId: string | number;
  readonly partner?: OfferPartnerInput | null | undefined;
  readonly publishing?: OfferPublishingInput | null | undefined;
  readonly subject?: OfferSubjectInput | null | undefined;
  readonly texts?: ReadonlyArray<OfferTextInput> | null | undefined;
  /** The one the change was made on; 0 for a new draft. */
  readonly version: number;
};

export type SaveSearchInput = {
  readonly alert: AlertFrequency;
  /** At most 80 characters. */
  readonly name: string;
  /** The query string of the page of results; language and paging in it are left out. */
  readonly parameters: string;
};

/** NOT_SCANNED: there is no scanner. PENDING: it waits for it, and nobody gets it. INFECTED: it is gone. */
export type ScanState =
  | 'CLEAN'
  | 'INFECTED'
  | 'NOT_SCANNED'
  | 'PENDING';

/** The parts that add up to a score. */
export type ScorePartName =
  | 'FEASIBILITY'
  | 'FORMS'
  | 'FRESHNESS'
  | 'NEED'
  | 'PLACE'
  | 'SIZE'
  | 'TEXT'
  | 'THEMES';

/** EMBEDDED_INSTEAD: the search server does not answer, so the embedded engine does. AWAY: nothing answers. */
export type SearchState =
  | 'AWAY'
  | 'EMBEDDED'
  | 'EMBEDDED_INSTEAD'
  | 'MEILISEARCH';

export type SendMessageInput = {
  readonly attachmentIds?: ReadonlyArray<string | number> | null | undefined;
  /** Chosen by the sender; the same message sent again with it is not sent twice. */
  readonly clientKey: string;
  readonly conversationId: string | number;
  /** A list of `{block, values}` and `{freeText: {text, language}}`; refusals name `entries.0.values.date`. */
  readonly entries: unknown;
  readonly organisationId: string | number;
};

export type SetContactsInput = {
  /** All of them, in their order. */
  readonly contacts: ReadonlyArray<ContactInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetCooperationInput = {
  readonly canPrefinance?: boolean | null | undefined;
  readonly forms: ReadonlyArray<CooperationForm>;
  readonly hoursPerMonth?: number | null | undefined;
  /** Left out: stays. */
  readonly introductionCap?: number | null | undefined;
  /** ISO 639-1 codes of the languages that people there can work in. */
  readonly languages: ReadonlyArray<string>;
  readonly organisationId: string | number;
  readonly ownContributionPercent?: number | null | undefined;
  readonly version: number;
};

export type SetDescriptionsInput = {
  /** All of them: a language that is left out or empty is removed. */
  readonly descriptions: ReadonlyArray<DescriptionInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetLogoInput = {
  /** What it shows, for whoever cannot see it. */
  readonly alt?: string | null | undefined;
  /** False: the logo is removed. A new one is sent to POST /organisation-logos. */
  readonly keep: boolean;
  readonly organisationId: string | number;
  readonly version: number;
};

export type SetPartnershipsInput = {
  readonly organisationId: string | number;
  /** All of them: one that is left out is removed. */
  readonly partnerships: ReadonlyArray<PartnershipInput>;
  readonly version: number;
};

export type SetThemeInterestsInput = {
  readonly interests: ReadonlyArray<ThemeInterestInput>;
  readonly organisationId: string | number;
  readonly version: number;
};

/** Whoever starts for itself has accepted by asking. */
export type SideAnswer =
  | 'ACCEPTED'
  | 'ASKED'
  | 'DECLINED'
  | 'NOT_ASKED';

/** SECOND_STEP: a code is needed. CONFIRM_ADDRESS: a link that confirms the address is on its way. */
export type SignInStep =
  | 'CONFIRM_ADDRESS'
  | 'SECOND_STEP'
  | 'SIGNED_IN';

export type SignUpInput = {
  readonly displayName: string;
  readonly email: string;
  readonly password?: string | null | undefined;
  /** Where to go on afterwards, a path of the web pages. */
  readonly returnTo?: string | null | undefined;
};

export type SnoozeProposalInput = {
  /** 7, 30 or 90. */
  readonly days: number;
  readonly organisationId: string | number;
  /** The organisation across the border that is proposed to it. */
  readonly partnerId: string | number;
};

/** By a broker of the region of `organisationId`. */
export type StartIntroductionForTwoInput = {
  /** Otherwise it stays a draft. */
  readonly askNow: boolean;
  /** To both sides, in own words. */
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  readonly partnerId: string | number;
};

export type StartIntroductionInput = {
  /** Contacts of the organisation; their details are taken as they are. */
  readonly contactIds?: ReadonlyArray<string | number> | null | undefined;
  /** The person who answers. True if no contact is chosen. */
  readonly giveSelf?: boolean | null | undefined;
  /** To the other side, in own words. */
  readonly note?: string | null | undefined;
  readonly organisationId: string | number;
  readonly partnerId: string | number;
};

/** Seen from the organisation that asks. */
export type StoneDirection =
  | 'GET'
  | 'GIVE'
  | 'JOINT';

/** HARD_BOUNCE: no such mailbox. SOFT_BOUNCES: it took nothing for days. COMPLAINT: its owner called a mail unwanted. */
export type SuppressionReason =
  | 'COMPLAINT'
  | 'HARD_BOUNCE'
  | 'OBJECTION'
  | 'SOFT_BOUNCES';

export type TellOutcomeInput = {
  readonly id: string | number;
  /** The organisation for which the viewer acts, or in whose region she is a broker. */
  readonly organisationId: string | number;
  readonly outcome: OutcomeInput;
  /** For brokers: who told them. */
  readonly side?: IntroductionSideCode | null | undefined;
};

export type ThemeInterestInput = {
  readonly offers: number;
  readonly seeks: number;
  readonly theme: string;
};

export type TopicChoiceInput = {
  readonly choice: MailChoice;
  readonly topic: MailTopic;
};

export type UnblockOrganisationInput = {
  readonly blockedId: string | number;
  /** The viewer's. */
  readonly organisationId: string | number;
};

export type UndoOrganisationChangeInput = {
  readonly changeId: string | number;
  readonly organisationId: string | number;
};

export type UpdateOrganisationInput = {
  readonly ico?: string | null | undefined;
  /** Left out: stays. Offices are made by registers. */
  readonly kind?: OrganisationKind | null | undefined;
  readonly krs?: string | null | undefined;
  /** Left out: stays. The name of a municipality is set by its register. */
  readonly name?: string | null | undefined;
  readonly organisationId: string | number;
  /** Left out: stays. Empty: none. */
  readonly placeId?: string | number | null | undefined;
  readonly regon?: string | null | undefined;
  readonly version: number;
  /** Left out: stays. Empty: removed. So are the numbers below. */
  readonly website?: string | null | undefined;
};

/** What a broker looked at. */
export type VerificationCheck =
  | 'CONTACT'
  | 'NAME'
  | 'NOT_ENDED'
  | 'REGISTER_ENTRY'
  | 'SEAT';

export type VerifyOrganisationInput = {
  readonly checks: ReadonlyArray<VerificationCheck>;
  /** Shown on the profile; kept for the next time. */
  readonly office: string;
  readonly organisationId: string | number;
  readonly register: RegisterName;
  /** The version that was looked at. */
  readonly version: number;
};

export type WithdrawIntroductionInput = {
  readonly id: string | number;
  readonly note?: string | null | undefined;
  /** The organisation for which the viewer acts, or in whose region she is a broker. */
  readonly organisationId: string | number;
  readonly reason: WithdrawalReason;
};

/** Why it is taken back. */
export type WithdrawalReason =
  | 'HAS_PARTNER'
  | 'MISTAKE'
  | 'OTHER_WITH_NOTE'
  | 'PLANS_CHANGED';

export type AccountSecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountSecurityQuery = { readonly accountSecurity: { readonly email: string, readonly hasPassword: boolean, readonly hasSecondFactor: boolean, readonly recoveryCodesLeft: number, readonly passkeys: ReadonlyArray<{ readonly id: string, readonly name: string, readonly createdAt: string }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly browser: string, readonly isThis: boolean, readonly createdAt: string, readonly lastUsedAt: string }> } };

export type ChangeAccountMutationVariables = Exact<{
  displayName: string;
  language: Language;
}>;


export type ChangeAccountMutation = { readonly changeAccount: { readonly language: Language } };

export type ChangePasswordMutationVariables = Exact<{
  password?: string | null | undefined;
  newPassword: string;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly token: string, readonly expiresAt: string } };

export type RequestEmailChangeMutationVariables = Exact<{
  email: string;
  password?: string | null | undefined;
}>;


export type RequestEmailChangeMutation = { readonly requestEmailChange: boolean };

export type EndSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSessionMutation = { readonly endSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { readonly endOtherSessions: boolean };

export type BeginSecondFactorMutationVariables = Exact<{
  password?: string | null | undefined;
}>;


export type BeginSecondFactorMutation = { readonly beginSecondFactor: { readonly uri: string, readonly key: string, readonly recoveryCodes: ReadonlyArray<string> } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmSecondFactorMutation = { readonly confirmSecondFactor: { readonly token: string, readonly expiresAt: string } };

export type SwitchOffSecondFactorMutationVariables = Exact<{
  password?: string | null | undefined;
}>;


export type SwitchOffSecondFactorMutation = { readonly switchOffSecondFactor: { readonly token: string, readonly expiresAt: string } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  password?: string | null | undefined;
}>;


export type RenewRecoveryCodesMutation = { readonly renewRecoveryCodes: ReadonlyArray<string> };

export type AskForNewPasskeyMutationVariables = Exact<{
  password?: string | null | undefined;
}>;


export type AskForNewPasskeyMutation = { readonly askForNewPasskey: { readonly options: string, readonly ticket: string } };

export type AddPasskeyMutationVariables = Exact<{
  ticket: string;
  answer: string;
  name: string;
}>;


export type AddPasskeyMutation = { readonly addPasskey: boolean };

export type RemovePasskeyMutationVariables = Exact<{
  id: string | number;
  password?: string | null | undefined;
}>;


export type RemovePasskeyMutation = { readonly removePasskey: boolean };

export type AdminOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type AdminOverviewQuery = { readonly administrationOverview: { readonly stubs: number, readonly active: number, readonly archived: number, readonly notVerified: number, readonly stale: number, readonly withoutCoordinator: number, readonly accounts: number, readonly administrators: number, readonly brokers: number, readonly unconfirmedAccounts: number, readonly blockedAccounts: number, readonly openJoinRequests: number, readonly waitingMails: number, readonly failedMails: number, readonly waitingJobs: number, readonly deadJobs: number, readonly oldestDueSeconds: number, readonly search: SearchState } };

export type AdminRestartJobsMutationVariables = Exact<{ [key: string]: never; }>;


export type AdminRestartJobsMutation = { readonly restartFailedJobs: number };

export type AdminMailsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminMailsQuery = { readonly failedMails: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly template: string, readonly recipient: string, readonly attempts: number, readonly lastError: string, readonly createdAt: string, readonly canBeRetried: boolean, readonly organisations: ReadonlyArray<{ readonly name: string, readonly slug: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AdminRetryMailMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminRetryMailMutation = { readonly retryMail: boolean };

export type AdminAccountFragment = { readonly id: string, readonly email: string, readonly displayName: string, readonly role: AccountRole, readonly isExample: boolean, readonly createdAt: string, readonly emailVerifiedAt: string | null, readonly blockedAt: string | null, readonly lastSignedInAt: string | null, readonly openSessions: number, readonly brokerOfAll: boolean, readonly brokerRegions: ReadonlyArray<string>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly role: MembershipRole }> };

export type AdminUsersQueryVariables = Exact<{
  filter?: AdministeredAccountFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminUsersQuery = { readonly administeredAccounts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly displayName: string, readonly role: AccountRole, readonly isExample: boolean, readonly createdAt: string, readonly emailVerifiedAt: string | null, readonly blockedAt: string | null, readonly lastSignedInAt: string | null, readonly openSessions: number, readonly brokerOfAll: boolean, readonly brokerRegions: ReadonlyArray<string>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly role: MembershipRole }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AdminUserQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminUserQuery = { readonly administeredAccount: { readonly id: string, readonly email: string, readonly displayName: string, readonly role: AccountRole, readonly isExample: boolean, readonly createdAt: string, readonly emailVerifiedAt: string | null, readonly blockedAt: string | null, readonly lastSignedInAt: string | null, readonly openSessions: number, readonly brokerOfAll: boolean, readonly brokerRegions: ReadonlyArray<string>, readonly organisations: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly role: MembershipRole }> }, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type AdminChangeRoleMutationVariables = Exact<{
  input: ChangeAccountRoleInput;
}>;


export type AdminChangeRoleMutation = { readonly changeAccountRole: { readonly id: string } };

export type AdminBlockMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminBlockMutation = { readonly blockAccount: { readonly id: string } };

export type AdminUnblockMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminUnblockMutation = { readonly unblockAccount: { readonly id: string } };

export type AdminEndSessionsMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminEndSessionsMutation = { readonly endAccountSessions: { readonly id: string } };

export type AdminResendConfirmationMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminResendConfirmationMutation = { readonly resendAccountConfirmation: { readonly id: string } };

export type AdminOrganisationFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly placeName: string | null, readonly isTerritorialUnit: boolean, readonly isExample: boolean, readonly registerIds: ReadonlyArray<string>, readonly verifiedAt: string | null, readonly isStale: boolean, readonly members: number, readonly coordinators: number, readonly archivalReason: ArchivalReason | null, readonly archivalNote: string | null, readonly archivedAt: string | null, readonly suspects: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly hasSameNumber: boolean }> };

export type AdminOrganisationsQueryVariables = Exact<{
  filter?: AdministeredOrganisationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminOrganisationsQuery = { readonly administeredOrganisations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly placeName: string | null, readonly isTerritorialUnit: boolean, readonly isExample: boolean, readonly registerIds: ReadonlyArray<string>, readonly verifiedAt: string | null, readonly isStale: boolean, readonly members: number, readonly coordinators: number, readonly archivalReason: ArchivalReason | null, readonly archivalNote: string | null, readonly archivedAt: string | null, readonly suspects: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly hasSameNumber: boolean }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AdminOrganisationPageQueryVariables = Exact<{
  id: string | number;
}>;


export type AdminOrganisationPageQuery = { readonly administeredOrganisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly placeName: string | null, readonly isTerritorialUnit: boolean, readonly isExample: boolean, readonly registerIds: ReadonlyArray<string>, readonly verifiedAt: string | null, readonly isStale: boolean, readonly members: number, readonly coordinators: number, readonly archivalReason: ArchivalReason | null, readonly archivalNote: string | null, readonly archivedAt: string | null, readonly suspects: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly hasSameNumber: boolean }> } };

export type AdminArchiveMutationVariables = Exact<{
  input: ArchiveOrganisationInput;
}>;


export type AdminArchiveMutation = { readonly archiveOrganisation: { readonly id: string } };

export type AdminRestoreMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminRestoreMutation = { readonly restoreOrganisation: { readonly id: string } };

export type AdminMergePreviewQueryVariables = Exact<{
  keptId: string | number;
  otherId: string | number;
  choices?: ReadonlyArray<MergeChoiceInput> | MergeChoiceInput | null | undefined;
}>;


export type AdminMergePreviewQuery = { readonly mergePreview: { readonly kept: { readonly id: string, readonly slug: string, readonly name: string, readonly version: number, readonly status: OrganisationStatus }, readonly other: { readonly id: string, readonly slug: string, readonly name: string, readonly version: number, readonly status: OrganisationStatus }, readonly fields: ReadonlyArray<{ readonly field: string, readonly kept: string, readonly other: string, readonly options: ReadonlyArray<MergeTake>, readonly take: MergeTake }>, readonly parts: ReadonlyArray<{ readonly part: MergePart, readonly moved: number, readonly dropped: number }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export type AdminMergeMutationVariables = Exact<{
  input: MergeOrganisationsInput;
}>;


export type AdminMergeMutation = { readonly mergeOrganisations: { readonly id: string, readonly slug: string } };

export type AdminImportRunsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AdminImportRunsQuery = { readonly importRuns: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly source: ImportSource, readonly accountName: string | null, readonly fileName: string, readonly fileBytes: number, readonly createdCount: number, readonly changedCount: number, readonly unchangedCount: number, readonly finishedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AdminImportQueryVariables = Exact<{
  id: string | number;
  outcome: ImportRowOutcome;
  offset?: number | null | undefined;
}>;


export type AdminImportQuery = { readonly importUpload: { readonly id: string, readonly source: ImportSource, readonly fileName: string, readonly createdAt: string, readonly result: { readonly outcome: ImportOutcome, readonly refusal: string | null, readonly problemCount: number, readonly notices: ReadonlyArray<string>, readonly rows: number, readonly created: number, readonly changed: number, readonly unchanged: number, readonly problems: ReadonlyArray<{ readonly row: number, readonly column: string | null, readonly text: string }> }, readonly rows: ReadonlyArray<{ readonly row: number, readonly name: string, readonly about: string, readonly kind: OrganisationKind, readonly region: string, readonly changes: ReadonlyArray<string> }> } };

export type AdminRunImportMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminRunImportMutation = { readonly runImport: { readonly outcome: ImportOutcome, readonly refusal: string | null, readonly created: number, readonly changed: number, readonly unchanged: number } };

export type AdminDiscardImportMutationVariables = Exact<{
  id: string | number;
}>;


export type AdminDiscardImportMutation = { readonly discardImport: boolean };

export type AdminAuditQueryVariables = Exact<{
  action?: AuditAction | null | undefined;
  organisationId?: string | number | null | undefined;
  accountId?: string | number | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AdminAuditQuery = { readonly auditEntries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly action: AuditAction, readonly detail: string | null, readonly actor: { readonly id: string, readonly name: string | null } | null, readonly account: { readonly id: string, readonly name: string | null } | null, readonly organisation: { readonly id: string, readonly name: string | null, readonly slug: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type IntroductionSidesFragment = { readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null };

export type IntroductionOursFragment = { readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> } };

export type IntroductionProposalFragment = { readonly theirs: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string }> }, readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> } };

export type IntroductionReasonFragment = { readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> };

export type IntroductionTheirReasonFragment = { readonly code: string, readonly text: string };

export type IntroductionsQueryVariables = Exact<{
  organisationId: string | number;
  states?: ReadonlyArray<IntroductionState> | IntroductionState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type IntroductionsQuery = { readonly introductions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly viewerMay: ReadonlyArray<IntroductionDeed>, readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null }> } };

export type IntroductionPageQueryVariables = Exact<{
  organisationId: string | number;
  id: string | number;
}>;


export type IntroductionPageQuery = { readonly introduction: { readonly corrections: number, readonly conversationId: string | null, readonly viewerMay: ReadonlyArray<IntroductionDeed>, readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly note: { readonly text: string, readonly language: Language } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly contactChoices: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null }>, readonly contacts: ReadonlyArray<{ readonly label: string | null, readonly personName: string | null, readonly email: string | null, readonly phone: string | null }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly note: string | null, readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null, readonly history: ReadonlyArray<{ readonly event: IntroductionEvent, readonly side: IntroductionSideCode | null, readonly by: IntroductionParty, readonly byName: string | null, readonly channel: IntroductionChannel, readonly at: string, readonly from: IntroductionState, readonly to: IntroductionState }>, readonly proposal: { readonly theirs: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string }> }, readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> } } | null, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null } };

export type AnswerIntroductionMutationVariables = Exact<{
  input: AnswerIntroductionInput;
}>;


export type AnswerIntroductionMutation = { readonly answerIntroduction: { readonly id: string, readonly state: IntroductionState } };

export type WithdrawIntroductionMutationVariables = Exact<{
  input: WithdrawIntroductionInput;
}>;


export type WithdrawIntroductionMutation = { readonly withdrawIntroduction: { readonly id: string, readonly state: IntroductionState } };

export type TellOutcomeMutationVariables = Exact<{
  input: TellOutcomeInput;
}>;


export type TellOutcomeMutation = { readonly tellOutcome: { readonly id: string, readonly state: IntroductionState } };

export type CorrectIntroductionMutationVariables = Exact<{
  input: CorrectIntroductionInput;
}>;


export type CorrectIntroductionMutation = { readonly correctIntroduction: { readonly id: string, readonly state: IntroductionState } };

export type NoteContactMutationVariables = Exact<{
  input: IntroductionInput;
}>;


export type NoteContactMutation = { readonly noteContact: { readonly id: string, readonly state: IntroductionState } };

export type OrganisationOfAddressQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationOfAddressQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country } | null };

export type AskIntroductionMutationVariables = Exact<{
  input: IntroductionInput;
}>;


export type AskIntroductionMutation = { readonly askIntroduction: { readonly id: string, readonly state: IntroductionState } };

export type IntroductionByLinkQueryVariables = Exact<{
  token: string;
}>;


export type IntroductionByLinkQuery = { readonly introductionByLink: { readonly state: IntroductionLinkState, readonly asks: IntroductionLinkPurpose | null, readonly language: Language | null, readonly usedAt: string | null, readonly introduction: { readonly id: string, readonly state: IntroductionState, readonly side: IntroductionSideCode, readonly startedBy: IntroductionParty, readonly answer: SideAnswer, readonly answeredAt: string | null, readonly partnerAccepted: boolean, readonly introducedAt: string | null, readonly lastDay: string | null, readonly canGiveSelf: boolean, readonly contactChoices: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null }>, readonly note: { readonly text: string, readonly language: Language } | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country }, readonly partner: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly status: OrganisationStatus, readonly website: string | null, readonly place: { readonly name: string, readonly population: number | null, readonly region: { readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> }, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null, readonly note: string | null } | null, readonly proposal: { readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> } } | null } | null } };

export type AnswerIntroductionByLinkMutationVariables = Exact<{
  token: string;
  input: AnswerByLinkInput;
}>;


export type AnswerIntroductionByLinkMutation = { readonly answerIntroductionByLink: { readonly isDone: boolean } };

export type TellOutcomeByLinkMutationVariables = Exact<{
  token: string;
  input: OutcomeInput;
}>;


export type TellOutcomeByLinkMutation = { readonly tellOutcomeByLink: { readonly isDone: boolean } };

export type DeskRegionsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskRegionsQuery = { readonly deskRegions: ReadonlyArray<string> | null, readonly regions: ReadonlyArray<{ readonly code: string, readonly name: string, readonly country: Country }> };

export type DeskIntroductionsQueryVariables = Exact<{
  filter?: DeskFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskIntroductionsQuery = { readonly deskIntroductions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null }> } };

export type OrganisationsAtDeskQueryVariables = Exact<{
  filter: OrganisationsAtDeskFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type OrganisationsAtDeskQuery = { readonly organisationsAtDesk: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly running: number, readonly introduction: { readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null } | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } }> } };

export type OrganisationAtDeskFragment = { readonly running: number, readonly introduction: { readonly id: string, readonly state: IntroductionState, readonly startedBy: IntroductionParty, readonly viewerSide: IntroductionSideCode | null, readonly createdAt: string, readonly changedAt: string, readonly introducedAt: string | null, readonly lastDay: string | null, readonly isOverdue: boolean, readonly waiting: { readonly since: string, readonly places: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly place: number }> } | null, readonly sides: ReadonlyArray<{ readonly side: IntroductionSideCode, readonly answer: SideAnswer, readonly askedAt: string | null, readonly nudgedAt: string | null, readonly answeredAt: string | null, readonly lastDayToAnswer: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }>, readonly end: { readonly state: IntroductionState, readonly at: string, readonly by: IntroductionParty, readonly reason: ClosingReason | null, readonly agreement: AgreementKind | null } | null } | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } };

export type DeskOrganisationsQueryVariables = Exact<{
  filter: OrganisationFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type DeskOrganisationsQuery = { readonly organisations: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> }> } };

export type DeskOrganisationFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> };

export type DeskSuggestionsQueryVariables = Exact<{
  organisationId: string | number;
  first: number;
}>;


export type DeskSuggestionsQuery = { readonly proposals: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly distanceKm: number | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> }, readonly ours: { readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type DeskPairQueryVariables = Exact<{
  one: string;
  other: string;
}>;


export type DeskPairQuery = { readonly one: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } | null, readonly other: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly place: { readonly name: string, readonly region: { readonly code: string, readonly name: string } } | null, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } | null };

export type StartIntroductionForTwoMutationVariables = Exact<{
  input: StartIntroductionForTwoInput;
}>;


export type StartIntroductionForTwoMutation = { readonly startIntroductionForTwo: { readonly id: string, readonly state: IntroductionState } };

export type NextBestQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type NextBestQuery = { readonly proposals: { readonly nodes: ReadonlyArray<{ readonly score: number, readonly distanceKm: number | null, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null }, readonly stones: ReadonlyArray<{ readonly direction: StoneDirection, readonly strength: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly ours: { readonly unclear: ReadonlyArray<{ readonly text: string }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type JoiningOrganisationQueryVariables = Exact<{
  slug: string;
}>;


export type JoiningOrganisationQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly viewerCanEdit: boolean, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } | null };

export type OwnRequestFragment = { readonly id: string, readonly state: JoinRequestState, readonly createdAt: string, readonly reason: string | null };

export type ClaimWaysQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type ClaimWaysQuery = { readonly claimWays: { readonly state: ClaimState, readonly email: string, readonly isEmailConfirmed: boolean, readonly isOwnDomain: boolean, readonly ownDomains: ReadonlyArray<string>, readonly viewerIsMember: boolean, readonly officeAddresses: ReadonlyArray<{ readonly id: string, readonly label: string, readonly email: string }>, readonly code: { readonly sentTo: string, readonly sentAt: string, readonly expiresAt: string, readonly attemptsLeft: number } | null, readonly request: { readonly id: string, readonly state: JoinRequestState, readonly createdAt: string, readonly reason: string | null } | null } };

export type ClaimByEmailDomainMutationVariables = Exact<{
  organisationId: string | number;
}>;


export type ClaimByEmailDomainMutation = { readonly claimByEmailDomain: boolean };

export type SendOfficeCodeMutationVariables = Exact<{
  organisationId: string | number;
  addressId: string | number;
}>;


export type SendOfficeCodeMutation = { readonly sendOfficeCode: { readonly sentTo: string } };

export type ClaimByOfficeCodeMutationVariables = Exact<{
  organisationId: string | number;
  code: string;
}>;


export type ClaimByOfficeCodeMutation = { readonly claimByOfficeCode: boolean };

export type AskToJoinMutationVariables = Exact<{
  organisationId: string | number;
  note?: string | null | undefined;
}>;


export type AskToJoinMutation = { readonly askToJoin: boolean };

export type WithdrawJoinRequestMutationVariables = Exact<{
  requestId: string | number;
}>;


export type WithdrawJoinRequestMutation = { readonly withdrawJoinRequest: boolean };

export type JoinRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type JoinRequestsQuery = { readonly joinRequests: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly email: string, readonly note: string | null, readonly isClaim: boolean, readonly createdAt: string, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly name: string } | null } }> };

export type DecideJoinRequestMutationVariables = Exact<{
  input: DecideJoinRequestInput;
}>;


export type DecideJoinRequestMutation = { readonly decideJoinRequest: boolean };

export type OwnOrganisationsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnOrganisationsQuery = { readonly viewer: { readonly memberships: ReadonlyArray<{ readonly role: MembershipRole, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly place: { readonly name: string } | null } }> } | null, readonly ownJoinRequests: ReadonlyArray<{ readonly id: string, readonly state: JoinRequestState, readonly createdAt: string, readonly reason: string | null, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country } }> };

export type OrganisationMembersQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type OrganisationMembersQuery = { readonly organisationMembers: { readonly viewerCanManage: boolean, readonly viewerRole: MembershipRole | null, readonly members: ReadonlyArray<{ readonly accountId: string, readonly displayName: string, readonly email: string, readonly role: MembershipRole, readonly since: string, readonly isViewer: boolean }>, readonly invitations: ReadonlyArray<{ readonly id: string, readonly email: string, readonly role: MembershipRole, readonly inviterName: string | null, readonly expiresAt: string, readonly isExpired: boolean, readonly canResend: boolean }>, readonly requests: ReadonlyArray<{ readonly id: string }> } };

export type InviteMemberMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMemberMutation = { readonly inviteMember: boolean };

export type ResendInvitationMutationVariables = Exact<{
  organisationId: string | number;
  invitationId: string | number;
}>;


export type ResendInvitationMutation = { readonly resendInvitation: boolean };

export type RevokeInvitationMutationVariables = Exact<{
  organisationId: string | number;
  invitationId: string | number;
}>;


export type RevokeInvitationMutation = { readonly revokeInvitation: boolean };

export type ChangeMemberRoleMutationVariables = Exact<{
  input: ChangeMemberRoleInput;
}>;


export type ChangeMemberRoleMutation = { readonly changeMemberRole: boolean };

export type RemoveMemberMutationVariables = Exact<{
  organisationId: string | number;
  accountId: string | number;
}>;


export type RemoveMemberMutation = { readonly removeMember: boolean };

export type HandOverCoordinationMutationVariables = Exact<{
  organisationId: string | number;
  accountId: string | number;
}>;


export type HandOverCoordinationMutation = { readonly handOverCoordination: boolean };

export type LeaveOrganisationMutationVariables = Exact<{
  organisationId: string | number;
}>;


export type LeaveOrganisationMutation = { readonly leaveOrganisation: boolean };

export type InvitationLinkQueryVariables = Exact<{
  token: string;
}>;


export type InvitationLinkQuery = { readonly viewer: { readonly email: string } | null, readonly invitation: { readonly state: LinkState, readonly email: string, readonly role: MembershipRole, readonly inviterName: string | null, readonly expiresAt: string, readonly isForViewer: boolean, readonly viewerIsMember: boolean, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country } } | null };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  withOtherAddress?: boolean | null | undefined;
}>;


export type AcceptInvitationMutation = { readonly acceptInvitation: { readonly slug: string, readonly name: string } };

export type SimilarOrganisationsQueryVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type SimilarOrganisationsQuery = { readonly similarOrganisations: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly place: { readonly name: string } | null }> };

export type CreateOrganisationMutationVariables = Exact<{
  input: CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { readonly createOrganisation: { readonly slug: string } };

export type MailboxQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MailboxQuery = { readonly mailbox: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly to: ReadonlyArray<string>, readonly subject: string, readonly sentAt: string }> } };

export type CapturedMailQueryVariables = Exact<{
  id: string | number;
}>;


export type CapturedMailQuery = { readonly capturedMail: { readonly id: string, readonly messageId: string, readonly from: string, readonly to: ReadonlyArray<string>, readonly subject: string, readonly text: string, readonly html: string | null, readonly replyTo: ReadonlyArray<string>, readonly unsubscribeUrl: string | null, readonly calendar: string | null, readonly sentAt: string } | null };

export type AnswerCapturedMailMutationVariables = Exact<{
  id: string | number;
  text: string;
}>;


export type AnswerCapturedMailMutation = { readonly answerCapturedMail: string };

export type ShownMeetingFragment = { readonly id: string, readonly conversationId: string, readonly state: MeetingState, readonly isOurs: boolean, readonly minutes: number, readonly place: string | null, readonly link: string | null, readonly note: string | null, readonly noteLanguage: Language, readonly agreedMoment: string | null, readonly heldMoment: string | null, readonly viewerMay: ReadonlyArray<MeetingDeed>, readonly calendarHref: string | null, readonly moments: ReadonlyArray<{ readonly at: string, readonly freeIn: ReadonlyArray<Country>, readonly isPast: boolean }> };

export type MeetingToAnswerQueryVariables = Exact<{
  organisationId: string | number;
  id: string | number;
}>;


export type MeetingToAnswerQuery = { readonly meeting: { readonly id: string, readonly conversationId: string, readonly state: MeetingState, readonly isOurs: boolean, readonly minutes: number, readonly place: string | null, readonly link: string | null, readonly note: string | null, readonly noteLanguage: Language, readonly agreedMoment: string | null, readonly heldMoment: string | null, readonly viewerMay: ReadonlyArray<MeetingDeed>, readonly calendarHref: string | null, readonly moments: ReadonlyArray<{ readonly at: string, readonly freeIn: ReadonlyArray<Country>, readonly isPast: boolean }> } };

export type MeetingMomentsQueryVariables = Exact<{
  moments: ReadonlyArray<string> | string;
}>;


export type MeetingMomentsQuery = { readonly meetingMoments: ReadonlyArray<{ readonly at: string, readonly freeIn: ReadonlyArray<Country> }> };

export type ProposeMeetingMutationVariables = Exact<{
  input: ProposeMeetingInput;
}>;


export type ProposeMeetingMutation = { readonly proposeMeeting: { readonly id: string } };

export type AnswerMeetingMutationVariables = Exact<{
  input: AnswerMeetingInput;
}>;


export type AnswerMeetingMutation = { readonly answerMeeting: { readonly id: string, readonly state: MeetingState } };

export type CancelMeetingMutationVariables = Exact<{
  input: CancelMeetingInput;
}>;


export type CancelMeetingMutation = { readonly cancelMeeting: { readonly id: string } };

export type ReadMessageFragment = { readonly id: string, readonly number: number, readonly sentAt: string, readonly via: MessageChannel, readonly isMine: boolean, readonly isOurs: boolean, readonly isRemoved: boolean, readonly isReadByOther: boolean, readonly language: Language, readonly author: { readonly name: string | null, readonly role: MembershipRole | null, readonly isFormer: boolean, readonly organisation: { readonly name: string, readonly country: Country } | null }, readonly paragraphs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string, readonly sentences: ReadonlyArray<{ readonly isReworded: boolean, readonly parts: ReadonlyArray<{ readonly kind: MessagePartKind, readonly text: string, readonly language: Language | null, readonly href: string | null }> }> }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly size: number, readonly state: ScanState, readonly type: AttachmentType, readonly href: string | null }>, readonly meeting: { readonly id: string, readonly conversationId: string, readonly state: MeetingState, readonly isOurs: boolean, readonly minutes: number, readonly place: string | null, readonly link: string | null, readonly note: string | null, readonly noteLanguage: Language, readonly agreedMoment: string | null, readonly heldMoment: string | null, readonly viewerMay: ReadonlyArray<MeetingDeed>, readonly calendarHref: string | null, readonly moments: ReadonlyArray<{ readonly at: string, readonly freeIn: ReadonlyArray<Country>, readonly isPast: boolean }> } | null };

export type ListedConversationFragment = { readonly id: string, readonly kind: ConversationKind, readonly movedAt: string, readonly unreadCount: number, readonly isMuted: boolean, readonly isClosed: boolean, readonly sides: ReadonlyArray<{ readonly isOurs: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly slug: string, readonly country: Country } }>, readonly lastMessage: { readonly id: string, readonly number: number, readonly sentAt: string, readonly isOurs: boolean, readonly isRemoved: boolean, readonly author: { readonly name: string | null }, readonly meeting: { readonly id: string } | null, readonly paragraphs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }> } | null };

export type ConversationsQueryVariables = Exact<{
  organisationId: string | number;
  box?: ConversationBox | null | undefined;
  query?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ConversationsQuery = { readonly conversations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: ConversationKind, readonly movedAt: string, readonly unreadCount: number, readonly isMuted: boolean, readonly isClosed: boolean, readonly sides: ReadonlyArray<{ readonly isOurs: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly slug: string, readonly country: Country } }>, readonly lastMessage: { readonly id: string, readonly number: number, readonly sentAt: string, readonly isOurs: boolean, readonly isRemoved: boolean, readonly author: { readonly name: string | null }, readonly meeting: { readonly id: string } | null, readonly paragraphs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SearchMessagesQueryVariables = Exact<{
  organisationId: string | number;
  query: string;
  first?: number | null | undefined;
}>;


export type SearchMessagesQuery = { readonly searchMessages: { readonly nodes: ReadonlyArray<{ readonly message: { readonly id: string, readonly number: number, readonly conversationId: string, readonly sentAt: string, readonly isOurs: boolean, readonly author: { readonly name: string | null } }, readonly snippet: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }> } };

export type ConversationQueryVariables = Exact<{
  organisationId: string | number;
  id: string | number;
}>;


export type ConversationQuery = { readonly accountSecurity: { readonly email: string }, readonly conversation: { readonly id: string, readonly kind: ConversationKind, readonly subjectId: string, readonly openedAt: string, readonly unreadCount: number, readonly isMuted: boolean, readonly isClosed: boolean, readonly isBlockedByUs: boolean, readonly sides: ReadonlyArray<{ readonly isOurs: boolean, readonly organisation: { readonly id: string, readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly type: PlaceType } | null }, readonly people: ReadonlyArray<{ readonly name: string, readonly role: MembershipRole, readonly isViewer: boolean }> }> } };

export type MessagesQueryVariables = Exact<{
  organisationId: string | number;
  conversationId: string | number;
  last?: number | null | undefined;
  before?: string | null | undefined;
  language?: Language | null | undefined;
}>;


export type MessagesQuery = { readonly messages: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly sentAt: string, readonly via: MessageChannel, readonly isMine: boolean, readonly isOurs: boolean, readonly isRemoved: boolean, readonly isReadByOther: boolean, readonly language: Language, readonly author: { readonly name: string | null, readonly role: MembershipRole | null, readonly isFormer: boolean, readonly organisation: { readonly name: string, readonly country: Country } | null }, readonly paragraphs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string, readonly sentences: ReadonlyArray<{ readonly isReworded: boolean, readonly parts: ReadonlyArray<{ readonly kind: MessagePartKind, readonly text: string, readonly language: Language | null, readonly href: string | null }> }> }>, readonly attachments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly size: number, readonly state: ScanState, readonly type: AttachmentType, readonly href: string | null }>, readonly meeting: { readonly id: string, readonly conversationId: string, readonly state: MeetingState, readonly isOurs: boolean, readonly minutes: number, readonly place: string | null, readonly link: string | null, readonly note: string | null, readonly noteLanguage: Language, readonly agreedMoment: string | null, readonly heldMoment: string | null, readonly viewerMay: ReadonlyArray<MeetingDeed>, readonly calendarHref: string | null, readonly moments: ReadonlyArray<{ readonly at: string, readonly freeIn: ReadonlyArray<Country>, readonly isPast: boolean }> } | null }>, readonly pageInfo: { readonly hasPreviousPage: boolean, readonly hasNextPage: boolean, readonly startCursor: string | null } } };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { readonly sendMessage: { readonly id: string, readonly number: number } };

export type MarkConversationReadMutationVariables = Exact<{
  input: MarkConversationReadInput;
}>;


export type MarkConversationReadMutation = { readonly markConversationRead: { readonly unreadCount: number } };

export type MuteConversationMutationVariables = Exact<{
  input: MuteConversationInput;
}>;


export type MuteConversationMutation = { readonly muteConversation: { readonly isMuted: boolean } };

export type BlockOrganisationMutationVariables = Exact<{
  input: BlockOrganisationInput;
}>;


export type BlockOrganisationMutation = { readonly blockOrganisation: boolean };

export type UnblockOrganisationMutationVariables = Exact<{
  input: UnblockOrganisationInput;
}>;


export type UnblockOrganisationMutation = { readonly unblockOrganisation: boolean };

export type ReportMessageMutationVariables = Exact<{
  input: ReportMessageInput;
}>;


export type ReportMessageMutation = { readonly reportMessage: boolean };

export type ReportedSideFragment = { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null };

export type ListedReportFragment = { readonly id: string, readonly reason: ReportReason, readonly note: string | null, readonly reportedAt: string, readonly sentAt: string, readonly language: Language, readonly state: ReportState, readonly decidedAt: string | null, readonly decisionNote: string | null, readonly reportedBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null }, readonly writtenBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } | null };

export type MessageReportsQueryVariables = Exact<{
  isOpen: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MessageReportsQuery = { readonly messageReports: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly reason: ReportReason, readonly note: string | null, readonly reportedAt: string, readonly sentAt: string, readonly language: Language, readonly state: ReportState, readonly decidedAt: string | null, readonly decisionNote: string | null, readonly reportedBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null }, readonly writtenBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ReportedParagraphFragment = { readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string };

export type ReportedMessageQueryVariables = Exact<{
  reportId: string | number;
}>;


export type ReportedMessageQuery = { readonly reportedMessage: { readonly report: { readonly id: string, readonly reason: ReportReason, readonly note: string | null, readonly reportedAt: string, readonly sentAt: string, readonly language: Language, readonly state: ReportState, readonly decidedAt: string | null, readonly decisionNote: string | null, readonly reportedBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null }, readonly writtenBy: { readonly name: string, readonly slug: string, readonly country: Country, readonly kind: OrganisationKind, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } | null }, readonly paragraphs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }>, readonly pl: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }>, readonly cs: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }>, readonly en: ReadonlyArray<{ readonly kind: MessageParagraphKind, readonly language: Language, readonly text: string }> } };

export type DecideReportMutationVariables = Exact<{
  input: DecideReportInput;
}>;


export type DecideReportMutation = { readonly decideReport: { readonly id: string, readonly state: ReportState } };

export type NotificationSettingsPartsFragment = { readonly email: string, readonly topics: ReadonlyArray<{ readonly topic: MailTopic, readonly choice: MailChoice, readonly choices: ReadonlyArray<MailChoice> }>, readonly quietHours: { readonly from: string, readonly until: string, readonly onFreeDays: boolean } | null, readonly suggestedQuietHours: { readonly from: string, readonly until: string, readonly onFreeDays: boolean }, readonly suppression: { readonly reason: SuppressionReason, readonly since: string } | null };

export type NotificationSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationSettingsQuery = { readonly notificationSettings: { readonly email: string, readonly topics: ReadonlyArray<{ readonly topic: MailTopic, readonly choice: MailChoice, readonly choices: ReadonlyArray<MailChoice> }>, readonly quietHours: { readonly from: string, readonly until: string, readonly onFreeDays: boolean } | null, readonly suggestedQuietHours: { readonly from: string, readonly until: string, readonly onFreeDays: boolean }, readonly suppression: { readonly reason: SuppressionReason, readonly since: string } | null } };

export type SaveNotificationSettingsMutationVariables = Exact<{
  input: NotificationSettingsInput;
}>;


export type SaveNotificationSettingsMutation = { readonly saveNotificationSettings: { readonly email: string } };

export type ResumeMailsMutationVariables = Exact<{ [key: string]: never; }>;


export type ResumeMailsMutation = { readonly resumeMails: { readonly email: string } };

export type UnsubscribeLinkQueryVariables = Exact<{
  token: string;
}>;


export type UnsubscribeLinkQuery = { readonly unsubscribeLink: { readonly isKnown: boolean, readonly isObjection: boolean, readonly topic: MailTopic | null, readonly choice: MailChoice | null, readonly choices: ReadonlyArray<MailChoice>, readonly maskedEmail: string | null } };

export type ChooseByLinkMutationVariables = Exact<{
  input: ChooseByLinkInput;
}>;


export type ChooseByLinkMutation = { readonly chooseByLink: { readonly isKnown: boolean, readonly isObjection: boolean, readonly topic: MailTopic | null, readonly choice: MailChoice | null, readonly choices: ReadonlyArray<MailChoice>, readonly maskedEmail: string | null } };

export type MailSamplesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailSamplesQuery = { readonly mailSamples: ReadonlyArray<{ readonly template: string, readonly sample: string, readonly languages: ReadonlyArray<MailLanguage> }> };

export type MailPreviewQueryVariables = Exact<{
  template: string;
  sample: string;
  language: MailLanguage;
}>;


export type MailPreviewQuery = { readonly mailPreview: { readonly subject: string, readonly text: string, readonly html: string } | null };

export type MailSuppressionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MailSuppressionsQuery = { readonly mailSuppressions: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly reason: SuppressionReason, readonly since: string, readonly diagnostic: string | null, readonly reports: number, readonly organisations: ReadonlyArray<{ readonly name: string, readonly slug: string }> }> } };

export type OrganisationOfAddressFragment = { readonly name: string, readonly slug: string };

export type LiftMailSuppressionMutationVariables = Exact<{
  id: string | number;
}>;


export type LiftMailSuppressionMutation = { readonly liftMailSuppression: boolean };

export type OfferWordsFragment = { readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } };

export type OfferWholeFragment = { readonly visibility: OfferVisibility, readonly wantedKinds: ReadonlyArray<OrganisationKind>, readonly programme: ProgrammeCode | null, readonly callName: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly places: string | null, readonly ownContributionPercent: number | null, readonly partnersWanted: number, readonly partnersFound: number, readonly renewals: number, readonly closedAs: OfferClosing | null, readonly version: number, readonly publishedAt: string | null, readonly endedAt: string | null, readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly wantedRegions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly budget: { readonly from: number | null, readonly to: number | null, readonly currency: OfferCurrency } | null, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } };

export type OfferReasonsFragment = { readonly score: number, readonly reasons: ReadonlyArray<{ readonly code: OfferReasonCode, readonly form: CooperationForm | null, readonly kind: OrganisationKind | null, readonly theme: { readonly code: string, readonly label: string } | null, readonly region: { readonly code: string, readonly name: string } | null }> };

export type InterestWordsFragment = { readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null };

export type OfferListQueryVariables = Exact<{
  filter: OfferFilter;
  sort?: OfferSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OfferListQuery = { readonly offers: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }>, readonly facets: { readonly country: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly kind: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly theme: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly form: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly region: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly closing: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly alsoSearched: ReadonlyArray<{ readonly words: ReadonlyArray<string> }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type OfferPageQueryVariables = Exact<{
  id?: string | number | null | undefined;
  slug?: string | null | undefined;
}>;


export type OfferPageQuery = { readonly offer: { readonly waitingCount: number, readonly visibility: OfferVisibility, readonly wantedKinds: ReadonlyArray<OrganisationKind>, readonly programme: ProgrammeCode | null, readonly callName: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly places: string | null, readonly ownContributionPercent: number | null, readonly partnersWanted: number, readonly partnersFound: number, readonly renewals: number, readonly closedAs: OfferClosing | null, readonly version: number, readonly publishedAt: string | null, readonly endedAt: string | null, readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly interests: ReadonlyArray<{ readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country }, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null }>, readonly wantedRegions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly budget: { readonly from: number | null, readonly to: number | null, readonly currency: OfferCurrency } | null, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } } | null };

export type OfferForUsQueryVariables = Exact<{
  id: string | number;
  organisationId: string | number;
}>;


export type OfferForUsQuery = { readonly offer: { readonly fitFor: { readonly score: number, readonly reasons: ReadonlyArray<{ readonly code: OfferReasonCode, readonly form: CooperationForm | null, readonly kind: OrganisationKind | null, readonly theme: { readonly code: string, readonly label: string } | null, readonly region: { readonly code: string, readonly name: string } | null }> } | null, readonly interestOf: { readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly place: { readonly place: number, readonly of: number, readonly expectedAt: string } | null, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null } | null } | null };

export type OfferEditorQueryVariables = Exact<{
  id: string | number;
}>;


export type OfferEditorQuery = { readonly offer: { readonly visibility: OfferVisibility, readonly wantedKinds: ReadonlyArray<OrganisationKind>, readonly programme: ProgrammeCode | null, readonly callName: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly places: string | null, readonly ownContributionPercent: number | null, readonly partnersWanted: number, readonly partnersFound: number, readonly renewals: number, readonly closedAs: OfferClosing | null, readonly version: number, readonly publishedAt: string | null, readonly endedAt: string | null, readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly wantedRegions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly budget: { readonly from: number | null, readonly to: number | null, readonly currency: OfferCurrency } | null, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type OwnOffersQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type OwnOffersQuery = { readonly monthlyInterests: number, readonly ownOffers: ReadonlyArray<{ readonly waitingCount: number, readonly visibility: OfferVisibility, readonly wantedKinds: ReadonlyArray<OrganisationKind>, readonly programme: ProgrammeCode | null, readonly callName: string | null, readonly startsOn: string | null, readonly endsOn: string | null, readonly places: string | null, readonly ownContributionPercent: number | null, readonly partnersWanted: number, readonly partnersFound: number, readonly renewals: number, readonly closedAs: OfferClosing | null, readonly version: number, readonly publishedAt: string | null, readonly endedAt: string | null, readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly interests: ReadonlyArray<{ readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country }, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null }>, readonly wantedRegions: ReadonlyArray<{ readonly code: string, readonly name: string }>, readonly budget: { readonly from: number | null, readonly to: number | null, readonly currency: OfferCurrency } | null, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }> };

export type OwnInterestsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type OwnInterestsQuery = { readonly ownInterests: ReadonlyArray<{ readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly place: { readonly place: number, readonly of: number, readonly expectedAt: string } | null, readonly offer: { readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null }> };

export type OffersOfOrganisationQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type OffersOfOrganisationQuery = { readonly offers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }> } };

export type SaveOfferMutationVariables = Exact<{
  input: SaveOfferInput;
}>;


export type SaveOfferMutation = { readonly saveOffer: { readonly id: string, readonly version: number } };

export type PublishOfferMutationVariables = Exact<{
  input: PublishOfferInput;
}>;


export type PublishOfferMutation = { readonly publishOffer: { readonly slug: string | null } };

export type RenewOfferMutationVariables = Exact<{
  input: RenewOfferInput;
}>;


export type RenewOfferMutation = { readonly renewOffer: { readonly id: string } };

export type CloseOfferMutationVariables = Exact<{
  input: CloseOfferInput;
}>;


export type CloseOfferMutation = { readonly closeOffer: { readonly id: string } };

export type DeleteOfferDraftMutationVariables = Exact<{
  organisationId: string | number;
  id: string | number;
}>;


export type DeleteOfferDraftMutation = { readonly deleteOfferDraft: string };

export type ExpressInterestMutationVariables = Exact<{
  input: ExpressInterestInput;
}>;


export type ExpressInterestMutation = { readonly expressInterest: { readonly id: string } };

export type WithdrawInterestMutationVariables = Exact<{
  organisationId: string | number;
  interestId: string | number;
}>;


export type WithdrawInterestMutation = { readonly withdrawInterest: { readonly id: string } };

export type AnswerInterestMutationVariables = Exact<{
  input: AnswerInterestInput;
}>;


export type AnswerInterestMutation = { readonly answerInterest: { readonly id: string } };

export type SetMonthlyInterestsMutationVariables = Exact<{
  organisationId: string | number;
  cap: number;
}>;


export type SetMonthlyInterestsMutation = { readonly setMonthlyInterests: number };

export type OfferAnswerByLinkQueryVariables = Exact<{
  token: string;
}>;


export type OfferAnswerByLinkQuery = { readonly offerAnswerByLink: { readonly state: OfferLinkState, readonly offer: { readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } } | null, readonly interest: { readonly id: string, readonly state: OfferInterestState, readonly sentence: string, readonly language: Language, readonly expressedAt: string, readonly deliveredAt: string | null, readonly endedAt: string | null, readonly conversationId: string | null, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country }, readonly declined: { readonly isBySystem: boolean, readonly reason: InterestEndReason, readonly note: string | null } | null } | null } };

export type AnswerInterestByLinkMutationVariables = Exact<{
  token: string;
  input: InterestAnswerInput;
}>;


export type AnswerInterestByLinkMutation = { readonly answerInterestByLink: { readonly id: string } };

export type FittingOffersQueryVariables = Exact<{
  organisationId: string | number;
  first: number;
}>;


export type FittingOffersQuery = { readonly fittingOffers: ReadonlyArray<{ readonly offer: { readonly id: string, readonly slug: string | null, readonly kind: OfferKind, readonly state: OfferState, readonly country: Country, readonly deadline: string | null, readonly isExample: boolean, readonly forms: ReadonlyArray<CooperationForm>, readonly texts: ReadonlyArray<{ readonly language: Language, readonly title: string, readonly text: string }>, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }, readonly fit: { readonly score: number, readonly reasons: ReadonlyArray<{ readonly code: OfferReasonCode, readonly form: CooperationForm | null, readonly kind: OrganisationKind | null, readonly theme: { readonly code: string, readonly label: string } | null, readonly region: { readonly code: string, readonly name: string } | null }> } }> };

export type OrganisationCountQueryVariables = Exact<{
  filter: OrganisationFilter;
}>;


export type OrganisationCountQuery = { readonly organisations: { readonly totalCount: number } };

export type SimilarNamesQueryVariables = Exact<{
  filter: OrganisationFilter;
}>;


export type SimilarNamesQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly country: Country }> } };

export type ThemeCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ThemeCountsQuery = { readonly organisations: { readonly facets: { readonly theme: ReadonlyArray<{ readonly value: string, readonly count: number }> } }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export type DistrictNameQueryVariables = Exact<{
  code: string;
}>;


export type DistrictNameQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly place: { readonly district: { readonly code: string, readonly name: string } } | null }> } };

export type SeatQueryVariables = Exact<{
  slug: string;
}>;


export type SeatQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country } | null };

export type OrganisationListQueryVariables = Exact<{
  filter: OrganisationFilter;
  sort?: OrganisationSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type OrganisationListQuery = { readonly organisations: { readonly totalCount: number, readonly isSearchServerDown: boolean, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly distanceKm: number | null, readonly highlights: ReadonlyArray<{ readonly field: HighlightField, readonly language: Language | null, readonly parts: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }>, readonly node: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly freshness: Freshness | null, readonly hasPartnerAcrossBorder: boolean, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly place: { readonly country: Country, readonly name: string, readonly population: number | null, readonly populationYear: number | null, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> } }>, readonly facets: { readonly country: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly kind: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly theme: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly form: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly region: ReadonlyArray<{ readonly value: string, readonly count: number }> }, readonly map: ReadonlyArray<{ readonly latitude: number, readonly longitude: number, readonly count: number, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country } | null, readonly district: { readonly code: string, readonly name: string, readonly region: { readonly code: string, readonly country: Country, readonly name: string } } | null }>, readonly alsoSearched: ReadonlyArray<{ readonly concept: string, readonly language: Language, readonly words: ReadonlyArray<string> }> }, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type OrganisationCardFragment = { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly freshness: Freshness | null, readonly hasPartnerAcrossBorder: boolean, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly place: { readonly country: Country, readonly name: string, readonly population: number | null, readonly populationYear: number | null, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }> };

export type OrganisationPageQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationPageQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly freshness: Freshness | null, readonly website: string | null, readonly languages: ReadonlyArray<string>, readonly cooperationForms: ReadonlyArray<CooperationForm>, readonly hasPartnerAcrossBorder: boolean, readonly lastConfirmedAt: string | null, readonly viewerCanEdit: boolean, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly missing: ReadonlyArray<{ readonly what: MissingStatementCode, readonly step: EditorStep, readonly percent: number }>, readonly place: { readonly name: string, readonly type: PlaceType, readonly latitude: number, readonly longitude: number, readonly population: number | null, readonly populationYear: number | null, readonly populationSource: string | null, readonly areaKm2: number | null, readonly district: { readonly name: string }, readonly region: { readonly code: string, readonly name: string } } | null, readonly registerIds: ReadonlyArray<{ readonly register: RegisterName, readonly value: string }>, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly capacity: { readonly canPrefinance: boolean | null, readonly ownContributionPercent: number | null, readonly hoursPerMonth: number | null }, readonly contacts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null, readonly email: string | null, readonly phone: string | null, readonly visibility: ContactVisibility }>, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly source: string | null, readonly isMutual: boolean, readonly isStatedByPartner: boolean, readonly partner: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly name: string, readonly latitude: number, readonly longitude: number } | null } }>, readonly verification: { readonly verifiedAt: string, readonly verifiedBy: string } | null } | null };

export type PrivacyPageQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyPageQuery = { readonly operator: { readonly isExample: boolean, readonly name: string, readonly address: string, readonly email: string, readonly dataProtectionOfficer: string | null, readonly country: Country } };

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { readonly ownConsents: ReadonlyArray<{ readonly kind: ConsentKind, readonly textVersion: number, readonly givenAt: string }>, readonly accountErasure: { readonly email: string, readonly isLastAdministrator: boolean, readonly onlyCoordinatorOf: ReadonlyArray<{ readonly name: string, readonly slug: string }> } };

export type AcknowledgePrivacyTextMutationVariables = Exact<{
  version: number;
}>;


export type AcknowledgePrivacyTextMutation = { readonly acknowledgePrivacyText: boolean };

export type ExportOwnDataMutationVariables = Exact<{ [key: string]: never; }>;


export type ExportOwnDataMutation = { readonly exportOwnData: string };

export type AskToEraseAccountMutationVariables = Exact<{ [key: string]: never; }>;


export type AskToEraseAccountMutation = { readonly askToEraseAccount: boolean };

export type AccountErasureByLinkQueryVariables = Exact<{
  token: string;
}>;


export type AccountErasureByLinkQuery = { readonly accountErasureByLink: { readonly email: string, readonly isLastAdministrator: boolean, readonly onlyCoordinatorOf: ReadonlyArray<{ readonly name: string, readonly slug: string }> } | null };

export type EraseAccountByLinkMutationVariables = Exact<{
  token: string;
}>;


export type EraseAccountByLinkMutation = { readonly eraseAccountByLink: boolean };

export type SavedProfileFragment = { readonly id: string, readonly slug: string, readonly version: number };

export type EditedProfileQueryVariables = Exact<{
  slug: string;
}>;


export type EditedProfileQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly version: number, readonly website: string | null, readonly isTerritorialUnit: boolean, readonly viewerCanEdit: boolean, readonly lastConfirmedAt: string | null, readonly cooperationForms: ReadonlyArray<CooperationForm>, readonly languages: ReadonlyArray<string>, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly place: { readonly id: string, readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly pl: string, readonly cs: string, readonly en: string } } | null, readonly registerIds: ReadonlyArray<{ readonly register: RegisterName, readonly value: string }>, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string } }>, readonly capacity: { readonly canPrefinance: boolean | null, readonly ownContributionPercent: number | null, readonly hoursPerMonth: number | null, readonly introductionCap: number }, readonly contacts: ReadonlyArray<{ readonly label: string, readonly personName: string | null, readonly email: string | null, readonly phone: string | null, readonly visibility: ContactVisibility }>, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly source: string | null, readonly isMutual: boolean, readonly isStatedByPartner: boolean, readonly partner: { readonly id: string, readonly name: string, readonly country: Country } }>, readonly missing: ReadonlyArray<{ readonly what: MissingStatementCode, readonly step: EditorStep, readonly percent: number }> } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly pl: string, readonly cs: string, readonly en: string }> };

export type FoundPlacesQueryVariables = Exact<{
  query: string;
  country: Country;
}>;


export type FoundPlacesQuery = { readonly places: ReadonlyArray<{ readonly id: string, readonly name: string, readonly type: PlaceType, readonly district: { readonly name: string }, readonly region: { readonly name: string } }> };

export type FoundPartnersQueryVariables = Exact<{
  query: string;
  country: Country;
}>;


export type FoundPartnersQuery = { readonly organisations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly place: { readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null }> } };

export type ReadTextQueryVariables = Exact<{
  text: string;
  writtenIn?: Language | null | undefined;
  reader?: Language | null | undefined;
}>;


export type ReadTextQuery = { readonly textReading: { readonly themes: ReadonlyArray<{ readonly words: ReadonlyArray<string>, readonly theme: { readonly code: string } }>, readonly concepts: ReadonlyArray<{ readonly label: string, readonly words: ReadonlyArray<string> }> } };

export type OrganisationHistoryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type OrganisationHistoryQuery = { readonly organisationHistory: { readonly hasMore: boolean, readonly changes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly madeAt: string, readonly madeBy: ChangeMaker, readonly actorName: string | null, readonly undoes: string | null, readonly isUndone: boolean, readonly canBeUndone: boolean, readonly changes: ReadonlyArray<{ readonly field: string, readonly before: string, readonly after: string }> }> } };

export type SaveAboutMutationVariables = Exact<{
  input: UpdateOrganisationInput;
}>;


export type SaveAboutMutation = { readonly updateOrganisation: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveDescriptionsMutationVariables = Exact<{
  input: SetDescriptionsInput;
}>;


export type SaveDescriptionsMutation = { readonly setDescriptions: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveThemesMutationVariables = Exact<{
  input: SetThemeInterestsInput;
}>;


export type SaveThemesMutation = { readonly setThemeInterests: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveCooperationMutationVariables = Exact<{
  input: SetCooperationInput;
}>;


export type SaveCooperationMutation = { readonly setCooperation: { readonly id: string, readonly slug: string, readonly version: number } };

export type SavePartnershipsMutationVariables = Exact<{
  input: SetPartnershipsInput;
}>;


export type SavePartnershipsMutation = { readonly setPartnerships: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveContactsMutationVariables = Exact<{
  input: SetContactsInput;
}>;


export type SaveContactsMutation = { readonly setContacts: { readonly id: string, readonly slug: string, readonly version: number } };

export type SaveLogoMutationVariables = Exact<{
  input: SetLogoInput;
}>;


export type SaveLogoMutation = { readonly setLogo: { readonly id: string, readonly slug: string, readonly version: number } };

export type ConfirmProfileMutationVariables = Exact<{
  id: string | number;
  version: number;
}>;


export type ConfirmProfileMutation = { readonly confirmOrganisation: { readonly id: string, readonly slug: string, readonly version: number } };

export type UndoChangeMutationVariables = Exact<{
  input: UndoOrganisationChangeInput;
}>;


export type UndoChangeMutation = { readonly undoOrganisationChange: { readonly id: string, readonly slug: string, readonly version: number } };

export type ProposalsQueryVariables = Exact<{
  organisationId: string | number;
  first: number;
  after?: string | null | undefined;
  theirLanguage: Language;
}>;


export type ProposalsQuery = { readonly proposals: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly score: number, readonly distanceKm: number | null, readonly organisation: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly country: Country, readonly name: string, readonly status: OrganisationStatus, readonly isExample: boolean, readonly hasPartnerAcrossBorder: boolean, readonly logo: { readonly hash: string, readonly alt: string | null } | null, readonly place: { readonly name: string, readonly district: { readonly name: string }, readonly region: { readonly name: string } } | null }, readonly earlierAnswers: ReadonlyArray<{ readonly contribution: number, readonly text: string }>, readonly parts: ReadonlyArray<{ readonly name: ScorePartName, readonly label: string, readonly weight: number, readonly contribution: number }>, readonly stones: ReadonlyArray<{ readonly direction: StoneDirection, readonly strength: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly ours: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> }> }, readonly theirs: { readonly gives: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly gets: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly shared: ReadonlyArray<{ readonly code: string, readonly text: string }>, readonly unclear: ReadonlyArray<{ readonly code: string, readonly text: string }> } }> } };

export type OurReasonFragment = { readonly code: string, readonly text: string, readonly quotes: ReadonlyArray<{ readonly language: Language, readonly words: string }> };

export type TheirReasonFragment = { readonly code: string, readonly text: string };

export type ProposalsForQueryVariables = Exact<{
  slug: string;
}>;


export type ProposalsForQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly themeInterests: ReadonlyArray<{ readonly offers: number }> } | null };

export type PutAsideQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type PutAsideQuery = { readonly dismissedProposals: ReadonlyArray<{ readonly reason: DismissalReason | null, readonly note: string | null, readonly wasAsked: boolean, readonly at: string, readonly until: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country } }> };

export type ProposalToMeetQueryVariables = Exact<{
  slug: string;
}>;


export type ProposalToMeetQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly isExample: boolean, readonly status: OrganisationStatus } | null };

export type OwnContactsQueryVariables = Exact<{
  slug: string;
}>;


export type OwnContactsQuery = { readonly organisation: { readonly id: string, readonly contacts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null }> } | null };

export type MeetingOutlookQueryVariables = Exact<{
  organisationId: string | number;
  partnerId: string | number;
}>;


export type MeetingOutlookQuery = { readonly meetingOutlook: { readonly waits: boolean, readonly lastDayToAnswer: string } };

export type AcceptProposalMutationVariables = Exact<{
  input: StartIntroductionInput;
}>;


export type AcceptProposalMutation = { readonly acceptProposal: { readonly id: string, readonly state: IntroductionState, readonly waiting: { readonly since: string } | null } };

export type DismissProposalMutationVariables = Exact<{
  input: DismissProposalInput;
}>;


export type DismissProposalMutation = { readonly dismissProposal: { readonly until: string | null } };

export type SnoozeProposalMutationVariables = Exact<{
  input: SnoozeProposalInput;
}>;


export type SnoozeProposalMutation = { readonly snoozeProposal: { readonly until: string | null } };

export type UndoDismissalMutationVariables = Exact<{
  input: ProposalInput;
}>;


export type UndoDismissalMutation = { readonly undoDismissal: boolean };

export type SavedSearchesQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedSearchesQuery = { readonly savedSearches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly parameters: string, readonly alert: AlertFrequency, readonly createdAt: string, readonly newCount: number }> };

export type SearchLabelsQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchLabelsQuery = { readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly regions: ReadonlyArray<{ readonly code: string, readonly country: Country, readonly name: string }> };

export type SaveSearchMutationVariables = Exact<{
  input: SaveSearchInput;
}>;


export type SaveSearchMutation = { readonly saveSearch: { readonly id: string } };

export type ChangeSavedSearchMutationVariables = Exact<{
  id: string | number;
  input: ChangeSavedSearchInput;
}>;


export type ChangeSavedSearchMutation = { readonly changeSavedSearch: { readonly id: string } };

export type DeleteSavedSearchMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteSavedSearchMutation = { readonly deleteSavedSearch: string };

export type MarkSavedSearchSeenMutationVariables = Exact<{
  id: string | number;
}>;


export type MarkSavedSearchSeenMutation = { readonly markSavedSearchSeen: { readonly id: string, readonly parameters: string } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly unreadMessages: number, readonly viewer: { readonly id: string, readonly displayName: string, readonly language: Language, readonly role: AccountRole, readonly knowsPrivacyText: boolean, readonly memberships: ReadonlyArray<{ readonly role: MembershipRole, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly country: Country } }> } | null };

export type ExampleAccountsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExampleAccountsQuery = { readonly exampleAccounts: ReadonlyArray<{ readonly id: string, readonly displayName: string, readonly language: Language, readonly role: AccountRole, readonly memberships: ReadonlyArray<{ readonly role: MembershipRole, readonly organisation: { readonly id: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind } }> }> };

export type SignInAsExampleMutationVariables = Exact<{
  accountId: string | number;
}>;


export type SignInAsExampleMutation = { readonly signInAsExample: { readonly token: string, readonly expiresAt: string, readonly account: { readonly language: Language, readonly memberships: ReadonlyArray<{ readonly organisation: { readonly id: string } }> } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: boolean };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: boolean };

export type SignInMutationVariables = Exact<{
  email: string;
  password: string;
}>;


export type SignInMutation = { readonly signIn: { readonly step: SignInStep, readonly ticket: string | null, readonly session: { readonly token: string, readonly expiresAt: string } | null } };

export type SignInWithCodeMutationVariables = Exact<{
  ticket: string;
  code: string;
}>;


export type SignInWithCodeMutation = { readonly signInWithCode: { readonly step: SignInStep, readonly ticket: string | null, readonly session: { readonly token: string, readonly expiresAt: string } | null } };

export type RequestSignInLinkMutationVariables = Exact<{
  email: string;
  returnTo?: string | null | undefined;
}>;


export type RequestSignInLinkMutation = { readonly requestSignInLink: boolean };

export type SignInLinkQueryVariables = Exact<{
  token: string;
}>;


export type SignInLinkQuery = { readonly signInLink: { readonly email: string, readonly displayName: string, readonly confirms: boolean, readonly needsPassword: boolean } | null };

export type SignInByLinkMutationVariables = Exact<{
  token: string;
  password?: string | null | undefined;
}>;


export type SignInByLinkMutation = { readonly signInByLink: { readonly step: SignInStep, readonly ticket: string | null, readonly session: { readonly token: string, readonly expiresAt: string } | null } };

export type RequestPasswordResetMutationVariables = Exact<{
  email: string;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: boolean };

export type PasswordResetLinkQueryVariables = Exact<{
  token: string;
}>;


export type PasswordResetLinkQuery = { readonly passwordResetLink: string | null };

export type ResetPasswordMutationVariables = Exact<{
  token: string;
  newPassword: string;
}>;


export type ResetPasswordMutation = { readonly resetPassword: boolean };

export type AskForPasskeyMutationVariables = Exact<{ [key: string]: never; }>;


export type AskForPasskeyMutation = { readonly askForPasskey: { readonly options: string, readonly ticket: string } };

export type SignInWithPasskeyMutationVariables = Exact<{
  ticket: string;
  answer: string;
}>;


export type SignInWithPasskeyMutation = { readonly signInWithPasskey: { readonly step: SignInStep, readonly ticket: string | null, readonly session: { readonly token: string, readonly expiresAt: string } | null } };

export type EmailChangeLinkQueryVariables = Exact<{
  token: string;
}>;


export type EmailChangeLinkQuery = { readonly emailChangeLink: { readonly at: string, readonly oldEmail: string, readonly newEmail: string } | null };

export type ConfirmEmailChangeMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmEmailChangeMutation = { readonly confirmEmailChange: { readonly at: string, readonly newEmail: string } };

export type OutcomeFragment = { readonly step: SignInStep, readonly ticket: string | null, readonly session: { readonly token: string, readonly expiresAt: string } | null };

export type StartPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPageQuery = { readonly all: { readonly facets: { readonly country: ReadonlyArray<{ readonly value: string, readonly count: number }> } }, readonly alone: { readonly totalCount: number }, readonly partnered: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly country: Country, readonly partnerships: ReadonlyArray<{ readonly kind: PartnershipKind, readonly sinceYear: number | null, readonly partner: { readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly latitude: number, readonly longitude: number } | null } }>, readonly place: { readonly latitude: number, readonly longitude: number } | null }> } };

export type PartnershipEndFragment = { readonly slug: string, readonly name: string, readonly country: Country, readonly place: { readonly latitude: number, readonly longitude: number } | null };

export type EvidenceQueryVariables = Exact<{
  slug: string;
}>;


export type EvidenceQuery = { readonly organisation: { readonly id: string, readonly slug: string, readonly kind: OrganisationKind, readonly name: string, readonly status: OrganisationStatus, readonly country: Country, readonly version: number, readonly freshness: Freshness | null, readonly viewerCanEdit: boolean, readonly verification: { readonly verifiedAt: string, readonly verifiedBy: string } | null, readonly evidence: { readonly confirmedAt: string | null, readonly dueOn: string | null, readonly staleOn: string | null, readonly identifiers: ReadonlyArray<{ readonly register: RegisterName, readonly value: string, readonly searchUrl: string }>, readonly verifications: ReadonlyArray<{ readonly isStillItsNumber: boolean, readonly checks: ReadonlyArray<VerificationCheck>, readonly verifiedAt: string, readonly verifiedBy: string, readonly revokedAt: string | null, readonly revokedBy: string | null, readonly revocationReason: RevocationReason | null, readonly revocationNote: string | null, readonly identifier: { readonly register: RegisterName, readonly value: string, readonly searchUrl: string } }> } } | null };

export type ConfirmOwnProfileMutationVariables = Exact<{
  organisationId: string | number;
  version: number;
}>;


export type ConfirmOwnProfileMutation = { readonly confirmOrganisation: { readonly id: string } };

export type AskToConfirmMutationVariables = Exact<{
  organisationId: string | number;
}>;


export type AskToConfirmMutation = { readonly askToConfirm: boolean };

export type TakePartAgainMutationVariables = Exact<{
  organisationId: string | number;
}>;


export type TakePartAgainMutation = { readonly takePartAgain: { readonly id: string } };

export type ConfirmationLinkQueryVariables = Exact<{
  token: string;
}>;


export type ConfirmationLinkQuery = { readonly confirmationLink: { readonly state: ConfirmationLinkState, readonly organisation: { readonly slug: string, readonly name: string, readonly country: Country, readonly kind: OrganisationKind, readonly lastConfirmedAt: string | null, readonly website: string | null, readonly cooperationForms: ReadonlyArray<CooperationForm>, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null, readonly descriptions: ReadonlyArray<{ readonly language: Language, readonly text: string }>, readonly themeInterests: ReadonlyArray<{ readonly offers: number, readonly seeks: number, readonly theme: { readonly code: string, readonly label: string } }>, readonly contacts: ReadonlyArray<{ readonly id: string, readonly label: string, readonly personName: string | null, readonly email: string | null, readonly phone: string | null }> } | null } };

export type ConfirmByLinkMutationVariables = Exact<{
  token: string;
}>;


export type ConfirmByLinkMutation = { readonly confirmByLink: { readonly isDone: boolean } };

export type LeaveByLinkMutationVariables = Exact<{
  token: string;
}>;


export type LeaveByLinkMutation = { readonly leaveByLink: { readonly isDone: boolean } };

export type OrganisationsToVerifyQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OrganisationsToVerifyQuery = { readonly organisationsToVerify: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly since: string, readonly hasCoordinator: boolean, readonly isOnOwnDomain: boolean | null, readonly sameNames: number, readonly identifiers: ReadonlyArray<{ readonly register: RegisterName, readonly value: string, readonly isWellFormed: boolean }>, readonly organisation: { readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null } }> } };

export type OrganisationToVerifyQueryVariables = Exact<{
  slug: string;
}>;


export type OrganisationToVerifyQuery = { readonly brokerOffice: string | null, readonly organisation: { readonly id: string, readonly slug: string, readonly name: string, readonly kind: OrganisationKind, readonly country: Country, readonly status: OrganisationStatus, readonly version: number, readonly website: string | null, readonly place: { readonly name: string, readonly region: { readonly name: string } } | null, readonly verification: { readonly verifiedAt: string, readonly verifiedBy: string } | null } | null };

export type VerificationFactsQueryVariables = Exact<{
  organisationId: string | number;
}>;


export type VerificationFactsQuery = { readonly verificationFacts: { readonly since: string, readonly hasCoordinator: boolean, readonly isOnOwnDomain: boolean | null, readonly sameNames: number, readonly identifiers: ReadonlyArray<{ readonly register: RegisterName, readonly value: string, readonly searchUrl: string, readonly isWellFormed: boolean }> } };

export type VerifyOrganisationMutationVariables = Exact<{
  input: VerifyOrganisationInput;
}>;


export type VerifyOrganisationMutation = { readonly verifyOrganisation: { readonly id: string } };

export type RevokeVerificationMutationVariables = Exact<{
  input: RevokeVerificationInput;
}>;


export type RevokeVerificationMutation = { readonly revokeVerification: { readonly id: string } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AdminAccountFragmentDoc = new TypedDocumentString(`
    fragment AdminAccount on AdministeredAccount {
  id
  email
  displayName
  role
  isExample
  createdAt
  emailVerifiedAt
  blockedAt
  lastSignedInAt
  openSessions
  brokerOfAll
  brokerRegions
  organisations {
    id
    slug
    name
    role
  }
}
    `, {"fragmentName":"AdminAccount"}) as unknown as TypedDocumentString<AdminAccountFragment, unknown>;
export const AdminOrganisationFragmentDoc = new TypedDocumentString(`
    fragment AdminOrganisation on AdministeredOrganisation {
  id
  slug
  name
  kind
  country
  status
  placeName
  isTerritorialUnit
  isExample
  registerIds
  verifiedAt
  isStale
  members
  coordinators
  archivalReason
  archivalNote
  archivedAt
  suspects {
    id
    slug
    name
    hasSameNumber
  }
}
    `, {"fragmentName":"AdminOrganisation"}) as unknown as TypedDocumentString<AdminOrganisationFragment, unknown>;
export const IntroductionReasonFragmentDoc = new TypedDocumentString(`
    fragment IntroductionReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
    `, {"fragmentName":"IntroductionReason"}) as unknown as TypedDocumentString<IntroductionReasonFragment, unknown>;
export const IntroductionOursFragmentDoc = new TypedDocumentString(`
    fragment IntroductionOurs on MatchProposal {
  ours {
    gives {
      ...IntroductionReason
    }
    gets {
      ...IntroductionReason
    }
    shared {
      ...IntroductionReason
    }
    unclear {
      ...IntroductionReason
    }
  }
}
    fragment IntroductionReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}`, {"fragmentName":"IntroductionOurs"}) as unknown as TypedDocumentString<IntroductionOursFragment, unknown>;
export const IntroductionTheirReasonFragmentDoc = new TypedDocumentString(`
    fragment IntroductionTheirReason on Reason {
  code
  text
}
    `, {"fragmentName":"IntroductionTheirReason"}) as unknown as TypedDocumentString<IntroductionTheirReasonFragment, unknown>;
export const IntroductionProposalFragmentDoc = new TypedDocumentString(`
    fragment IntroductionProposal on MatchProposal {
  ...IntroductionOurs
  theirs {
    gives {
      ...IntroductionTheirReason
    }
    gets {
      ...IntroductionTheirReason
    }
    shared {
      ...IntroductionTheirReason
    }
    unclear {
      ...IntroductionTheirReason
    }
  }
}
    fragment IntroductionOurs on MatchProposal {
  ours {
    gives {
      ...IntroductionReason
    }
    gets {
      ...IntroductionReason
    }
    shared {
      ...IntroductionReason
    }
    unclear {
      ...IntroductionReason
    }
  }
}
fragment IntroductionReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
fragment IntroductionTheirReason on Reason {
  code
  text
}`, {"fragmentName":"IntroductionProposal"}) as unknown as TypedDocumentString<IntroductionProposalFragment, unknown>;
export const IntroductionSidesFragmentDoc = new TypedDocumentString(`
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}
    `, {"fragmentName":"IntroductionSides"}) as unknown as TypedDocumentString<IntroductionSidesFragment, unknown>;
export const DeskOrganisationFragmentDoc = new TypedDocumentString(`
    fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}
    `, {"fragmentName":"DeskOrganisation"}) as unknown as TypedDocumentString<DeskOrganisationFragment, unknown>;
export const OrganisationAtDeskFragmentDoc = new TypedDocumentString(`
    fragment OrganisationAtDesk on OrganisationAtDesk {
  running
  introduction {
    ...IntroductionSides
  }
  organisation {
    ...DeskOrganisation
  }
}
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}
fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`, {"fragmentName":"OrganisationAtDesk"}) as unknown as TypedDocumentString<OrganisationAtDeskFragment, unknown>;
export const OwnRequestFragmentDoc = new TypedDocumentString(`
    fragment OwnRequest on JoinRequest {
  id
  state
  createdAt
  reason
}
    `, {"fragmentName":"OwnRequest"}) as unknown as TypedDocumentString<OwnRequestFragment, unknown>;
export const ShownMeetingFragmentDoc = new TypedDocumentString(`
    fragment ShownMeeting on Meeting {
  id
  conversationId
  state
  isOurs
  minutes
  place
  link
  note
  noteLanguage
  agreedMoment
  heldMoment
  viewerMay
  calendarHref
  moments {
    at
    freeIn
    isPast
  }
}
    `, {"fragmentName":"ShownMeeting"}) as unknown as TypedDocumentString<ShownMeetingFragment, unknown>;
export const ReadMessageFragmentDoc = new TypedDocumentString(`
    fragment ReadMessage on Message {
  id
  number
  sentAt
  via
  isMine
  isOurs
  isRemoved
  isReadByOther
  language
  author {
    name
    role
    isFormer
    organisation {
      name
      country
    }
  }
  paragraphs(language: $language) {
    kind
    language
    text
    sentences {
      isReworded
      parts {
        kind
        text
        language
        href
      }
    }
  }
  attachments {
    id
    name
    size
    state
    type
    href
  }
  meeting {
    ...ShownMeeting
  }
}
    fragment ShownMeeting on Meeting {
  id
  conversationId
  state
  isOurs
  minutes
  place
  link
  note
  noteLanguage
  agreedMoment
  heldMoment
  viewerMay
  calendarHref
  moments {
    at
    freeIn
    isPast
  }
}`, {"fragmentName":"ReadMessage"}) as unknown as TypedDocumentString<ReadMessageFragment, unknown>;
export const ListedConversationFragmentDoc = new TypedDocumentString(`
    fragment ListedConversation on Conversation {
  id
  kind
  movedAt
  unreadCount
  isMuted
  isClosed
  sides {
    isOurs
    organisation {
      id
      name
      slug
      country
    }
  }
  lastMessage {
    id
    number
    sentAt
    isOurs
    isRemoved
    author {
      name
    }
    meeting {
      id
    }
    paragraphs {
      kind
      language
      text
    }
  }
}
    `, {"fragmentName":"ListedConversation"}) as unknown as TypedDocumentString<ListedConversationFragment, unknown>;
export const ReportedSideFragmentDoc = new TypedDocumentString(`
    fragment ReportedSide on Organisation {
  name
  slug
  country
  kind
  place {
    name
    region {
      name
    }
  }
}
    `, {"fragmentName":"ReportedSide"}) as unknown as TypedDocumentString<ReportedSideFragment, unknown>;
export const ListedReportFragmentDoc = new TypedDocumentString(`
    fragment ListedReport on MessageReport {
  id
  reason
  note
  reportedAt
  sentAt
  language
  state
  decidedAt
  decisionNote
  reportedBy {
    ...ReportedSide
  }
  writtenBy {
    ...ReportedSide
  }
}
    fragment ReportedSide on Organisation {
  name
  slug
  country
  kind
  place {
    name
    region {
      name
    }
  }
}`, {"fragmentName":"ListedReport"}) as unknown as TypedDocumentString<ListedReportFragment, unknown>;
export const ReportedParagraphFragmentDoc = new TypedDocumentString(`
    fragment ReportedParagraph on MessageParagraph {
  kind
  language
  text
}
    `, {"fragmentName":"ReportedParagraph"}) as unknown as TypedDocumentString<ReportedParagraphFragment, unknown>;
export const NotificationSettingsPartsFragmentDoc = new TypedDocumentString(`
    fragment NotificationSettingsParts on NotificationSettings {
  email
  topics {
    topic
    choice
    choices
  }
  quietHours {
    from
    until
    onFreeDays
  }
  suggestedQuietHours {
    from
    until
    onFreeDays
  }
  suppression {
    reason
    since
  }
}
    `, {"fragmentName":"NotificationSettingsParts"}) as unknown as TypedDocumentString<NotificationSettingsPartsFragment, unknown>;
export const OrganisationOfAddressFragmentDoc = new TypedDocumentString(`
    fragment OrganisationOfAddress on OrganisationOfAddress {
  name
  slug
}
    `, {"fragmentName":"OrganisationOfAddress"}) as unknown as TypedDocumentString<OrganisationOfAddressFragment, unknown>;
export const OfferWordsFragmentDoc = new TypedDocumentString(`
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
    `, {"fragmentName":"OfferWords"}) as unknown as TypedDocumentString<OfferWordsFragment, unknown>;
export const OfferWholeFragmentDoc = new TypedDocumentString(`
    fragment OfferWhole on Offer {
  ...OfferWords
  visibility
  wantedKinds
  wantedRegions {
    code
    name
  }
  programme
  callName
  startsOn
  endsOn
  places
  budget {
    from
    to
    currency
  }
  ownContributionPercent
  partnersWanted
  partnersFound
  renewals
  closedAs
  version
  publishedAt
  endedAt
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}`, {"fragmentName":"OfferWhole"}) as unknown as TypedDocumentString<OfferWholeFragment, unknown>;
export const OfferReasonsFragmentDoc = new TypedDocumentString(`
    fragment OfferReasons on OfferFit {
  score
  reasons {
    code
    theme {
      code
      label
    }
    form
    kind
    region {
      code
      name
    }
  }
}
    `, {"fragmentName":"OfferReasons"}) as unknown as TypedDocumentString<OfferReasonsFragment, unknown>;
export const InterestWordsFragmentDoc = new TypedDocumentString(`
    fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}
    `, {"fragmentName":"InterestWords"}) as unknown as TypedDocumentString<InterestWordsFragment, unknown>;
export const OrganisationCardFragmentDoc = new TypedDocumentString(`
    fragment OrganisationCard on Organisation {
  id
  slug
  kind
  country
  name
  logo {
    hash
    alt
  }
  status
  isExample
  freshness
  hasPartnerAcrossBorder
  place {
    country
    name
    population
    populationYear
    district {
      name
    }
    region {
      name
    }
  }
  descriptions {
    language
    text
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}
    `, {"fragmentName":"OrganisationCard"}) as unknown as TypedDocumentString<OrganisationCardFragment, unknown>;
export const SavedProfileFragmentDoc = new TypedDocumentString(`
    fragment SavedProfile on Organisation {
  id
  slug
  version
}
    `, {"fragmentName":"SavedProfile"}) as unknown as TypedDocumentString<SavedProfileFragment, unknown>;
export const OurReasonFragmentDoc = new TypedDocumentString(`
    fragment OurReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
    `, {"fragmentName":"OurReason"}) as unknown as TypedDocumentString<OurReasonFragment, unknown>;
export const TheirReasonFragmentDoc = new TypedDocumentString(`
    fragment TheirReason on Reason {
  code
  text(language: $theirLanguage)
}
    `, {"fragmentName":"TheirReason"}) as unknown as TypedDocumentString<TheirReasonFragment, unknown>;
export const OutcomeFragmentDoc = new TypedDocumentString(`
    fragment Outcome on SignInOutcome {
  step
  ticket
  session {
    token
    expiresAt
  }
}
    `, {"fragmentName":"Outcome"}) as unknown as TypedDocumentString<OutcomeFragment, unknown>;
export const PartnershipEndFragmentDoc = new TypedDocumentString(`
    fragment PartnershipEnd on Organisation {
  slug
  name
  country
  place {
    latitude
    longitude
  }
}
    `, {"fragmentName":"PartnershipEnd"}) as unknown as TypedDocumentString<PartnershipEndFragment, unknown>;
export const AccountSecurityDocument = new TypedDocumentString(`
    query AccountSecurity {
  accountSecurity {
    email
    hasPassword
    hasSecondFactor
    recoveryCodesLeft
    passkeys {
      id
      name
      createdAt
    }
    sessions {
      id
      browser
      isThis
      createdAt
      lastUsedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AccountSecurityQuery, AccountSecurityQueryVariables>;
export const ChangeAccountDocument = new TypedDocumentString(`
    mutation ChangeAccount($displayName: String!, $language: Language!) {
  changeAccount(displayName: $displayName, language: $language) {
    language
  }
}
    `) as unknown as TypedDocumentString<ChangeAccountMutation, ChangeAccountMutationVariables>;
export const ChangePasswordDocument = new TypedDocumentString(`
    mutation ChangePassword($password: String, $newPassword: String!) {
  changePassword(password: $password, newPassword: $newPassword) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const RequestEmailChangeDocument = new TypedDocumentString(`
    mutation RequestEmailChange($email: String!, $password: String) {
  requestEmailChange(email: $email, password: $password)
}
    `) as unknown as TypedDocumentString<RequestEmailChangeMutation, RequestEmailChangeMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession($id: ID!) {
  endSession(id: $id)
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const EndOtherSessionsDocument = new TypedDocumentString(`
    mutation EndOtherSessions {
  endOtherSessions
}
    `) as unknown as TypedDocumentString<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>;
export const BeginSecondFactorDocument = new TypedDocumentString(`
    mutation BeginSecondFactor($password: String) {
  beginSecondFactor(password: $password) {
    uri
    key
    recoveryCodes
  }
}
    `) as unknown as TypedDocumentString<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = new TypedDocumentString(`
    mutation ConfirmSecondFactor($code: String!) {
  confirmSecondFactor(code: $code) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const SwitchOffSecondFactorDocument = new TypedDocumentString(`
    mutation SwitchOffSecondFactor($password: String) {
  switchOffSecondFactor(password: $password) {
    token
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<SwitchOffSecondFactorMutation, SwitchOffSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = new TypedDocumentString(`
    mutation RenewRecoveryCodes($password: String) {
  renewRecoveryCodes(password: $password)
}
    `) as unknown as TypedDocumentString<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const AskForNewPasskeyDocument = new TypedDocumentString(`
    mutation AskForNewPasskey($password: String) {
  askForNewPasskey(password: $password) {
    options
    ticket
  }
}
    `) as unknown as TypedDocumentString<AskForNewPasskeyMutation, AskForNewPasskeyMutationVariables>;
export const AddPasskeyDocument = new TypedDocumentString(`
    mutation AddPasskey($ticket: String!, $answer: String!, $name: String!) {
  addPasskey(ticket: $ticket, answer: $answer, name: $name)
}
    `) as unknown as TypedDocumentString<AddPasskeyMutation, AddPasskeyMutationVariables>;
export const RemovePasskeyDocument = new TypedDocumentString(`
    mutation RemovePasskey($id: ID!, $password: String) {
  removePasskey(id: $id, password: $password)
}
    `) as unknown as TypedDocumentString<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const AdminOverviewDocument = new TypedDocumentString(`
    query AdminOverview {
  administrationOverview {
    stubs
    active
    archived
    notVerified
    stale
    withoutCoordinator
    accounts
    administrators
    brokers
    unconfirmedAccounts
    blockedAccounts
    openJoinRequests
    waitingMails
    failedMails
    waitingJobs
    deadJobs
    oldestDueSeconds
    search
  }
}
    `) as unknown as TypedDocumentString<AdminOverviewQuery, AdminOverviewQueryVariables>;
export const AdminRestartJobsDocument = new TypedDocumentString(`
    mutation AdminRestartJobs {
  restartFailedJobs
}
    `) as unknown as TypedDocumentString<AdminRestartJobsMutation, AdminRestartJobsMutationVariables>;
export const AdminMailsDocument = new TypedDocumentString(`
    query AdminMails($after: String) {
  failedMails(after: $after) {
    totalCount
    nodes {
      id
      template
      recipient
      attempts
      lastError
      createdAt
      canBeRetried
      organisations {
        ...OrganisationOfAddress
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment OrganisationOfAddress on OrganisationOfAddress {
  name
  slug
}`) as unknown as TypedDocumentString<AdminMailsQuery, AdminMailsQueryVariables>;
export const AdminRetryMailDocument = new TypedDocumentString(`
    mutation AdminRetryMail($id: ID!) {
  retryMail(id: $id)
}
    `) as unknown as TypedDocumentString<AdminRetryMailMutation, AdminRetryMailMutationVariables>;
export const AdminUsersDocument = new TypedDocumentString(`
    query AdminUsers($filter: AdministeredAccountFilter, $first: Int, $after: String) {
  administeredAccounts(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...AdminAccount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AdminAccount on AdministeredAccount {
  id
  email
  displayName
  role
  isExample
  createdAt
  emailVerifiedAt
  blockedAt
  lastSignedInAt
  openSessions
  brokerOfAll
  brokerRegions
  organisations {
    id
    slug
    name
    role
  }
}`) as unknown as TypedDocumentString<AdminUsersQuery, AdminUsersQueryVariables>;
export const AdminUserDocument = new TypedDocumentString(`
    query AdminUser($id: ID!) {
  administeredAccount(accountId: $id) {
    ...AdminAccount
  }
  regions {
    code
    country
    name
  }
}
    fragment AdminAccount on AdministeredAccount {
  id
  email
  displayName
  role
  isExample
  createdAt
  emailVerifiedAt
  blockedAt
  lastSignedInAt
  openSessions
  brokerOfAll
  brokerRegions
  organisations {
    id
    slug
    name
    role
  }
}`) as unknown as TypedDocumentString<AdminUserQuery, AdminUserQueryVariables>;
export const AdminChangeRoleDocument = new TypedDocumentString(`
    mutation AdminChangeRole($input: ChangeAccountRoleInput!) {
  changeAccountRole(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminChangeRoleMutation, AdminChangeRoleMutationVariables>;
export const AdminBlockDocument = new TypedDocumentString(`
    mutation AdminBlock($id: ID!) {
  blockAccount(accountId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminBlockMutation, AdminBlockMutationVariables>;
export const AdminUnblockDocument = new TypedDocumentString(`
    mutation AdminUnblock($id: ID!) {
  unblockAccount(accountId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminUnblockMutation, AdminUnblockMutationVariables>;
export const AdminEndSessionsDocument = new TypedDocumentString(`
    mutation AdminEndSessions($id: ID!) {
  endAccountSessions(accountId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminEndSessionsMutation, AdminEndSessionsMutationVariables>;
export const AdminResendConfirmationDocument = new TypedDocumentString(`
    mutation AdminResendConfirmation($id: ID!) {
  resendAccountConfirmation(accountId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminResendConfirmationMutation, AdminResendConfirmationMutationVariables>;
export const AdminOrganisationsDocument = new TypedDocumentString(`
    query AdminOrganisations($filter: AdministeredOrganisationFilter, $first: Int, $after: String) {
  administeredOrganisations(filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...AdminOrganisation
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AdminOrganisation on AdministeredOrganisation {
  id
  slug
  name
  kind
  country
  status
  placeName
  isTerritorialUnit
  isExample
  registerIds
  verifiedAt
  isStale
  members
  coordinators
  archivalReason
  archivalNote
  archivedAt
  suspects {
    id
    slug
    name
    hasSameNumber
  }
}`) as unknown as TypedDocumentString<AdminOrganisationsQuery, AdminOrganisationsQueryVariables>;
export const AdminOrganisationPageDocument = new TypedDocumentString(`
    query AdminOrganisationPage($id: ID!) {
  administeredOrganisation(organisationId: $id) {
    ...AdminOrganisation
  }
}
    fragment AdminOrganisation on AdministeredOrganisation {
  id
  slug
  name
  kind
  country
  status
  placeName
  isTerritorialUnit
  isExample
  registerIds
  verifiedAt
  isStale
  members
  coordinators
  archivalReason
  archivalNote
  archivedAt
  suspects {
    id
    slug
    name
    hasSameNumber
  }
}`) as unknown as TypedDocumentString<AdminOrganisationPageQuery, AdminOrganisationPageQueryVariables>;
export const AdminArchiveDocument = new TypedDocumentString(`
    mutation AdminArchive($input: ArchiveOrganisationInput!) {
  archiveOrganisation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminArchiveMutation, AdminArchiveMutationVariables>;
export const AdminRestoreDocument = new TypedDocumentString(`
    mutation AdminRestore($id: ID!) {
  restoreOrganisation(organisationId: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<AdminRestoreMutation, AdminRestoreMutationVariables>;
export const AdminMergePreviewDocument = new TypedDocumentString(`
    query AdminMergePreview($keptId: ID!, $otherId: ID!, $choices: [MergeChoiceInput!]) {
  mergePreview(keptId: $keptId, otherId: $otherId, choices: $choices) {
    kept {
      id
      slug
      name
      version
      status
    }
    other {
      id
      slug
      name
      version
      status
    }
    fields {
      field
      kept
      other
      options
      take
    }
    parts {
      part
      moved
      dropped
    }
  }
  themes {
    code
    label
  }
}
    `) as unknown as TypedDocumentString<AdminMergePreviewQuery, AdminMergePreviewQueryVariables>;
export const AdminMergeDocument = new TypedDocumentString(`
    mutation AdminMerge($input: MergeOrganisationsInput!) {
  mergeOrganisations(input: $input) {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<AdminMergeMutation, AdminMergeMutationVariables>;
export const AdminImportRunsDocument = new TypedDocumentString(`
    query AdminImportRuns($after: String) {
  importRuns(after: $after) {
    totalCount
    nodes {
      id
      source
      accountName
      fileName
      fileBytes
      createdCount
      changedCount
      unchangedCount
      finishedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminImportRunsQuery, AdminImportRunsQueryVariables>;
export const AdminImportDocument = new TypedDocumentString(`
    query AdminImport($id: ID!, $outcome: ImportRowOutcome!, $offset: Int) {
  importUpload(id: $id) {
    id
    source
    fileName
    createdAt
    result {
      outcome
      refusal
      problemCount
      problems {
        row
        column
        text
      }
      notices
      rows
      created
      changed
      unchanged
    }
    rows(outcome: $outcome, first: 51, offset: $offset) {
      row
      name
      about
      kind
      region
      changes
    }
  }
}
    `) as unknown as TypedDocumentString<AdminImportQuery, AdminImportQueryVariables>;
export const AdminRunImportDocument = new TypedDocumentString(`
    mutation AdminRunImport($id: ID!) {
  runImport(id: $id) {
    outcome
    refusal
    created
    changed
    unchanged
  }
}
    `) as unknown as TypedDocumentString<AdminRunImportMutation, AdminRunImportMutationVariables>;
export const AdminDiscardImportDocument = new TypedDocumentString(`
    mutation AdminDiscardImport($id: ID!) {
  discardImport(id: $id)
}
    `) as unknown as TypedDocumentString<AdminDiscardImportMutation, AdminDiscardImportMutationVariables>;
export const AdminAuditDocument = new TypedDocumentString(`
    query AdminAudit($action: AuditAction, $organisationId: ID, $accountId: ID, $from: DateTime, $until: DateTime, $first: Int, $after: String) {
  auditEntries(
    action: $action
    organisationId: $organisationId
    accountId: $accountId
    from: $from
    until: $until
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      id
      at
      action
      actor {
        id
        name
      }
      account {
        id
        name
      }
      organisation {
        id
        name
        slug
      }
      detail
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AdminAuditQuery, AdminAuditQueryVariables>;
export const IntroductionsDocument = new TypedDocumentString(`
    query Introductions($organisationId: ID!, $states: [IntroductionState!], $first: Int!, $after: String) {
  introductions(
    organisationId: $organisationId
    states: $states
    first: $first
    after: $after
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...IntroductionSides
      viewerMay
    }
  }
}
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}`) as unknown as TypedDocumentString<IntroductionsQuery, IntroductionsQueryVariables>;
export const IntroductionPageDocument = new TypedDocumentString(`
    query IntroductionPage($organisationId: ID!, $id: ID!) {
  introduction(organisationId: $organisationId, id: $id) {
    ...IntroductionSides
    corrections
    conversationId
    viewerMay
    note {
      text
      language
    }
    sides {
      contactChoices {
        id
        label
        personName
      }
      contacts {
        label
        personName
        email
        phone
      }
    }
    end {
      note
    }
    history {
      event
      side
      by
      byName
      channel
      at
      from
      to
    }
    proposal {
      ...IntroductionProposal
    }
  }
}
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}
fragment IntroductionOurs on MatchProposal {
  ours {
    gives {
      ...IntroductionReason
    }
    gets {
      ...IntroductionReason
    }
    shared {
      ...IntroductionReason
    }
    unclear {
      ...IntroductionReason
    }
  }
}
fragment IntroductionProposal on MatchProposal {
  ...IntroductionOurs
  theirs {
    gives {
      ...IntroductionTheirReason
    }
    gets {
      ...IntroductionTheirReason
    }
    shared {
      ...IntroductionTheirReason
    }
    unclear {
      ...IntroductionTheirReason
    }
  }
}
fragment IntroductionReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
fragment IntroductionTheirReason on Reason {
  code
  text
}`) as unknown as TypedDocumentString<IntroductionPageQuery, IntroductionPageQueryVariables>;
export const AnswerIntroductionDocument = new TypedDocumentString(`
    mutation AnswerIntroduction($input: AnswerIntroductionInput!) {
  answerIntroduction(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AnswerIntroductionMutation, AnswerIntroductionMutationVariables>;
export const WithdrawIntroductionDocument = new TypedDocumentString(`
    mutation WithdrawIntroduction($input: WithdrawIntroductionInput!) {
  withdrawIntroduction(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<WithdrawIntroductionMutation, WithdrawIntroductionMutationVariables>;
export const TellOutcomeDocument = new TypedDocumentString(`
    mutation TellOutcome($input: TellOutcomeInput!) {
  tellOutcome(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<TellOutcomeMutation, TellOutcomeMutationVariables>;
export const CorrectIntroductionDocument = new TypedDocumentString(`
    mutation CorrectIntroduction($input: CorrectIntroductionInput!) {
  correctIntroduction(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CorrectIntroductionMutation, CorrectIntroductionMutationVariables>;
export const NoteContactDocument = new TypedDocumentString(`
    mutation NoteContact($input: IntroductionInput!) {
  noteContact(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<NoteContactMutation, NoteContactMutationVariables>;
export const OrganisationOfAddressDocument = new TypedDocumentString(`
    query OrganisationOfAddress($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
  }
}
    `) as unknown as TypedDocumentString<OrganisationOfAddressQuery, OrganisationOfAddressQueryVariables>;
export const AskIntroductionDocument = new TypedDocumentString(`
    mutation AskIntroduction($input: IntroductionInput!) {
  askIntroduction(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AskIntroductionMutation, AskIntroductionMutationVariables>;
export const IntroductionByLinkDocument = new TypedDocumentString(`
    query IntroductionByLink($token: String!) {
  introductionByLink(token: $token) {
    state
    asks
    language
    usedAt
    introduction {
      id
      state
      side
      startedBy
      answer
      answeredAt
      partnerAccepted
      introducedAt
      lastDay
      canGiveSelf
      contactChoices {
        id
        label
        personName
      }
      note {
        text
        language
      }
      organisation {
        id
        slug
        name
        country
      }
      partner {
        id
        slug
        name
        country
        kind
        isExample
        status
        website
        place {
          name
          population
          region {
            name
          }
        }
        themeInterests {
          offers
          seeks
          theme {
            code
            label
          }
        }
      }
      end {
        state
        at
        by
        reason
        agreement
        note
      }
      proposal {
        ...IntroductionOurs
      }
    }
  }
}
    fragment IntroductionOurs on MatchProposal {
  ours {
    gives {
      ...IntroductionReason
    }
    gets {
      ...IntroductionReason
    }
    shared {
      ...IntroductionReason
    }
    unclear {
      ...IntroductionReason
    }
  }
}
fragment IntroductionReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}`) as unknown as TypedDocumentString<IntroductionByLinkQuery, IntroductionByLinkQueryVariables>;
export const AnswerIntroductionByLinkDocument = new TypedDocumentString(`
    mutation AnswerIntroductionByLink($token: String!, $input: AnswerByLinkInput!) {
  answerIntroductionByLink(token: $token, input: $input) {
    isDone
  }
}
    `) as unknown as TypedDocumentString<AnswerIntroductionByLinkMutation, AnswerIntroductionByLinkMutationVariables>;
export const TellOutcomeByLinkDocument = new TypedDocumentString(`
    mutation TellOutcomeByLink($token: String!, $input: OutcomeInput!) {
  tellOutcomeByLink(token: $token, input: $input) {
    isDone
  }
}
    `) as unknown as TypedDocumentString<TellOutcomeByLinkMutation, TellOutcomeByLinkMutationVariables>;
export const DeskRegionsDocument = new TypedDocumentString(`
    query DeskRegions {
  deskRegions
  regions {
    code
    name
    country
  }
}
    `) as unknown as TypedDocumentString<DeskRegionsQuery, DeskRegionsQueryVariables>;
export const DeskIntroductionsDocument = new TypedDocumentString(`
    query DeskIntroductions($filter: DeskFilter, $first: Int!, $after: String) {
  deskIntroductions(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...IntroductionSides
    }
  }
}
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}`) as unknown as TypedDocumentString<DeskIntroductionsQuery, DeskIntroductionsQueryVariables>;
export const OrganisationsAtDeskDocument = new TypedDocumentString(`
    query OrganisationsAtDesk($filter: OrganisationsAtDeskFilter!, $first: Int!, $after: String) {
  organisationsAtDesk(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OrganisationAtDesk
    }
  }
}
    fragment IntroductionSides on Introduction {
  id
  state
  startedBy
  viewerSide
  createdAt
  changedAt
  introducedAt
  lastDay
  isOverdue
  waiting {
    since
    places {
      side
      place
    }
  }
  sides {
    side
    answer
    askedAt
    nudgedAt
    answeredAt
    lastDayToAnswer
    organisation {
      id
      slug
      name
      country
      kind
      isExample
      place {
        name
        region {
          name
        }
      }
    }
  }
  end {
    state
    at
    by
    reason
    agreement
  }
}
fragment OrganisationAtDesk on OrganisationAtDesk {
  running
  introduction {
    ...IntroductionSides
  }
  organisation {
    ...DeskOrganisation
  }
}
fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<OrganisationsAtDeskQuery, OrganisationsAtDeskQueryVariables>;
export const DeskOrganisationsDocument = new TypedDocumentString(`
    query DeskOrganisations($filter: OrganisationFilter!, $first: Int!, $after: String) {
  organisations(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...DeskOrganisation
    }
  }
}
    fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<DeskOrganisationsQuery, DeskOrganisationsQueryVariables>;
export const DeskSuggestionsDocument = new TypedDocumentString(`
    query DeskSuggestions($organisationId: ID!, $first: Int!) {
  proposals(organisationId: $organisationId, first: $first) {
    nodes {
      score
      distanceKm
      organisation {
        ...DeskOrganisation
      }
      ours {
        shared {
          code
          text
        }
        gives {
          code
          text
        }
        gets {
          code
          text
        }
      }
    }
  }
}
    fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<DeskSuggestionsQuery, DeskSuggestionsQueryVariables>;
export const DeskPairDocument = new TypedDocumentString(`
    query DeskPair($one: String!, $other: String!) {
  one: organisation(slug: $one) {
    ...DeskOrganisation
  }
  other: organisation(slug: $other) {
    ...DeskOrganisation
  }
}
    fragment DeskOrganisation on Organisation {
  id
  slug
  name
  country
  kind
  status
  isExample
  hasPartnerAcrossBorder
  place {
    name
    region {
      code
      name
    }
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<DeskPairQuery, DeskPairQueryVariables>;
export const StartIntroductionForTwoDocument = new TypedDocumentString(`
    mutation StartIntroductionForTwo($input: StartIntroductionForTwoInput!) {
  startIntroductionForTwo(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<StartIntroductionForTwoMutation, StartIntroductionForTwoMutationVariables>;
export const NextBestDocument = new TypedDocumentString(`
    query NextBest($organisationId: ID!) {
  proposals(organisationId: $organisationId, first: 1) {
    nodes {
      score
      distanceKm
      organisation {
        slug
        name
        country
        kind
        isExample
        place {
          name
          region {
            name
          }
        }
      }
      stones {
        direction
        strength
        theme {
          code
          label
        }
      }
      ours {
        unclear {
          text
        }
        shared {
          code
          text
        }
        gives {
          code
          text
        }
        gets {
          code
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NextBestQuery, NextBestQueryVariables>;
export const JoiningOrganisationDocument = new TypedDocumentString(`
    query JoiningOrganisation($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    kind
    country
    status
    viewerCanEdit
    place {
      name
      region {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JoiningOrganisationQuery, JoiningOrganisationQueryVariables>;
export const ClaimWaysDocument = new TypedDocumentString(`
    query ClaimWays($organisationId: ID!) {
  claimWays(organisationId: $organisationId) {
    state
    email
    isEmailConfirmed
    isOwnDomain
    ownDomains
    viewerIsMember
    officeAddresses {
      id
      label
      email
    }
    code {
      sentTo
      sentAt
      expiresAt
      attemptsLeft
    }
    request {
      ...OwnRequest
    }
  }
}
    fragment OwnRequest on JoinRequest {
  id
  state
  createdAt
  reason
}`) as unknown as TypedDocumentString<ClaimWaysQuery, ClaimWaysQueryVariables>;
export const ClaimByEmailDomainDocument = new TypedDocumentString(`
    mutation ClaimByEmailDomain($organisationId: ID!) {
  claimByEmailDomain(organisationId: $organisationId)
}
    `) as unknown as TypedDocumentString<ClaimByEmailDomainMutation, ClaimByEmailDomainMutationVariables>;
export const SendOfficeCodeDocument = new TypedDocumentString(`
    mutation SendOfficeCode($organisationId: ID!, $addressId: ID!) {
  sendOfficeCode(organisationId: $organisationId, addressId: $addressId) {
    sentTo
  }
}
    `) as unknown as TypedDocumentString<SendOfficeCodeMutation, SendOfficeCodeMutationVariables>;
export const ClaimByOfficeCodeDocument = new TypedDocumentString(`
    mutation ClaimByOfficeCode($organisationId: ID!, $code: String!) {
  claimByOfficeCode(organisationId: $organisationId, code: $code)
}
    `) as unknown as TypedDocumentString<ClaimByOfficeCodeMutation, ClaimByOfficeCodeMutationVariables>;
export const AskToJoinDocument = new TypedDocumentString(`
    mutation AskToJoin($organisationId: ID!, $note: String) {
  askToJoin(organisationId: $organisationId, note: $note)
}
    `) as unknown as TypedDocumentString<AskToJoinMutation, AskToJoinMutationVariables>;
export const WithdrawJoinRequestDocument = new TypedDocumentString(`
    mutation WithdrawJoinRequest($requestId: ID!) {
  withdrawJoinRequest(requestId: $requestId)
}
    `) as unknown as TypedDocumentString<WithdrawJoinRequestMutation, WithdrawJoinRequestMutationVariables>;
export const JoinRequestsDocument = new TypedDocumentString(`
    query JoinRequests {
  joinRequests {
    id
    displayName
    email
    note
    isClaim
    createdAt
    organisation {
      slug
      name
      country
      place {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JoinRequestsQuery, JoinRequestsQueryVariables>;
export const DecideJoinRequestDocument = new TypedDocumentString(`
    mutation DecideJoinRequest($input: DecideJoinRequestInput!) {
  decideJoinRequest(input: $input)
}
    `) as unknown as TypedDocumentString<DecideJoinRequestMutation, DecideJoinRequestMutationVariables>;
export const OwnOrganisationsDocument = new TypedDocumentString(`
    query OwnOrganisations {
  viewer {
    memberships {
      role
      organisation {
        id
        slug
        name
        kind
        country
        place {
          name
        }
      }
    }
  }
  ownJoinRequests {
    ...OwnRequest
    organisation {
      slug
      name
      country
    }
  }
}
    fragment OwnRequest on JoinRequest {
  id
  state
  createdAt
  reason
}`) as unknown as TypedDocumentString<OwnOrganisationsQuery, OwnOrganisationsQueryVariables>;
export const OrganisationMembersDocument = new TypedDocumentString(`
    query OrganisationMembers($organisationId: ID!) {
  organisationMembers(organisationId: $organisationId) {
    viewerCanManage
    viewerRole
    members {
      accountId
      displayName
      email
      role
      since
      isViewer
    }
    invitations {
      id
      email
      role
      inviterName
      expiresAt
      isExpired
      canResend
    }
    requests {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationMembersQuery, OrganisationMembersQueryVariables>;
export const InviteMemberDocument = new TypedDocumentString(`
    mutation InviteMember($input: InviteMemberInput!) {
  inviteMember(input: $input)
}
    `) as unknown as TypedDocumentString<InviteMemberMutation, InviteMemberMutationVariables>;
export const ResendInvitationDocument = new TypedDocumentString(`
    mutation ResendInvitation($organisationId: ID!, $invitationId: ID!) {
  resendInvitation(organisationId: $organisationId, invitationId: $invitationId)
}
    `) as unknown as TypedDocumentString<ResendInvitationMutation, ResendInvitationMutationVariables>;
export const RevokeInvitationDocument = new TypedDocumentString(`
    mutation RevokeInvitation($organisationId: ID!, $invitationId: ID!) {
  revokeInvitation(organisationId: $organisationId, invitationId: $invitationId)
}
    `) as unknown as TypedDocumentString<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const ChangeMemberRoleDocument = new TypedDocumentString(`
    mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
  changeMemberRole(input: $input)
}
    `) as unknown as TypedDocumentString<ChangeMemberRoleMutation, ChangeMemberRoleMutationVariables>;
export const RemoveMemberDocument = new TypedDocumentString(`
    mutation RemoveMember($organisationId: ID!, $accountId: ID!) {
  removeMember(organisationId: $organisationId, accountId: $accountId)
}
    `) as unknown as TypedDocumentString<RemoveMemberMutation, RemoveMemberMutationVariables>;
export const HandOverCoordinationDocument = new TypedDocumentString(`
    mutation HandOverCoordination($organisationId: ID!, $accountId: ID!) {
  handOverCoordination(organisationId: $organisationId, accountId: $accountId)
}
    `) as unknown as TypedDocumentString<HandOverCoordinationMutation, HandOverCoordinationMutationVariables>;
export const LeaveOrganisationDocument = new TypedDocumentString(`
    mutation LeaveOrganisation($organisationId: ID!) {
  leaveOrganisation(organisationId: $organisationId)
}
    `) as unknown as TypedDocumentString<LeaveOrganisationMutation, LeaveOrganisationMutationVariables>;
export const InvitationLinkDocument = new TypedDocumentString(`
    query InvitationLink($token: String!) {
  viewer {
    email
  }
  invitation(token: $token) {
    state
    email
    role
    inviterName
    expiresAt
    isForViewer
    viewerIsMember
    organisation {
      slug
      name
      country
    }
  }
}
    `) as unknown as TypedDocumentString<InvitationLinkQuery, InvitationLinkQueryVariables>;
export const AcceptInvitationDocument = new TypedDocumentString(`
    mutation AcceptInvitation($token: String!, $withOtherAddress: Boolean) {
  acceptInvitation(token: $token, withOtherAddress: $withOtherAddress) {
    slug
    name
  }
}
    `) as unknown as TypedDocumentString<AcceptInvitationMutation, AcceptInvitationMutationVariables>;
export const SimilarOrganisationsDocument = new TypedDocumentString(`
    query SimilarOrganisations($input: CreateOrganisationInput!) {
  similarOrganisations(input: $input) {
    slug
    name
    kind
    country
    status
    place {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarOrganisationsQuery, SimilarOrganisationsQueryVariables>;
export const CreateOrganisationDocument = new TypedDocumentString(`
    mutation CreateOrganisation($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) {
    slug
  }
}
    `) as unknown as TypedDocumentString<CreateOrganisationMutation, CreateOrganisationMutationVariables>;
export const MailboxDocument = new TypedDocumentString(`
    query Mailbox($first: Int!, $after: String) {
  mailbox(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      to
      subject
      sentAt
    }
  }
}
    `) as unknown as TypedDocumentString<MailboxQuery, MailboxQueryVariables>;
export const CapturedMailDocument = new TypedDocumentString(`
    query CapturedMail($id: ID!) {
  capturedMail(id: $id) {
    id
    messageId
    from
    to
    subject
    text
    html
    replyTo
    unsubscribeUrl
    calendar
    sentAt
  }
}
    `) as unknown as TypedDocumentString<CapturedMailQuery, CapturedMailQueryVariables>;
export const AnswerCapturedMailDocument = new TypedDocumentString(`
    mutation AnswerCapturedMail($id: ID!, $text: String!) {
  answerCapturedMail(id: $id, text: $text)
}
    `) as unknown as TypedDocumentString<AnswerCapturedMailMutation, AnswerCapturedMailMutationVariables>;
export const MeetingToAnswerDocument = new TypedDocumentString(`
    query MeetingToAnswer($organisationId: ID!, $id: ID!) {
  meeting(organisationId: $organisationId, id: $id) {
    ...ShownMeeting
  }
}
    fragment ShownMeeting on Meeting {
  id
  conversationId
  state
  isOurs
  minutes
  place
  link
  note
  noteLanguage
  agreedMoment
  heldMoment
  viewerMay
  calendarHref
  moments {
    at
    freeIn
    isPast
  }
}`) as unknown as TypedDocumentString<MeetingToAnswerQuery, MeetingToAnswerQueryVariables>;
export const MeetingMomentsDocument = new TypedDocumentString(`
    query MeetingMoments($moments: [DateTime!]!) {
  meetingMoments(moments: $moments) {
    at
    freeIn
  }
}
    `) as unknown as TypedDocumentString<MeetingMomentsQuery, MeetingMomentsQueryVariables>;
export const ProposeMeetingDocument = new TypedDocumentString(`
    mutation ProposeMeeting($input: ProposeMeetingInput!) {
  proposeMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ProposeMeetingMutation, ProposeMeetingMutationVariables>;
export const AnswerMeetingDocument = new TypedDocumentString(`
    mutation AnswerMeeting($input: AnswerMeetingInput!) {
  answerMeeting(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AnswerMeetingMutation, AnswerMeetingMutationVariables>;
export const CancelMeetingDocument = new TypedDocumentString(`
    mutation CancelMeeting($input: CancelMeetingInput!) {
  cancelMeeting(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CancelMeetingMutation, CancelMeetingMutationVariables>;
export const ConversationsDocument = new TypedDocumentString(`
    query Conversations($organisationId: ID!, $box: ConversationBox, $query: String, $first: Int, $after: String) {
  conversations(
    organisationId: $organisationId
    box: $box
    query: $query
    first: $first
    after: $after
  ) {
    totalCount
    nodes {
      ...ListedConversation
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ListedConversation on Conversation {
  id
  kind
  movedAt
  unreadCount
  isMuted
  isClosed
  sides {
    isOurs
    organisation {
      id
      name
      slug
      country
    }
  }
  lastMessage {
    id
    number
    sentAt
    isOurs
    isRemoved
    author {
      name
    }
    meeting {
      id
    }
    paragraphs {
      kind
      language
      text
    }
  }
}`) as unknown as TypedDocumentString<ConversationsQuery, ConversationsQueryVariables>;
export const SearchMessagesDocument = new TypedDocumentString(`
    query SearchMessages($organisationId: ID!, $query: String!, $first: Int) {
  searchMessages(organisationId: $organisationId, query: $query, first: $first) {
    nodes {
      message {
        id
        number
        conversationId
        sentAt
        isOurs
        author {
          name
        }
      }
      snippet {
        text
        isMatch
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchMessagesQuery, SearchMessagesQueryVariables>;
export const ConversationDocument = new TypedDocumentString(`
    query Conversation($organisationId: ID!, $id: ID!) {
  accountSecurity {
    email
  }
  conversation(organisationId: $organisationId, id: $id) {
    id
    kind
    subjectId
    openedAt
    unreadCount
    isMuted
    isClosed
    isBlockedByUs
    sides {
      isOurs
      organisation {
        id
        name
        slug
        country
        kind
        place {
          name
          type
        }
      }
      people {
        name
        role
        isViewer
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConversationQuery, ConversationQueryVariables>;
export const MessagesDocument = new TypedDocumentString(`
    query Messages($organisationId: ID!, $conversationId: ID!, $last: Int, $before: String, $language: Language) {
  messages(
    organisationId: $organisationId
    conversationId: $conversationId
    last: $last
    before: $before
  ) {
    totalCount
    nodes {
      ...ReadMessage
    }
    pageInfo {
      hasPreviousPage
      hasNextPage
      startCursor
    }
  }
}
    fragment ShownMeeting on Meeting {
  id
  conversationId
  state
  isOurs
  minutes
  place
  link
  note
  noteLanguage
  agreedMoment
  heldMoment
  viewerMay
  calendarHref
  moments {
    at
    freeIn
    isPast
  }
}
fragment ReadMessage on Message {
  id
  number
  sentAt
  via
  isMine
  isOurs
  isRemoved
  isReadByOther
  language
  author {
    name
    role
    isFormer
    organisation {
      name
      country
    }
  }
  paragraphs(language: $language) {
    kind
    language
    text
    sentences {
      isReworded
      parts {
        kind
        text
        language
        href
      }
    }
  }
  attachments {
    id
    name
    size
    state
    type
    href
  }
  meeting {
    ...ShownMeeting
  }
}`) as unknown as TypedDocumentString<MessagesQuery, MessagesQueryVariables>;
export const SendMessageDocument = new TypedDocumentString(`
    mutation SendMessage($input: SendMessageInput!) {
  sendMessage(input: $input) {
    id
    number
  }
}
    `) as unknown as TypedDocumentString<SendMessageMutation, SendMessageMutationVariables>;
export const MarkConversationReadDocument = new TypedDocumentString(`
    mutation MarkConversationRead($input: MarkConversationReadInput!) {
  markConversationRead(input: $input) {
    unreadCount
  }
}
    `) as unknown as TypedDocumentString<MarkConversationReadMutation, MarkConversationReadMutationVariables>;
export const MuteConversationDocument = new TypedDocumentString(`
    mutation MuteConversation($input: MuteConversationInput!) {
  muteConversation(input: $input) {
    isMuted
  }
}
    `) as unknown as TypedDocumentString<MuteConversationMutation, MuteConversationMutationVariables>;
export const BlockOrganisationDocument = new TypedDocumentString(`
    mutation BlockOrganisation($input: BlockOrganisationInput!) {
  blockOrganisation(input: $input)
}
    `) as unknown as TypedDocumentString<BlockOrganisationMutation, BlockOrganisationMutationVariables>;
export const UnblockOrganisationDocument = new TypedDocumentString(`
    mutation UnblockOrganisation($input: UnblockOrganisationInput!) {
  unblockOrganisation(input: $input)
}
    `) as unknown as TypedDocumentString<UnblockOrganisationMutation, UnblockOrganisationMutationVariables>;
export const ReportMessageDocument = new TypedDocumentString(`
    mutation ReportMessage($input: ReportMessageInput!) {
  reportMessage(input: $input)
}
    `) as unknown as TypedDocumentString<ReportMessageMutation, ReportMessageMutationVariables>;
export const MessageReportsDocument = new TypedDocumentString(`
    query MessageReports($isOpen: Boolean!, $first: Int, $after: String) {
  messageReports(isOpen: $isOpen, first: $first, after: $after) {
    totalCount
    nodes {
      ...ListedReport
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ReportedSide on Organisation {
  name
  slug
  country
  kind
  place {
    name
    region {
      name
    }
  }
}
fragment ListedReport on MessageReport {
  id
  reason
  note
  reportedAt
  sentAt
  language
  state
  decidedAt
  decisionNote
  reportedBy {
    ...ReportedSide
  }
  writtenBy {
    ...ReportedSide
  }
}`) as unknown as TypedDocumentString<MessageReportsQuery, MessageReportsQueryVariables>;
export const ReportedMessageDocument = new TypedDocumentString(`
    query ReportedMessage($reportId: ID!) {
  reportedMessage(reportId: $reportId) {
    report {
      ...ListedReport
    }
    paragraphs {
      ...ReportedParagraph
    }
    pl: paragraphs(language: pl) {
      ...ReportedParagraph
    }
    cs: paragraphs(language: cs) {
      ...ReportedParagraph
    }
    en: paragraphs(language: en) {
      ...ReportedParagraph
    }
  }
}
    fragment ReportedSide on Organisation {
  name
  slug
  country
  kind
  place {
    name
    region {
      name
    }
  }
}
fragment ListedReport on MessageReport {
  id
  reason
  note
  reportedAt
  sentAt
  language
  state
  decidedAt
  decisionNote
  reportedBy {
    ...ReportedSide
  }
  writtenBy {
    ...ReportedSide
  }
}
fragment ReportedParagraph on MessageParagraph {
  kind
  language
  text
}`) as unknown as TypedDocumentString<ReportedMessageQuery, ReportedMessageQueryVariables>;
export const DecideReportDocument = new TypedDocumentString(`
    mutation DecideReport($input: DecideReportInput!) {
  decideReport(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<DecideReportMutation, DecideReportMutationVariables>;
export const NotificationSettingsDocument = new TypedDocumentString(`
    query NotificationSettings {
  notificationSettings {
    ...NotificationSettingsParts
  }
}
    fragment NotificationSettingsParts on NotificationSettings {
  email
  topics {
    topic
    choice
    choices
  }
  quietHours {
    from
    until
    onFreeDays
  }
  suggestedQuietHours {
    from
    until
    onFreeDays
  }
  suppression {
    reason
    since
  }
}`) as unknown as TypedDocumentString<NotificationSettingsQuery, NotificationSettingsQueryVariables>;
export const SaveNotificationSettingsDocument = new TypedDocumentString(`
    mutation SaveNotificationSettings($input: NotificationSettingsInput!) {
  saveNotificationSettings(input: $input) {
    email
  }
}
    `) as unknown as TypedDocumentString<SaveNotificationSettingsMutation, SaveNotificationSettingsMutationVariables>;
export const ResumeMailsDocument = new TypedDocumentString(`
    mutation ResumeMails {
  resumeMails {
    email
  }
}
    `) as unknown as TypedDocumentString<ResumeMailsMutation, ResumeMailsMutationVariables>;
export const UnsubscribeLinkDocument = new TypedDocumentString(`
    query UnsubscribeLink($token: String!) {
  unsubscribeLink(token: $token) {
    isKnown
    isObjection
    topic
    choice
    choices
    maskedEmail
  }
}
    `) as unknown as TypedDocumentString<UnsubscribeLinkQuery, UnsubscribeLinkQueryVariables>;
export const ChooseByLinkDocument = new TypedDocumentString(`
    mutation ChooseByLink($input: ChooseByLinkInput!) {
  chooseByLink(input: $input) {
    isKnown
    isObjection
    topic
    choice
    choices
    maskedEmail
  }
}
    `) as unknown as TypedDocumentString<ChooseByLinkMutation, ChooseByLinkMutationVariables>;
export const MailSamplesDocument = new TypedDocumentString(`
    query MailSamples {
  mailSamples {
    template
    sample
    languages
  }
}
    `) as unknown as TypedDocumentString<MailSamplesQuery, MailSamplesQueryVariables>;
export const MailPreviewDocument = new TypedDocumentString(`
    query MailPreview($template: String!, $sample: String!, $language: MailLanguage!) {
  mailPreview(template: $template, sample: $sample, language: $language) {
    subject
    text
    html
  }
}
    `) as unknown as TypedDocumentString<MailPreviewQuery, MailPreviewQueryVariables>;
export const MailSuppressionsDocument = new TypedDocumentString(`
    query MailSuppressions($after: String) {
  mailSuppressions(first: 30, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      email
      reason
      since
      diagnostic
      reports
      organisations {
        ...OrganisationOfAddress
      }
    }
  }
}
    fragment OrganisationOfAddress on OrganisationOfAddress {
  name
  slug
}`) as unknown as TypedDocumentString<MailSuppressionsQuery, MailSuppressionsQueryVariables>;
export const LiftMailSuppressionDocument = new TypedDocumentString(`
    mutation LiftMailSuppression($id: ID!) {
  liftMailSuppression(id: $id)
}
    `) as unknown as TypedDocumentString<LiftMailSuppressionMutation, LiftMailSuppressionMutationVariables>;
export const OfferListDocument = new TypedDocumentString(`
    query OfferList($filter: OfferFilter!, $sort: OfferSort, $first: Int, $after: String) {
  offers(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...OfferWords
    }
    facets {
      country {
        value
        count
      }
      kind {
        value
        count
      }
      theme {
        value
        count
      }
      form {
        value
        count
      }
      region {
        value
        count
      }
      closing {
        value
        count
      }
    }
    alsoSearched {
      words
    }
  }
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}`) as unknown as TypedDocumentString<OfferListQuery, OfferListQueryVariables>;
export const OfferPageDocument = new TypedDocumentString(`
    query OfferPage($id: ID, $slug: String) {
  offer(id: $id, slug: $slug) {
    ...OfferWhole
    waitingCount
    interests {
      ...InterestWords
      organisation {
        slug
        name
        country
      }
    }
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment OfferWhole on Offer {
  ...OfferWords
  visibility
  wantedKinds
  wantedRegions {
    code
    name
  }
  programme
  callName
  startsOn
  endsOn
  places
  budget {
    from
    to
    currency
  }
  ownContributionPercent
  partnersWanted
  partnersFound
  renewals
  closedAs
  version
  publishedAt
  endedAt
}
fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}`) as unknown as TypedDocumentString<OfferPageQuery, OfferPageQueryVariables>;
export const OfferForUsDocument = new TypedDocumentString(`
    query OfferForUs($id: ID!, $organisationId: ID!) {
  offer(id: $id) {
    fitFor(organisationId: $organisationId) {
      ...OfferReasons
    }
    interestOf(organisationId: $organisationId) {
      ...InterestWords
      place {
        place
        of
        expectedAt
      }
    }
  }
}
    fragment OfferReasons on OfferFit {
  score
  reasons {
    code
    theme {
      code
      label
    }
    form
    kind
    region {
      code
      name
    }
  }
}
fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}`) as unknown as TypedDocumentString<OfferForUsQuery, OfferForUsQueryVariables>;
export const OfferEditorDocument = new TypedDocumentString(`
    query OfferEditor($id: ID!) {
  offer(id: $id) {
    ...OfferWhole
  }
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment OfferWhole on Offer {
  ...OfferWords
  visibility
  wantedKinds
  wantedRegions {
    code
    name
  }
  programme
  callName
  startsOn
  endsOn
  places
  budget {
    from
    to
    currency
  }
  ownContributionPercent
  partnersWanted
  partnersFound
  renewals
  closedAs
  version
  publishedAt
  endedAt
}`) as unknown as TypedDocumentString<OfferEditorQuery, OfferEditorQueryVariables>;
export const OwnOffersDocument = new TypedDocumentString(`
    query OwnOffers($organisationId: ID!) {
  ownOffers(organisationId: $organisationId) {
    ...OfferWhole
    waitingCount
    interests {
      ...InterestWords
      organisation {
        slug
        name
        country
      }
    }
  }
  monthlyInterests(organisationId: $organisationId)
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment OfferWhole on Offer {
  ...OfferWords
  visibility
  wantedKinds
  wantedRegions {
    code
    name
  }
  programme
  callName
  startsOn
  endsOn
  places
  budget {
    from
    to
    currency
  }
  ownContributionPercent
  partnersWanted
  partnersFound
  renewals
  closedAs
  version
  publishedAt
  endedAt
}
fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}`) as unknown as TypedDocumentString<OwnOffersQuery, OwnOffersQueryVariables>;
export const OwnInterestsDocument = new TypedDocumentString(`
    query OwnInterests($organisationId: ID!) {
  ownInterests(organisationId: $organisationId) {
    ...InterestWords
    place {
      place
      of
      expectedAt
    }
    offer {
      ...OfferWords
    }
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}`) as unknown as TypedDocumentString<OwnInterestsQuery, OwnInterestsQueryVariables>;
export const OffersOfOrganisationDocument = new TypedDocumentString(`
    query OffersOfOrganisation($organisationId: ID!) {
  offers(filter: {organisationId: $organisationId}, sort: DEADLINE, first: 20) {
    nodes {
      ...OfferWords
    }
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}`) as unknown as TypedDocumentString<OffersOfOrganisationQuery, OffersOfOrganisationQueryVariables>;
export const SaveOfferDocument = new TypedDocumentString(`
    mutation SaveOffer($input: SaveOfferInput!) {
  saveOffer(input: $input) {
    id
    version
  }
}
    `) as unknown as TypedDocumentString<SaveOfferMutation, SaveOfferMutationVariables>;
export const PublishOfferDocument = new TypedDocumentString(`
    mutation PublishOffer($input: PublishOfferInput!) {
  publishOffer(input: $input) {
    slug
  }
}
    `) as unknown as TypedDocumentString<PublishOfferMutation, PublishOfferMutationVariables>;
export const RenewOfferDocument = new TypedDocumentString(`
    mutation RenewOffer($input: RenewOfferInput!) {
  renewOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RenewOfferMutation, RenewOfferMutationVariables>;
export const CloseOfferDocument = new TypedDocumentString(`
    mutation CloseOffer($input: CloseOfferInput!) {
  closeOffer(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<CloseOfferMutation, CloseOfferMutationVariables>;
export const DeleteOfferDraftDocument = new TypedDocumentString(`
    mutation DeleteOfferDraft($organisationId: ID!, $id: ID!) {
  deleteOfferDraft(organisationId: $organisationId, id: $id)
}
    `) as unknown as TypedDocumentString<DeleteOfferDraftMutation, DeleteOfferDraftMutationVariables>;
export const ExpressInterestDocument = new TypedDocumentString(`
    mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ExpressInterestMutation, ExpressInterestMutationVariables>;
export const WithdrawInterestDocument = new TypedDocumentString(`
    mutation WithdrawInterest($organisationId: ID!, $interestId: ID!) {
  withdrawInterest(organisationId: $organisationId, interestId: $interestId) {
    id
  }
}
    `) as unknown as TypedDocumentString<WithdrawInterestMutation, WithdrawInterestMutationVariables>;
export const AnswerInterestDocument = new TypedDocumentString(`
    mutation AnswerInterest($input: AnswerInterestInput!) {
  answerInterest(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerInterestMutation, AnswerInterestMutationVariables>;
export const SetMonthlyInterestsDocument = new TypedDocumentString(`
    mutation SetMonthlyInterests($organisationId: ID!, $cap: Int!) {
  setMonthlyInterests(organisationId: $organisationId, cap: $cap)
}
    `) as unknown as TypedDocumentString<SetMonthlyInterestsMutation, SetMonthlyInterestsMutationVariables>;
export const OfferAnswerByLinkDocument = new TypedDocumentString(`
    query OfferAnswerByLink($token: String!) {
  offerAnswerByLink(token: $token) {
    state
    offer {
      ...OfferWords
    }
    interest {
      ...InterestWords
      organisation {
        slug
        name
        country
      }
    }
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment InterestWords on OfferInterest {
  id
  state
  sentence
  language
  expressedAt
  deliveredAt
  endedAt
  conversationId
  declined {
    isBySystem
    reason
    note
  }
}`) as unknown as TypedDocumentString<OfferAnswerByLinkQuery, OfferAnswerByLinkQueryVariables>;
export const AnswerInterestByLinkDocument = new TypedDocumentString(`
    mutation AnswerInterestByLink($token: String!, $input: InterestAnswerInput!) {
  answerInterestByLink(token: $token, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AnswerInterestByLinkMutation, AnswerInterestByLinkMutationVariables>;
export const FittingOffersDocument = new TypedDocumentString(`
    query FittingOffers($organisationId: ID!, $first: Int!) {
  fittingOffers(organisationId: $organisationId, first: $first) {
    offer {
      ...OfferWords
    }
    fit {
      ...OfferReasons
    }
  }
}
    fragment OfferWords on Offer {
  id
  slug
  kind
  state
  country
  deadline
  isExample
  texts {
    language
    title
    text
  }
  themes {
    code
    label
  }
  forms
  organisation {
    id
    slug
    name
    kind
    country
  }
}
fragment OfferReasons on OfferFit {
  score
  reasons {
    code
    theme {
      code
      label
    }
    form
    kind
    region {
      code
      name
    }
  }
}`) as unknown as TypedDocumentString<FittingOffersQuery, FittingOffersQueryVariables>;
export const OrganisationCountDocument = new TypedDocumentString(`
    query OrganisationCount($filter: OrganisationFilter!) {
  organisations(filter: $filter, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<OrganisationCountQuery, OrganisationCountQueryVariables>;
export const SimilarNamesDocument = new TypedDocumentString(`
    query SimilarNames($filter: OrganisationFilter!) {
  organisations(filter: $filter, sort: RELEVANCE, first: 20) {
    nodes {
      slug
      name
      country
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarNamesQuery, SimilarNamesQueryVariables>;
export const ThemeCountsDocument = new TypedDocumentString(`
    query ThemeCounts {
  organisations(first: 1) {
    facets {
      theme {
        value
        count
      }
    }
  }
  themes {
    code
    label
  }
}
    `) as unknown as TypedDocumentString<ThemeCountsQuery, ThemeCountsQueryVariables>;
export const DistrictNameDocument = new TypedDocumentString(`
    query DistrictName($code: String!) {
  organisations(filter: {district: [$code]}, first: 1) {
    nodes {
      place {
        district {
          code
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictNameQuery, DistrictNameQueryVariables>;
export const SeatDocument = new TypedDocumentString(`
    query Seat($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
  }
}
    `) as unknown as TypedDocumentString<SeatQuery, SeatQueryVariables>;
export const OrganisationListDocument = new TypedDocumentString(`
    query OrganisationList($filter: OrganisationFilter!, $sort: OrganisationSort, $first: Int, $after: String, $last: Int, $before: String) {
  organisations(
    filter: $filter
    sort: $sort
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      distanceKm
      highlights {
        field
        language
        parts {
          text
          isMatch
        }
      }
      node {
        ...OrganisationCard
      }
    }
    facets {
      country {
        value
        count
      }
      kind {
        value
        count
      }
      theme {
        value
        count
      }
      form {
        value
        count
      }
      region {
        value
        count
      }
    }
    map {
      latitude
      longitude
      count
      organisation {
        slug
        name
        country
      }
      district {
        code
        name
        region {
          code
          country
          name
        }
      }
    }
    alsoSearched {
      concept
      language
      words
    }
    isSearchServerDown
  }
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    fragment OrganisationCard on Organisation {
  id
  slug
  kind
  country
  name
  logo {
    hash
    alt
  }
  status
  isExample
  freshness
  hasPartnerAcrossBorder
  place {
    country
    name
    population
    populationYear
    district {
      name
    }
    region {
      name
    }
  }
  descriptions {
    language
    text
  }
  themeInterests {
    offers
    seeks
    theme {
      code
      label
    }
  }
}`) as unknown as TypedDocumentString<OrganisationListQuery, OrganisationListQueryVariables>;
export const OrganisationPageDocument = new TypedDocumentString(`
    query OrganisationPage($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    kind
    country
    name
    status
    isExample
    freshness
    website
    languages
    cooperationForms
    hasPartnerAcrossBorder
    lastConfirmedAt
    viewerCanEdit
    logo {
      hash
      alt
    }
    missing {
      what
      step
      percent
    }
    place {
      name
      type
      latitude
      longitude
      population
      populationYear
      populationSource
      areaKm2
      district {
        name
      }
      region {
        code
        name
      }
    }
    registerIds {
      register
      value
    }
    descriptions {
      language
      text
    }
    themeInterests {
      theme {
        code
        label
      }
      offers
      seeks
    }
    capacity {
      canPrefinance
      ownContributionPercent
      hoursPerMonth
    }
    contacts {
      id
      label
      personName
      email
      phone
      visibility
    }
    partnerships {
      kind
      sinceYear
      source
      isMutual
      isStatedByPartner
      partner {
        id
        slug
        name
        country
        place {
          name
          latitude
          longitude
        }
      }
    }
    verification {
      verifiedAt
      verifiedBy
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationPageQuery, OrganisationPageQueryVariables>;
export const PrivacyPageDocument = new TypedDocumentString(`
    query PrivacyPage {
  operator {
    isExample
    name
    address
    email
    dataProtectionOfficer
    country
  }
}
    `) as unknown as TypedDocumentString<PrivacyPageQuery, PrivacyPageQueryVariables>;
export const MyDataDocument = new TypedDocumentString(`
    query MyData {
  ownConsents {
    kind
    textVersion
    givenAt
  }
  accountErasure {
    email
    isLastAdministrator
    onlyCoordinatorOf {
      name
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<MyDataQuery, MyDataQueryVariables>;
export const AcknowledgePrivacyTextDocument = new TypedDocumentString(`
    mutation AcknowledgePrivacyText($version: Int!) {
  acknowledgePrivacyText(version: $version)
}
    `) as unknown as TypedDocumentString<AcknowledgePrivacyTextMutation, AcknowledgePrivacyTextMutationVariables>;
export const ExportOwnDataDocument = new TypedDocumentString(`
    mutation ExportOwnData {
  exportOwnData
}
    `) as unknown as TypedDocumentString<ExportOwnDataMutation, ExportOwnDataMutationVariables>;
export const AskToEraseAccountDocument = new TypedDocumentString(`
    mutation AskToEraseAccount {
  askToEraseAccount
}
    `) as unknown as TypedDocumentString<AskToEraseAccountMutation, AskToEraseAccountMutationVariables>;
export const AccountErasureByLinkDocument = new TypedDocumentString(`
    query AccountErasureByLink($token: String!) {
  accountErasureByLink(token: $token) {
    email
    isLastAdministrator
    onlyCoordinatorOf {
      name
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<AccountErasureByLinkQuery, AccountErasureByLinkQueryVariables>;
export const EraseAccountByLinkDocument = new TypedDocumentString(`
    mutation EraseAccountByLink($token: String!) {
  eraseAccountByLink(token: $token)
}
    `) as unknown as TypedDocumentString<EraseAccountByLinkMutation, EraseAccountByLinkMutationVariables>;
export const EditedProfileDocument = new TypedDocumentString(`
    query EditedProfile($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    kind
    country
    status
    version
    website
    isTerritorialUnit
    viewerCanEdit
    lastConfirmedAt
    logo {
      hash
      alt
    }
    place {
      id
      name
      district {
        name
      }
      region {
        pl: name(language: pl)
        cs: name(language: cs)
        en: name(language: en)
      }
    }
    registerIds {
      register
      value
    }
    descriptions {
      language
      text
    }
    themeInterests {
      theme {
        code
      }
      offers
      seeks
    }
    cooperationForms
    languages
    capacity {
      canPrefinance
      ownContributionPercent
      hoursPerMonth
      introductionCap
    }
    contacts {
      label
      personName
      email
      phone
      visibility
    }
    partnerships {
      kind
      sinceYear
      source
      isMutual
      isStatedByPartner
      partner {
        id
        name
        country
      }
    }
    missing {
      what
      step
      percent
    }
  }
  themes {
    code
    pl: label(language: pl)
    cs: label(language: cs)
    en: label(language: en)
  }
}
    `) as unknown as TypedDocumentString<EditedProfileQuery, EditedProfileQueryVariables>;
export const FoundPlacesDocument = new TypedDocumentString(`
    query FoundPlaces($query: String!, $country: Country!) {
  places(query: $query, country: $country) {
    id
    name
    type
    district {
      name
    }
    region {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPlacesQuery, FoundPlacesQueryVariables>;
export const FoundPartnersDocument = new TypedDocumentString(`
    query FoundPartners($query: String!, $country: Country!) {
  organisations(filter: {query: $query, country: [$country]}, first: 10) {
    nodes {
      id
      name
      kind
      country
      place {
        name
        district {
          name
        }
        region {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FoundPartnersQuery, FoundPartnersQueryVariables>;
export const ReadTextDocument = new TypedDocumentString(`
    query ReadText($text: String!, $writtenIn: Language, $reader: Language) {
  textReading(text: $text, writtenIn: $writtenIn, reader: $reader) {
    themes {
      theme {
        code
      }
      words
    }
    concepts {
      label
      words
    }
  }
}
    `) as unknown as TypedDocumentString<ReadTextQuery, ReadTextQueryVariables>;
export const OrganisationHistoryDocument = new TypedDocumentString(`
    query OrganisationHistory($id: ID!, $after: String) {
  organisationHistory(organisationId: $id, first: 20, after: $after) {
    hasMore
    changes {
      id
      version
      madeAt
      madeBy
      actorName
      undoes
      isUndone
      canBeUndone
      changes {
        field
        before
        after
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationHistoryQuery, OrganisationHistoryQueryVariables>;
export const SaveAboutDocument = new TypedDocumentString(`
    mutation SaveAbout($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveAboutMutation, SaveAboutMutationVariables>;
export const SaveDescriptionsDocument = new TypedDocumentString(`
    mutation SaveDescriptions($input: SetDescriptionsInput!) {
  setDescriptions(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveDescriptionsMutation, SaveDescriptionsMutationVariables>;
export const SaveThemesDocument = new TypedDocumentString(`
    mutation SaveThemes($input: SetThemeInterestsInput!) {
  setThemeInterests(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveThemesMutation, SaveThemesMutationVariables>;
export const SaveCooperationDocument = new TypedDocumentString(`
    mutation SaveCooperation($input: SetCooperationInput!) {
  setCooperation(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveCooperationMutation, SaveCooperationMutationVariables>;
export const SavePartnershipsDocument = new TypedDocumentString(`
    mutation SavePartnerships($input: SetPartnershipsInput!) {
  setPartnerships(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SavePartnershipsMutation, SavePartnershipsMutationVariables>;
export const SaveContactsDocument = new TypedDocumentString(`
    mutation SaveContacts($input: SetContactsInput!) {
  setContacts(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveContactsMutation, SaveContactsMutationVariables>;
export const SaveLogoDocument = new TypedDocumentString(`
    mutation SaveLogo($input: SetLogoInput!) {
  setLogo(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<SaveLogoMutation, SaveLogoMutationVariables>;
export const ConfirmProfileDocument = new TypedDocumentString(`
    mutation ConfirmProfile($id: ID!, $version: Int!) {
  confirmOrganisation(organisationId: $id, version: $version) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<ConfirmProfileMutation, ConfirmProfileMutationVariables>;
export const UndoChangeDocument = new TypedDocumentString(`
    mutation UndoChange($input: UndoOrganisationChangeInput!) {
  undoOrganisationChange(input: $input) {
    ...SavedProfile
  }
}
    fragment SavedProfile on Organisation {
  id
  slug
  version
}`) as unknown as TypedDocumentString<UndoChangeMutation, UndoChangeMutationVariables>;
export const ProposalsDocument = new TypedDocumentString(`
    query Proposals($organisationId: ID!, $first: Int!, $after: String, $theirLanguage: Language!) {
  proposals(organisationId: $organisationId, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      score
      distanceKm
      organisation {
        id
        slug
        kind
        country
        name
        logo {
          hash
          alt
        }
        status
        isExample
        hasPartnerAcrossBorder
        place {
          name
          district {
            name
          }
          region {
            name
          }
        }
      }
      earlierAnswers {
        contribution
        text
      }
      parts {
        name
        label
        weight
        contribution
      }
      stones {
        direction
        strength
        theme {
          code
          label
        }
      }
      ours {
        gives {
          ...OurReason
        }
        gets {
          ...OurReason
        }
        shared {
          ...OurReason
        }
        unclear {
          ...OurReason
        }
      }
      theirs {
        gives {
          ...TheirReason
        }
        gets {
          ...TheirReason
        }
        shared {
          ...TheirReason
        }
        unclear {
          ...TheirReason
        }
      }
    }
  }
}
    fragment OurReason on Reason {
  code
  text
  quotes {
    language
    words
  }
}
fragment TheirReason on Reason {
  code
  text(language: $theirLanguage)
}`) as unknown as TypedDocumentString<ProposalsQuery, ProposalsQueryVariables>;
export const ProposalsForDocument = new TypedDocumentString(`
    query ProposalsFor($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
    themeInterests {
      offers
    }
  }
}
    `) as unknown as TypedDocumentString<ProposalsForQuery, ProposalsForQueryVariables>;
export const PutAsideDocument = new TypedDocumentString(`
    query PutAside($organisationId: ID!) {
  dismissedProposals(organisationId: $organisationId) {
    reason
    note
    wasAsked
    at
    until
    organisation {
      id
      slug
      name
      kind
      country
    }
  }
}
    `) as unknown as TypedDocumentString<PutAsideQuery, PutAsideQueryVariables>;
export const ProposalToMeetDocument = new TypedDocumentString(`
    query ProposalToMeet($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    country
    kind
    isExample
    status
  }
}
    `) as unknown as TypedDocumentString<ProposalToMeetQuery, ProposalToMeetQueryVariables>;
export const OwnContactsDocument = new TypedDocumentString(`
    query OwnContacts($slug: String!) {
  organisation(slug: $slug) {
    id
    contacts {
      id
      label
      personName
    }
  }
}
    `) as unknown as TypedDocumentString<OwnContactsQuery, OwnContactsQueryVariables>;
export const MeetingOutlookDocument = new TypedDocumentString(`
    query MeetingOutlook($organisationId: ID!, $partnerId: ID!) {
  meetingOutlook(organisationId: $organisationId, partnerId: $partnerId) {
    waits
    lastDayToAnswer
  }
}
    `) as unknown as TypedDocumentString<MeetingOutlookQuery, MeetingOutlookQueryVariables>;
export const AcceptProposalDocument = new TypedDocumentString(`
    mutation AcceptProposal($input: StartIntroductionInput!) {
  acceptProposal(input: $input) {
    id
    state
    waiting {
      since
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptProposalMutation, AcceptProposalMutationVariables>;
export const DismissProposalDocument = new TypedDocumentString(`
    mutation DismissProposal($input: DismissProposalInput!) {
  dismissProposal(input: $input) {
    until
  }
}
    `) as unknown as TypedDocumentString<DismissProposalMutation, DismissProposalMutationVariables>;
export const SnoozeProposalDocument = new TypedDocumentString(`
    mutation SnoozeProposal($input: SnoozeProposalInput!) {
  snoozeProposal(input: $input) {
    until
  }
}
    `) as unknown as TypedDocumentString<SnoozeProposalMutation, SnoozeProposalMutationVariables>;
export const UndoDismissalDocument = new TypedDocumentString(`
    mutation UndoDismissal($input: ProposalInput!) {
  undoDismissal(input: $input)
}
    `) as unknown as TypedDocumentString<UndoDismissalMutation, UndoDismissalMutationVariables>;
export const SavedSearchesDocument = new TypedDocumentString(`
    query SavedSearches {
  savedSearches {
    id
    name
    parameters
    alert
    createdAt
    newCount
  }
}
    `) as unknown as TypedDocumentString<SavedSearchesQuery, SavedSearchesQueryVariables>;
export const SearchLabelsDocument = new TypedDocumentString(`
    query SearchLabels {
  themes {
    code
    label
  }
  regions {
    code
    country
    name
  }
}
    `) as unknown as TypedDocumentString<SearchLabelsQuery, SearchLabelsQueryVariables>;
export const SaveSearchDocument = new TypedDocumentString(`
    mutation SaveSearch($input: SaveSearchInput!) {
  saveSearch(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<SaveSearchMutation, SaveSearchMutationVariables>;
export const ChangeSavedSearchDocument = new TypedDocumentString(`
    mutation ChangeSavedSearch($id: ID!, $input: ChangeSavedSearchInput!) {
  changeSavedSearch(id: $id, input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<ChangeSavedSearchMutation, ChangeSavedSearchMutationVariables>;
export const DeleteSavedSearchDocument = new TypedDocumentString(`
    mutation DeleteSavedSearch($id: ID!) {
  deleteSavedSearch(id: $id)
}
    `) as unknown as TypedDocumentString<DeleteSavedSearchMutation, DeleteSavedSearchMutationVariables>;
export const MarkSavedSearchSeenDocument = new TypedDocumentString(`
    mutation MarkSavedSearchSeen($id: ID!) {
  markSavedSearchSeen(id: $id) {
    id
    parameters
  }
}
    `) as unknown as TypedDocumentString<MarkSavedSearchSeenMutation, MarkSavedSearchSeenMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  unreadMessages
  viewer {
    id
    displayName
    language
    role
    knowsPrivacyText
    memberships {
      role
      organisation {
        id
        slug
        name
        country
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const ExampleAccountsDocument = new TypedDocumentString(`
    query ExampleAccounts {
  exampleAccounts {
    id
    displayName
    language
    role
    memberships {
      role
      organisation {
        id
        name
        country
        kind
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExampleAccountsQuery, ExampleAccountsQueryVariables>;
export const SignInAsExampleDocument = new TypedDocumentString(`
    mutation SignInAsExample($accountId: ID!) {
  signInAsExample(accountId: $accountId) {
    token
    expiresAt
    account {
      language
      memberships {
        organisation {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignInAsExampleMutation, SignInAsExampleMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input)
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($email: String!, $password: String!) {
  signIn(email: $email, password: $password) {
    ...Outcome
  }
}
    fragment Outcome on SignInOutcome {
  step
  ticket
  session {
    token
    expiresAt
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation SignInWithCode($ticket: String!, $code: String!) {
  signInWithCode(ticket: $ticket, code: $code) {
    ...Outcome
  }
}
    fragment Outcome on SignInOutcome {
  step
  ticket
  session {
    token
    expiresAt
  }
}`) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const RequestSignInLinkDocument = new TypedDocumentString(`
    mutation RequestSignInLink($email: String!, $returnTo: String) {
  requestSignInLink(email: $email, returnTo: $returnTo)
}
    `) as unknown as TypedDocumentString<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const SignInLinkDocument = new TypedDocumentString(`
    query SignInLink($token: String!) {
  signInLink(token: $token) {
    email
    displayName
    confirms
    needsPassword
  }
}
    `) as unknown as TypedDocumentString<SignInLinkQuery, SignInLinkQueryVariables>;
export const SignInByLinkDocument = new TypedDocumentString(`
    mutation SignInByLink($token: String!, $password: String) {
  signInByLink(token: $token, password: $password) {
    ...Outcome
  }
}
    fragment Outcome on SignInOutcome {
  step
  ticket
  session {
    token
    expiresAt
  }
}`) as unknown as TypedDocumentString<SignInByLinkMutation, SignInByLinkMutationVariables>;
export const RequestPasswordResetDocument = new TypedDocumentString(`
    mutation RequestPasswordReset($email: String!) {
  requestPasswordReset(email: $email)
}
    `) as unknown as TypedDocumentString<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const PasswordResetLinkDocument = new TypedDocumentString(`
    query PasswordResetLink($token: String!) {
  passwordResetLink(token: $token)
}
    `) as unknown as TypedDocumentString<PasswordResetLinkQuery, PasswordResetLinkQueryVariables>;
export const ResetPasswordDocument = new TypedDocumentString(`
    mutation ResetPassword($token: String!, $newPassword: String!) {
  resetPassword(token: $token, newPassword: $newPassword)
}
    `) as unknown as TypedDocumentString<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const AskForPasskeyDocument = new TypedDocumentString(`
    mutation AskForPasskey {
  askForPasskey {
    options
    ticket
  }
}
    `) as unknown as TypedDocumentString<AskForPasskeyMutation, AskForPasskeyMutationVariables>;
export const SignInWithPasskeyDocument = new TypedDocumentString(`
    mutation SignInWithPasskey($ticket: String!, $answer: String!) {
  signInWithPasskey(ticket: $ticket, answer: $answer) {
    ...Outcome
  }
}
    fragment Outcome on SignInOutcome {
  step
  ticket
  session {
    token
    expiresAt
  }
}`) as unknown as TypedDocumentString<SignInWithPasskeyMutation, SignInWithPasskeyMutationVariables>;
export const EmailChangeLinkDocument = new TypedDocumentString(`
    query EmailChangeLink($token: String!) {
  emailChangeLink(token: $token) {
    at
    oldEmail
    newEmail
  }
}
    `) as unknown as TypedDocumentString<EmailChangeLinkQuery, EmailChangeLinkQueryVariables>;
export const ConfirmEmailChangeDocument = new TypedDocumentString(`
    mutation ConfirmEmailChange($token: String!) {
  confirmEmailChange(token: $token) {
    at
    newEmail
  }
}
    `) as unknown as TypedDocumentString<ConfirmEmailChangeMutation, ConfirmEmailChangeMutationVariables>;
export const StartPageDocument = new TypedDocumentString(`
    query StartPage {
  all: organisations(first: 1) {
    facets {
      country {
        value
        count
      }
    }
  }
  alone: organisations(first: 1, filter: {withoutPartner: true, status: [ACTIVE]}) {
    totalCount
  }
  partnered: organisations(
    first: 60
    filter: {country: [PL], status: [ACTIVE], withoutPartner: false}
  ) {
    nodes {
      ...PartnershipEnd
      partnerships {
        kind
        sinceYear
        partner {
          ...PartnershipEnd
        }
      }
    }
  }
}
    fragment PartnershipEnd on Organisation {
  slug
  name
  country
  place {
    latitude
    longitude
  }
}`) as unknown as TypedDocumentString<StartPageQuery, StartPageQueryVariables>;
export const EvidenceDocument = new TypedDocumentString(`
    query Evidence($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    kind
    name
    status
    country
    version
    freshness
    viewerCanEdit
    verification {
      verifiedAt
      verifiedBy
    }
    evidence {
      confirmedAt
      dueOn
      staleOn
      identifiers {
        register
        value
        searchUrl
      }
      verifications {
        identifier {
          register
          value
          searchUrl
        }
        isStillItsNumber
        checks
        verifiedAt
        verifiedBy
        revokedAt
        revokedBy
        revocationReason
        revocationNote
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EvidenceQuery, EvidenceQueryVariables>;
export const ConfirmOwnProfileDocument = new TypedDocumentString(`
    mutation ConfirmOwnProfile($organisationId: ID!, $version: Int!) {
  confirmOrganisation(organisationId: $organisationId, version: $version) {
    id
  }
}
    `) as unknown as TypedDocumentString<ConfirmOwnProfileMutation, ConfirmOwnProfileMutationVariables>;
export const AskToConfirmDocument = new TypedDocumentString(`
    mutation AskToConfirm($organisationId: ID!) {
  askToConfirm(organisationId: $organisationId)
}
    `) as unknown as TypedDocumentString<AskToConfirmMutation, AskToConfirmMutationVariables>;
export const TakePartAgainDocument = new TypedDocumentString(`
    mutation TakePartAgain($organisationId: ID!) {
  takePartAgain(organisationId: $organisationId) {
    id
  }
}
    `) as unknown as TypedDocumentString<TakePartAgainMutation, TakePartAgainMutationVariables>;
export const ConfirmationLinkDocument = new TypedDocumentString(`
    query ConfirmationLink($token: String!) {
  confirmationLink(token: $token) {
    state
    organisation {
      slug
      name
      country
      kind
      lastConfirmedAt
      website
      cooperationForms
      place {
        name
        region {
          name
        }
      }
      descriptions {
        language
        text
      }
      themeInterests {
        offers
        seeks
        theme {
          code
          label
        }
      }
      contacts {
        id
        label
        personName
        email
        phone
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConfirmationLinkQuery, ConfirmationLinkQueryVariables>;
export const ConfirmByLinkDocument = new TypedDocumentString(`
    mutation ConfirmByLink($token: String!) {
  confirmByLink(token: $token) {
    isDone
  }
}
    `) as unknown as TypedDocumentString<ConfirmByLinkMutation, ConfirmByLinkMutationVariables>;
export const LeaveByLinkDocument = new TypedDocumentString(`
    mutation LeaveByLink($token: String!) {
  leaveByLink(token: $token) {
    isDone
  }
}
    `) as unknown as TypedDocumentString<LeaveByLinkMutation, LeaveByLinkMutationVariables>;
export const OrganisationsToVerifyDocument = new TypedDocumentString(`
    query OrganisationsToVerify($after: String) {
  organisationsToVerify(first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      since
      hasCoordinator
      isOnOwnDomain
      sameNames
      identifiers {
        register
        value
        isWellFormed
      }
      organisation {
        slug
        name
        kind
        country
        place {
          name
          region {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrganisationsToVerifyQuery, OrganisationsToVerifyQueryVariables>;
export const OrganisationToVerifyDocument = new TypedDocumentString(`
    query OrganisationToVerify($slug: String!) {
  organisation(slug: $slug) {
    id
    slug
    name
    kind
    country
    status
    version
    website
    place {
      name
      region {
        name
      }
    }
    verification {
      verifiedAt
      verifiedBy
    }
  }
  brokerOffice
}
    `) as unknown as TypedDocumentString<OrganisationToVerifyQuery, OrganisationToVerifyQueryVariables>;
export const VerificationFactsDocument = new TypedDocumentString(`
    query VerificationFacts($organisationId: ID!) {
  verificationFacts(organisationId: $organisationId) {
    since
    hasCoordinator
    isOnOwnDomain
    sameNames
    identifiers {
      register
      value
      searchUrl
      isWellFormed
    }
  }
}
    `) as unknown as TypedDocumentString<VerificationFactsQuery, VerificationFactsQueryVariables>;
export const VerifyOrganisationDocument = new TypedDocumentString(`
    mutation VerifyOrganisation($input: VerifyOrganisationInput!) {
  verifyOrganisation(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<VerifyOrganisationMutation, VerifyOrganisationMutationVariables>;
export const RevokeVerificationDocument = new TypedDocumentString(`
    mutation RevokeVerification($input: RevokeVerificationInput!) {
  revokeVerification(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<RevokeVerificationMutation, RevokeVerificationMutationVariables>;