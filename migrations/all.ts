/** Every migration, oldest first. A new one is added at the end; a merged one is never edited. */
import { OrganisationsAndTheirPlacesCreated1795255200000 } from './1795255200000-organisations-and-their-places-created.ts';
import { AccountsAndSessionsCreated1795256000000 } from './1795256000000-accounts-and-sessions-created.ts';
import { MailsWaitUntilTheyAreDelivered1795258800000 } from './1795258800000-mails-wait-until-they-are-delivered.ts';
import { DocumentsAreFoundWithoutASearchServer1795262400000 } from './1795262400000-documents-are-found-without-a-search-server.ts';
import { OrganisationsHaveMatchProfiles1795266000000 } from './1795266000000-organisations-have-match-profiles.ts';
import { ImportsAreRecorded1795269600000 } from './1795269600000-imports-are-recorded.ts';
import { SearchesAreSaved1795273200000 } from './1795273200000-searches-are-saved.ts';
import { WhatSearchesFoundStandsApart1795276800000 } from './1795276800000-what-searches-found-stands-apart.ts';
import { AddressesAreConfirmed1795280400000 } from './1795280400000-addresses-are-confirmed.ts';
import { PeopleSignInByALibrary1795281000000 } from './1795281000000-people-sign-in-by-a-library.ts';
import { BrokersHaveRegions1795284000000 } from './1795284000000-brokers-have-regions.ts';
import { PeopleJoinOrganisations1795284100000 } from './1795284100000-people-join-organisations.ts';
import { ChangesOfProfilesAreRemembered1795287000000 } from './1795287000000-changes-of-profiles-are-remembered.ts';
import { LinksAreUsedOnceAndDeedsAreRecorded1795291200000 } from './1795291200000-links-are-used-once-and-deeds-are-recorded.ts';
import { BadgesRestOnChecksAndProfilesAreConfirmed1795291300000 } from './1795291300000-badges-rest-on-checks-and-profiles-are-confirmed.ts';
import { DocumentsHaveMeanings1795294000000 } from './1795294000000-documents-have-meanings.ts';
import { AdministratorsSeeToAccountsAndDuplicates1795295000000 } from './1795295000000-administrators-see-to-accounts-and-duplicates.ts';
import { SearchesAreAnsweredFromMemory1795298400000 } from './1795298400000-searches-are-answered-from-memory.ts';
import { SlipsOfTheFirstLetterAreFound1795299000000 } from './1795299000000-slips-of-the-first-letter-are-found.ts';
import { ReadersChooseTheirMails1795300000000 } from './1795300000000-readers-choose-their-mails.ts';
import { OrganisationsAreIntroduced1795302000000 } from './1795302000000-organisations-are-introduced.ts';
import { ProposalsArePutAside1795306000000 } from './1795306000000-proposals-are-put-aside.ts';
import { OffersArePostedAndAnswered1795309000000 } from './1795309000000-offers-are-posted-and-answered.ts';
import { OrganisationsWriteToEachOther1795312000000 } from './1795312000000-organisations-write-to-each-other.ts';
import { FilesDatesAndAnswersByMailBelongToConversations1795316000000 } from './1795316000000-files-dates-and-answers-by-mail-belong-to-conversations.ts';
import { AddressesObjectToMail1795320000000 } from './1795320000000-addresses-object-to-mail.ts';

export const MIGRATIONS = [
  OrganisationsAndTheirPlacesCreated1795255200000,
  AccountsAndSessionsCreated1795256000000,
  MailsWaitUntilTheyAreDelivered1795258800000,
  DocumentsAreFoundWithoutASearchServer1795262400000,
  OrganisationsHaveMatchProfiles1795266000000,
  ImportsAreRecorded1795269600000,
  SearchesAreSaved1795273200000,
  WhatSearchesFoundStandsApart1795276800000,
  AddressesAreConfirmed1795280400000,
  PeopleSignInByALibrary1795281000000,
  BrokersHaveRegions1795284000000,
  PeopleJoinOrganisations1795284100000,
  ChangesOfProfilesAreRemembered1795287000000,
  LinksAreUsedOnceAndDeedsAreRecorded1795291200000,
  BadgesRestOnChecksAndProfilesAreConfirmed1795291300000,
  DocumentsHaveMeanings1795294000000,
  AdministratorsSeeToAccountsAndDuplicates1795295000000,
  SearchesAreAnsweredFromMemory1795298400000,
  SlipsOfTheFirstLetterAreFound1795299000000,
  ReadersChooseTheirMails1795300000000,
  OrganisationsAreIntroduced1795302000000,
  ProposalsArePutAside1795306000000,
  OffersArePostedAndAnswered1795309000000,
  OrganisationsWriteToEachOther1795312000000,
  FilesDatesAndAnswersByMailBelongToConversations1795316000000,
  AddressesObjectToMail1795320000000,
];
