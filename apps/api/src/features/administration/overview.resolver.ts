import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { administratorIn } from './administrator.ts';
import { Failures } from './failures.service.ts';
import { Overview } from './overview.service.ts';
import { AdministrationOverview, FailedMailConnection } from './overview.type.ts';

@Resolver(() => AdministrationOverview)
export class OverviewResolver {
  constructor(
    private readonly overview: Overview,
    private readonly failures: Failures,
  ) {}

  @Query(() => AdministrationOverview)
  @Allow('ADMIN')
  administrationOverview(): Promise<AdministrationOverview> {
    return this.overview.figures();
  }

  @Query(() => FailedMailConnection, { description: 'Mails that were given up, the newest first.' })
  @Allow('ADMIN')
  failedMails(@Args() page: PageArgs) {
    return this.failures.failedMails(page);
  }

  @Mutation(() => Boolean, { description: 'Sends a mail that was given up once more.' })
  @Allow('ADMIN')
  retryMail(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<boolean> {
    return this.failures.retryMail(id, administratorIn(context));
  }

  @Mutation(() => Int, { description: 'Gives jobs that failed for good back to their queues; how many there were.' })
  @Allow('ADMIN')
  restartFailedJobs(@Context() context: RequestContext): Promise<number> {
    return this.failures.restartJobs(administratorIn(context));
  }
}
