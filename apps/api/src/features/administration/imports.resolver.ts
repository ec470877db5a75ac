import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/permissions.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { type RequestContext } from '../../platform/graphql/request-context.ts';
import { type Outcome } from '../imports/comparison.ts';
import { administratorIn } from './administrator.ts';
import {
  ImportResult,
  ImportRow,
  ImportRowOutcomeEnum,
  ImportRunConnection,
  ImportUpload,
  toImportResult,
  toImportRow,
  toImportUpload,
} from './import-upload.type.ts';
import { ImportUploadsRepository } from './import-uploads.repository.ts';
import { ImportUploads } from './import-uploads.service.ts';

@Resolver(() => ImportUpload)
export class ImportsResolver {
  constructor(
    private readonly uploads: ImportUploads,
    private readonly repository: ImportUploadsRepository,
  ) {}

  @Query(() => ImportUpload, { description: 'A file that the viewer has uploaded, with what its import would do.' })
  @Allow('ADMIN')
  async importUpload(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext) {
    return toImportUpload(await this.uploads.one(id, administratorIn(context)), context.language);
  }

  @Query(() => ImportRunConnection, { description: 'Imports that were done, the newest first.' })
  @Allow('ADMIN')
  importRuns(@Args() page: PageArgs) {
    return this.uploads.runs(page);
  }

  @Mutation(() => ImportResult, {
    description: 'Imports the uploaded file: all of it or, when it is refused, nothing.',
  })
  @Allow('ADMIN')
  async runImport(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext) {
    return toImportResult(await this.uploads.run(id, administratorIn(context)), context.language);
  }

  @Mutation(() => Boolean, { description: 'Throws the uploaded file away.' })
  @Allow('ADMIN')
  discardImport(@Args('id', { type: () => ID }) id: string, @Context() context: RequestContext): Promise<boolean> {
    return this.uploads.remove(id, administratorIn(context));
  }

  @ResolveField(() => [ImportRow], { description: 'Rows of one kind, in the order of the file.' })
  async rows(
    @Parent() { id }: ImportUpload,
    @Args('outcome', { type: () => ImportRowOutcomeEnum }) outcome: Outcome,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('offset', { type: () => Int, nullable: true }) offset: number | null,
    @Context() { language }: RequestContext,
  ): Promise<ImportRow[]> {
    const rows = await this.uploads.rowsOf(id, outcome, first, offset);
    const regions = await this.repository.regions();
    return rows.map((row) => toImportRow(row, language, regions));
  }
}
