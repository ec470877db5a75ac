import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { toEnum } from '../../platform/graphql/enums.ts';
import { SEARCH_STATES, type SearchState } from './overview.service.ts';
import { OrganisationOfAddress } from '../notifications/address-organisations.ts';

const SearchStateEnum = toEnum(
  'SearchState',
  SEARCH_STATES,
  'EMBEDDED_INSTEAD: the search server does not answer, so the embedded engine does. AWAY: nothing answers.',
);

@ObjectType({ description: 'How much there is, what waits for somebody, and whether the machinery works.' })
export class AdministrationOverview {
  @Field(() => Int) stubs: number;
  @Field(() => Int) active: number;
  @Field(() => Int) archived: number;
  @Field(() => Int) notVerified: number;
  @Field(() => Int) stale: number;
  @Field(() => Int) withoutCoordinator: number;
  @Field(() => Int) accounts: number;
  @Field(() => Int) administrators: number;
  @Field(() => Int) brokers: number;
  @Field(() => Int) unconfirmedAccounts: number;
  @Field(() => Int) blockedAccounts: number;
  @Field(() => Int) openJoinRequests: number;
  @Field(() => Int) waitingMails: number;
  @Field(() => Int) failedMails: number;
  @Field(() => Int) waitingJobs: number;
  @Field(() => Int, { description: 'Failed for good.' }) deadJobs: number;
  @Field(() => Int) oldestDueSeconds: number;
  @Field(() => SearchStateEnum) search: SearchState;
}

@ObjectType({ description: 'A mail that could not be delivered.' })
export class FailedMail {
  @Field(() => ID) id: string;
  @Field({ description: 'Which mail it is.' }) template: string;
  @Field() recipient: string;
  @Field(() => Int) attempts: number;
  @Field({ description: 'What the mail server said.' }) lastError: string;
  @Field() createdAt: Date;
  @Field({ description: 'What it said is still there.' }) canBeRetried: boolean;
  @Field(() => [OrganisationOfAddress], { description: 'Whose members or contacts have the address.' })
  organisations: OrganisationOfAddress[];
}

@ObjectType()
class FailedMailEdge extends EdgeType(FailedMail) {}
@ObjectType()
export class FailedMailConnection extends ConnectionType(FailedMail, FailedMailEdge) {}
