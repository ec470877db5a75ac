import { mean } from './bm25.ts';
import { needColumns, numberOf, refusal } from './csv-rows.ts';
import { readCsvRows } from './csv.ts';
import { normalisedGain, PLACES, recallOf } from './ranking.ts';

/** `same` and `cross`: is what is found in the language of the query? `name`: a name was asked for. */
export const JUDGED_KINDS = ['same', 'cross', 'name'] as const;
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/** What somebody types, and what she should find. */
export interface JudgedQuery {
  readonly id: string;
  readonly query: string;
  readonly lang: string;
  /** By kind, the grade of each document. */
  readonly grades: ReadonlyMap<JudgedKind, ReadonlyMap<string, number>>;
}

export interface SearchQuality {
  readonly ndcg10: number;
  /** Part of all documents of grade 1 or better that are among the first ten. */
  readonly recall10: number;
  readonly same_recall10: number;
  readonly cross_recall10: number;
  /** Part of the name queries whose first result has the best grade that the query has. */
  readonly name_recall1: number;
}

/**
 * Columns `query_id,query,lang,id,grade,kind`, a row for each judged document. Throws an Error whose message names the file
 * and the row.
 */
export function readSearchJudgements(csv: string, file: string, documents: ReadonlySet<string>): JudgedQuery[] {
  const rows = readCsvRows(csv);
  needColumns(rows, ['query_id', 'query', 'lang', 'id', 'grade', 'kind'], file);
  const queries = new Map<string, { query: string; lang: string; grades: Map<JudgedKind, Map<string, number>> }>();
  for (const row of rows) {
    const refuse = refusal(file, row);
    const value = (column: string): string => (row.values[column] ?? '').trim();
    const kind = JUDGED_KINDS.find((known) => known === value('kind').toLowerCase());
    if (kind === undefined) return refuse(`"${value('kind')}" is no kind, ${JUDGED_KINDS.join(', ')} are expected`);
    if (!documents.has(value('id'))) refuse(`no document has the id "${value('id')}"`);
    const grade = numberOf(value('grade'), [0, 10], 'grade', refuse) ?? refuse('the grade is missing');
    const query = row.values.query ?? '';
    const judged = queries.get(value('query_id')) ?? { query, lang: value('lang'), grades: new Map() };
    if (judged.query !== query) refuse(`the query ${value('query_id')} was "${judged.query}" before`);
    queries.set(value('query_id'), judged);
    const grades = judged.grades.get(kind) ?? new Map<string, number>();
    judged.grades.set(kind, grades.set(value('id'), Math.max(grade, grades.get(value('id')) ?? 0)));
  }
  return [...queries].map(([id, judged]) => ({ id, ...judged }));
}

/** `answers`: by id of the query, what was found, best first. Queries without a document of grade 1 or better say nothing. */
export function searchQuality(
  queries: readonly JudgedQuery[],
  answers: ReadonlyMap<string, readonly string[]>,
): SearchQuality {
  const first = ({ id }: JudgedQuery): readonly string[] => (answers.get(id) ?? []).slice(0, PLACES);
  const meanOf = (kind: JudgedKind | undefined, figure: typeof recallOf): number =>
    mean(
      queries.flatMap((query) => {
        const grades = kind === undefined ? allGrades(query) : (query.grades.get(kind) ?? new Map<string, number>());
        return best(grades) >= 1 ? [figure(first(query), grades)] : [];
      }),
    );
  return {
    ndcg10: meanOf(undefined, normalisedGain),
    recall10: meanOf(undefined, recallOf),
    same_recall10: meanOf('same', recallOf),
    cross_recall10: meanOf('cross', recallOf),
    name_recall1: meanOf('name', ([top = ''], grades) => (grades.get(top) === best(grades) ? 1 : 0)),
  };
}

/** Of all kinds together. */
export function allGrades({ grades }: JudgedQuery): ReadonlyMap<string, number> {
  return new Map([...grades.values()].flatMap((ofKind) => [...ofKind]));
}

const best = (grades: ReadonlyMap<string, number>): number => Math.max(0, ...grades.values());
