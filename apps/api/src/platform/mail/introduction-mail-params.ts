/** What the mails of introductions are about. Paths are below the language; days are ISO days; reasons are sentences for the reader. */
import { type AgreementKind } from '@mosty/domain/introductions/agreements';
import { type EndState } from '@mosty/domain/introductions/introduction';
import { type ClosingReason } from '@mosty/domain/introductions/reasons';
import { type Language } from '@mosty/domain/vocabulary';

/** Whose mail it is about whom. To a broker, `organisationName` is the Polish side. */
interface BetweenTwo {
  readonly organisationName: string;
  readonly partnerName: string;
}

/** Words that somebody typed, in the language she wrote in; null where nobody knows which. */
interface OwnWords {
  readonly text: string;
  readonly language: Language | null;
}

export interface IntroducedSide {
  readonly name: string;
  readonly path: string;
  readonly contacts: readonly {
    readonly label: string | null;
    readonly personName: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  }[];
  /** Why the two fit, as this side reads it. */
  readonly reasons: readonly string[];
}

/** Which sentence tells the end, seen from its reader. */
export type EndStory =
  | 'DECLINED_PARTNER'
  | 'DECLINED_OWN'
  | 'DECLINED_BROKER'
  | 'NOTHING'
  | 'AGREED'
  | 'NO_ANSWER_ASKER'
  | 'NO_ANSWER_SILENT'
  | 'NO_ANSWER_BROKER'
  | 'NEVER_ASKED'
  | 'NO_PLACE'
  | 'NO_OUTCOME'
  | 'WITHDRAWN_PARTNER'
  | 'WITHDRAWN_BROKER'
  | 'WITHDRAWN_SYSTEM';

export interface IntroductionMailParams {
  /** Does it want to meet the other? With links that answer without signing in. */
  'introduction-ask': BetweenTwo & {
    readonly isReminder: boolean;
    readonly isFromBroker: boolean;
    readonly partnerAccepted: boolean;
    readonly partnerPlace: string;
    readonly partnerPath: string;
    readonly reasons: readonly string[];
    readonly note: OwnWords | null;
    readonly lastDay: string;
    readonly acceptPath: string;
    readonly declinePath: string;
    /** Null where nobody of the organisation has signed in yet. */
    readonly detailsPath: string | null;
  };
  /** One mail to both, in both languages. */
  'introduction-made': {
    readonly a: IntroducedSide;
    readonly b: IntroducedSide;
    readonly conversationPath: string;
    /** An answer by mail comes into the conversation, too. */
    readonly repliesReachConversation: boolean;
  };
  /** What came of it? With links that answer without signing in. */
  'introduction-outcome': BetweenTwo & {
    readonly introducedOn: string;
    /** Null while there will be another question. */
    readonly lastDay: string | null;
    readonly talkingPath: string;
    readonly agreedPath: string;
    readonly nothingPath: string;
  };
  'introduction-ended': BetweenTwo & {
    readonly story: EndStory;
    readonly state: EndState;
    readonly reason: ClosingReason | null;
    readonly agreement: AgreementKind | null;
    readonly note: OwnWords | null;
    readonly path: string | null;
  };
  'introduction-place': BetweenTwo & {
    readonly places: readonly { readonly name: string; readonly place: number }[];
    readonly path: string;
    /** Null for a broker. */
    readonly proposalsPath: string | null;
  };
  'introduction-next-best': BetweenTwo & {
    readonly proposals: readonly {
      readonly name: string;
      readonly place: string;
      readonly path: string;
      readonly reasons: readonly string[];
    }[];
    readonly proposalsPath: string;
  };
  'introduction-corrected': BetweenTwo & {
    readonly state: 'AGREED' | 'DECLINED';
    readonly reason: ClosingReason | null;
    readonly agreement: AgreementKind | null;
    readonly note: OwnWords | null;
    readonly path: string | null;
  };
  /** To brokers: the organisation has to answer, and no mail reaches it. */
  'introduction-unreachable': BetweenTwo & { readonly lastDay: string; readonly path: string };
}

export const INTRODUCTION_MAILS: Readonly<Record<keyof IntroductionMailParams, true>> = {
  'introduction-ask': true,
  'introduction-made': true,
  'introduction-outcome': true,
  'introduction-ended': true,
  'introduction-place': true,
  'introduction-next-best': true,
  'introduction-corrected': true,
  'introduction-unreachable': true,
};
