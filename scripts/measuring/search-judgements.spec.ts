import { describe, expect, it } from '@jest/globals';
import { readSearchJudgements, searchQuality } from './search-judgements.ts';

const HEAD = 'query_id,query,lang,id,grade,kind\n';
const documents = new Set(['pl1', 'cz1', 'cz2']);
const read = (rows: string) => readSearchJudgements(HEAD + rows, 'q.csv', documents);

describe('Judged queries', () => {
  it('are told apart by kind, for one query may find documents of both languages', () => {
    const queries = read(
      'q1,chór,pl,pl1,3,same\nq1,chór,pl,cz1,2,cross\nq2,Těšín,cs,cz2,3,name\nq2,Těšín,cs,pl1,2,name\n',
    );
    const answers = new Map([
      ['q1', ['pl1']],
      ['q2', ['pl1', 'cz2']],
    ]);
    const quality = searchQuality(queries, answers);
    expect(quality).toMatchObject({ same_recall10: 1, cross_recall10: 0, name_recall1: 0, recall10: 0.75 });
    expect(quality.ndcg10).toBeLessThan(1);
    expect(searchQuality(queries, new Map([['q2', ['cz2', 'pl1']]]))).toMatchObject({ name_recall1: 1, recall10: 0.5 });
  });

  it('count only the first ten, and nothing of grade 0', () => {
    const queries = read('q1,chór,pl,pl1,3,same\nq2,nic,cs,cz1,0,same\n');
    const late = [...Array.from({ length: 10 }, (_, at) => `x${at}`), 'pl1'];
    expect(searchQuality(queries, new Map([['q1', late]]))).toMatchObject({ recall10: 0, ndcg10: 0, same_recall10: 0 });
    expect(searchQuality(queries, new Map([['q1', ['pl1']]])).recall10).toBe(1);
  });

  it.each([
    ['q1,chór,pl,xx,3,same', 'q.csv, row 2: no document has the id "xx".'],
    ['q1,chór,pl,pl1,3,near', 'q.csv, row 2: "near" is no kind, same, cross, name are expected.'],
    ['q1,chór,pl,pl1,,same', 'q.csv, row 2: the grade is missing.'],
    ['q1,chór,pl,pl1,3,same\nq1,sbor,cs,cz1,3,same', 'q.csv, row 3: the query q1 was "chór" before.'],
  ])('are refused with the row: %s', (rows, message) => {
    expect(() => read(rows)).toThrow(message);
  });
});
