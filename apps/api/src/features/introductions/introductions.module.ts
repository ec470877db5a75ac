import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationsModule } from '../conversations/conversations.module.ts';
import { MatchingModule } from '../matching/matching.module.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { IntroducedPairs } from './introduced-pairs.ts';
import { IntroductionContacts } from './introduction-contacts.repository.ts';
import { IntroductionDeeds } from './introduction-deeds.ts';
import { IntroductionEffects } from './introduction-effects.ts';
import {
  IntroductionFieldsResolver,
  IntroductionSideResolver,
  IntroductionWaitingResolver,
} from './introduction-fields.resolver.ts';
import { IntroductionAskWriter, IntroductionUnreachableWriter } from './introduction-ask.mail.ts';
import { IntroductionEndedWriter } from './introduction-ended.mail.ts';
import { MadeLetter } from './introduction-made.letter.ts';
import { IntroductionMadeWriter } from './introduction-made.mail.ts';
import { IntroductionCorrectedWriter, IntroductionOutcomeWriter } from './introduction-outcome.mail.ts';
import { IntroductionNextBestWriter, IntroductionPlaceWriter } from './introduction-queue.mail.ts';
import { StoryOfLetter } from './introduction-story.ts';
import { IntroductionLetters } from './introduction-letters.ts';
import { IntroductionLinkViews } from './introduction-link-views.ts';
import { IntroductionNews } from './introduction-news.ts';
import { IntroductionPartnerships } from './introduction-partnerships.ts';
import { IntroductionLinksResolver } from './introduction-links.resolver.ts';
import { IntroductionLinks } from './introduction-links.service.ts';
import { IntroductionLists } from './introduction-lists.repository.ts';
import { IntroductionMerges } from './introduction-merges.ts';
import { IntroductionQueue } from './introduction-queue.repository.ts';
import { IntroductionReaders } from './introduction-readers.repository.ts';
import { IntroductionContactRow, IntroductionRow, IntroductionTransitionRow } from './introduction.entity.ts';
import {
  CatchUpHandler,
  FindDueIntroductionsHandler,
  NoteContactHandler,
  PlaceFreeHandler,
  TellHandler,
} from './introductions.jobs.ts';
import { IntroductionsReading } from './introductions-reading.service.ts';
import { IntroductionsRepository } from './introductions.repository.ts';
import { IntroductionsResolver } from './introductions.resolver.ts';
import { IntroductionsService } from './introductions.service.ts';
import { OrganisationsAtDesk } from './organisations-at-desk.repository.ts';
import { OrganisationsAtDeskService } from './organisations-at-desk.service.ts';

const MAILS = [
  IntroductionAskWriter,
  IntroductionCorrectedWriter,
  IntroductionEndedWriter,
  IntroductionMadeWriter,
  IntroductionNextBestWriter,
  IntroductionOutcomeWriter,
  IntroductionPlaceWriter,
  IntroductionUnreachableWriter,
];

/** Global: proposals start introductions, and an introduction asks for proposals; neither module could import the other. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([IntroductionRow, IntroductionTransitionRow, IntroductionContactRow]),
    ConversationsModule,
    MatchingModule,
    OrganisationsModule,
  ],
  providers: [
    ...MAILS,
    CatchUpHandler,
    FindDueIntroductionsHandler,
    IntroducedPairs,
    IntroductionContacts,
    IntroductionDeeds,
    IntroductionEffects,
    IntroductionFieldsResolver,
    IntroductionLetters,
    IntroductionLinks,
    IntroductionLinksResolver,
    IntroductionLinkViews,
    IntroductionLists,
    IntroductionMerges,
    IntroductionNews,
    IntroductionPartnerships,
    IntroductionQueue,
    IntroductionReaders,
    IntroductionSideResolver,
    IntroductionsReading,
    IntroductionsRepository,
    IntroductionsResolver,
    IntroductionsService,
    IntroductionWaitingResolver,
    MadeLetter,
    NoteContactHandler,
    OrganisationsAtDesk,
    OrganisationsAtDeskService,
    PlaceFreeHandler,
    StoryOfLetter,
    TellHandler,
  ],
  exports: [IntroducedPairs, IntroductionDeeds, IntroductionMerges, IntroductionsReading, IntroductionsService],
})
export class IntroductionsModule {}
