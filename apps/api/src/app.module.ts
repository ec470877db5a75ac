import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { CONFIG, type Config } from './config.ts';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { AttachmentsModule } from './features/attachments/attachments.module.ts';
import { AdministrationModule } from './features/administration/administration.module.ts';
import { ExampleSignInModule } from './features/accounts/example-sign-in.module.ts';
import { ConversationsModule } from './features/conversations/conversations.module.ts';
import { ExamplesModule } from './features/examples/examples.module.ts';
import { ImportsModule } from './features/imports/imports.module.ts';
import { IntroductionsModule } from './features/introductions/introductions.module.ts';
import { MailPreviewModule } from './features/mail-preview/mail-preview.module.ts';
import { InboundMailModule } from './features/inbound-mail/inbound-mail.module.ts';
import { MailboxModule } from './features/mailbox/mailbox.module.ts';
import { WelcomeMailModule } from './features/mailbox/welcome-mail.module.ts';
import { ProposalsDigestModule } from './features/matching/digest.module.ts';
import { MatchingModule } from './features/matching/matching.module.ts';
import { MeetingsModule } from './features/meetings/meetings.module.ts';
import { MembershipsModule } from './features/memberships/memberships.module.ts';
import { NotificationsModule } from './features/notifications/notifications.module.ts';
import { OffersModule } from './features/offers/offers.module.ts';
import { OrganisationsModule } from './features/organisations/organisations.module.ts';
import { PlacesModule } from './features/places/places.module.ts';
import { PrivacyModule } from './features/privacy/privacy.module.ts';
import { SavedSearchesModule } from './features/saved-searches/saved-searches.module.ts';
import { SearchIndexingModule } from './features/search-indexing/search-indexing.module.ts';
import { ThemesModule } from './features/themes/themes.module.ts';
import { TrustModule } from './features/trust/trust.module.ts';
import { PermissionGuard } from './platform/auth/permissions.ts';
import { AuditModule } from './platform/audit/audit.module.ts';
import { ClockModule } from './platform/clock/clock.module.ts';
import { DatabaseModule } from './platform/database/database.module.ts';
import { HttpErrorsFilter } from './platform/errors/http-errors.filter.ts';
import { FreshRowsInterceptor } from './platform/graphql/fresh-rows.interceptor.ts';
import { GraphqlModule } from './platform/graphql/graphql.module.ts';
import { RequestLimitsGuard } from './platform/graphql/request-limits.guard.ts';
import { HealthModule } from './platform/health/health.module.ts';
import { JobsModule } from './platform/jobs/jobs.module.ts';
import { LinksModule } from './platform/links/links.module.ts';
import { LiveModule } from './platform/live/live.module.ts';
import { LoggingModule } from './platform/logging/logging.module.ts';
import { MailModule } from './platform/mail/mail.module.ts';
import { ScanModule } from './platform/scan/scan.module.ts';
import { SearchModule } from './platform/search/search.module.ts';

/** What Mosty does. */
const FEATURES = [
  AccountsModule,
  AdministrationModule,
  AttachmentsModule,
  ConversationsModule,
  ExamplesModule,
  ImportsModule,
  IntroductionsModule,
  MatchingModule,
  InboundMailModule,
  MeetingsModule,
  MembershipsModule,
  NotificationsModule,
  OffersModule,
  OrganisationsModule,
  PlacesModule,
  PrivacyModule,
  ProposalsDigestModule,
  SavedSearchesModule,
  SearchIndexingModule,
  ThemesModule,
  TrustModule,
  WelcomeMailModule,
];

/** How it is done. */
const PLATFORM = [
  AuditModule,
  ClockModule,
  DatabaseModule,
  GraphqlModule,
  HealthModule,
  JobsModule,
  LinksModule,
  LiveModule,
  LoggingModule,
  MailModule,
  ScanModule,
  SearchModule,
];

@Global()
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...PLATFORM,
        ThrottlerModule.forRoot({ throttlers: [{ ttl: 60_000, limit: config.http.requestsPerMinute }] }),
        ...FEATURES,
        // For trying Mosty only; in production these do not exist (config.ts).
        ...(config.exampleAccounts ? [ExampleSignInModule] : []),
        ...(config.production ? [] : [MailboxModule, MailPreviewModule]),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: APP_FILTER, useClass: HttpErrorsFilter },
        { provide: APP_GUARD, useClass: RequestLimitsGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: FreshRowsInterceptor },
      ],
      exports: [CONFIG],
    };
  }
}
