import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/conversations.module.ts';
import { OrganisationsModule } from '../organisations/organisations.module.ts';
import { PlacesModule } from '../places/places.module.ts';
import { OfferAnswersResolver } from './offer-answers.resolver.ts';
import { OfferAnswersService } from './offer-answers.service.ts';
import { OfferDeciding } from './offer-deciding.ts';
import { OfferDecisionsRepository } from './offer-decisions.repository.ts';
import { OfferEffects } from './offer-effects.ts';
import { OfferFieldsResolver, OfferReasonsResolver } from './offer-fields.resolver.ts';
import { FollowOwnersHandler, IndexOffersHandler, OfferIndexUpkeep } from './offer-indexing.jobs.ts';
import { OfferIndexing } from './offer-indexing.ts';
import { OfferInterestsResolver } from './offer-interests.resolver.ts';
import { OfferInterestsService } from './offer-interests.service.ts';
import { OfferLetters } from './offer-letters.ts';
import { OfferListRepository } from './offer-list.repository.ts';
import { OfferListService } from './offer-list.service.ts';
import { OfferMatchingRepository } from './offer-matching.repository.ts';
import { OfferMatchingService } from './offer-matching.service.ts';
import { OfferReadersRepository } from './offer-readers.repository.ts';
import { OfferSourcesRepository } from './offer-sources.repository.ts';
import { OfferVisibilityService } from './offer-visibility.service.ts';
import { OFFER_MAIL_WRITERS } from './offers.mail.ts';
import { CatchUpOfferHandler, FindDueOffersHandler, LetInHandler } from './offers.jobs.ts';
import { OffersRepository } from './offers.repository.ts';
import { OffersResolver } from './offers.resolver.ts';
import { OffersService } from './offers.service.ts';

@Module({
  imports: [ConversationsModule, OrganisationsModule, PlacesModule],
  providers: [
    ...OFFER_MAIL_WRITERS,
    CatchUpOfferHandler,
    FindDueOffersHandler,
    FollowOwnersHandler,
    IndexOffersHandler,
    LetInHandler,
    OfferAnswersResolver,
    OfferAnswersService,
    OfferDeciding,
    OfferDecisionsRepository,
    OfferEffects,
    OfferFieldsResolver,
    OfferIndexUpkeep,
    OfferIndexing,
    OfferInterestsResolver,
    OfferInterestsService,
    OfferLetters,
    OfferListRepository,
    OfferListService,
    OfferMatchingRepository,
    OfferMatchingService,
    OfferReadersRepository,
    OfferReasonsResolver,
    OfferSourcesRepository,
    OfferVisibilityService,
    OffersRepository,
    OffersResolver,
    OffersService,
  ],
  exports: [OffersService],
})
export class OffersModule {}
