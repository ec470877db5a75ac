import { type ImportSource } from '@mosty/domain/import-problems';
import { type Language, type OrganisationKind } from '@mosty/domain/vocabulary';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { fileProblemText, noticeText, rowProblemText } from '@mosty/messages/import-texts';
import { ConnectionType, EdgeType } from '../../platform/graphql/connection.ts';
import { OrganisationKindEnum, toEnum } from '../../platform/graphql/enums.ts';
import { changeText } from '../imports/change-text.ts';
import { type ComparedRow } from '../imports/comparison.ts';
import { type ImportOutcome, type ImportReport } from '../imports/import-report.ts';
import { type RegionNames } from '../imports/import-runs.repository.ts';
import { type UploadRow } from './import-uploads.repository.ts';

/** Enums of GraphQL have no hyphens. */
const ImportSourceEnum: Readonly<Record<string, ImportSource>> = {
  GUS_TERC: 'gus-terc',
  CSU_OBCE: 'csu-obce',
  SPREADSHEET: 'spreadsheet',
};
registerEnumType(ImportSourceEnum, {
  name: 'ImportSource',
  description: 'The registers of Polish gminas and of Czech obce, or a table of organisations.',
});
export const ImportOutcomeEnum = toEnum(
  'ImportOutcome',
  ['PREVIEW', 'DONE', 'REFUSED'],
  'REFUSED: nothing was changed.',
);
export const ImportRowOutcomeEnum = toEnum(
  'ImportRowOutcome',
  ['CREATED', 'CHANGED', 'UNCHANGED'],
  'What becomes of a row of an imported file.',
);

@ObjectType({ description: 'What is wrong in one row; rows are counted as in a spreadsheet program.' })
export class ImportRowProblem {
  @Field(() => Int) row: number;
  @Field(() => String, { nullable: true }) column: string | null;
  @Field({ description: 'A sentence in the language of the request.' }) text: string;
}

@ObjectType({ description: 'What an import does, or would do.' })
export class ImportResult {
  @Field(() => ImportOutcomeEnum) outcome: ImportOutcome;
  @Field(() => String, { nullable: true, description: 'Why the file as a whole was refused.' }) refusal: string | null;
  @Field(() => Int) problemCount: number;
  @Field(() => [ImportRowProblem], { description: 'The first 200.' }) problems: ImportRowProblem[];
  @Field(() => [String], { description: 'What one should know although nothing is wrong.' }) notices: string[];
  @Field(() => Int) rows: number;
  @Field(() => Int) created: number;
  @Field(() => Int) changed: number;
  @Field(() => Int) unchanged: number;
  @Field(() => Int, { description: 'In Mosty and not in the file; registers only.' }) missingInFile: number;
}

@ObjectType({ description: 'A row of the file and what becomes of it.' })
export class ImportRow {
  @Field(() => Int) row: number;
  @Field() name: string;
  @Field({ description: 'What tells it from others of that name.' }) about: string;
  @Field(() => OrganisationKindEnum) kind: OrganisationKind;
  @Field() region: string;
  @Field(() => [String], { description: 'Sentences in the language of the request.' }) changes: string[];
}

@ObjectType({ description: 'A file that waits until its import is confirmed.' })
export class ImportUpload {
  @Field(() => ID) id: string;
  @Field(() => ImportSourceEnum) source: ImportSource;
  @Field() fileName: string;
  @Field() createdAt: Date;
  @Field(() => ImportResult) result: ImportResult;
}

@ObjectType({ description: 'An import that was done.' })
export class ImportRun {
  @Field(() => ID) id: string;
  @Field(() => ImportSourceEnum) source: ImportSource;
  @Field(() => String, { nullable: true, description: 'Null: from the command line, or an account that is gone.' })
  accountName: string | null;
  @Field() fileName: string;
  @Field(() => Int) fileBytes: number;
  @Field(() => Int) createdCount: number;
  @Field(() => Int) changedCount: number;
  @Field(() => Int) unchangedCount: number;
  @Field() finishedAt: Date;
}

@ObjectType()
class ImportRunEdge extends EdgeType(ImportRun) {}
@ObjectType()
export class ImportRunConnection extends ConnectionType(ImportRun, ImportRunEdge) {}

export function toImportResult(report: ImportReport, language: Language): ImportResult {
  const { outcome, refusal, problems, notices, rows, counts } = report;
  return {
    outcome,
    refusal: refusal && fileProblemText(refusal, language),
    problemCount: problems.total,
    problems: problems.shown.map((one) => ({
      ...{ row: one.row, column: one.column ?? null },
      text: rowProblemText(one, language),
    })),
    notices: notices.map((one) => noticeText(one, language)),
    ...{ rows, created: counts.created, changed: counts.changed, unchanged: counts.unchanged },
    missingInFile: counts.missingInFile,
  };
}

export function toImportUpload({ report, ...upload }: UploadRow, language: Language): ImportUpload {
  return { ...upload, result: toImportResult(report, language) };
}

export function toImportRow(
  { row, name, about, kind, regionCode, changes }: ComparedRow,
  language: Language,
  regions: ReadonlyMap<string, RegionNames>,
): ImportRow {
  return {
    ...{ row, name, about, kind },
    region: regions.get(regionCode ?? '')?.[language] ?? '',
    changes: changes.map((change) => changeText(change, language, regions)),
  };
}
