import { describe, expect, it } from '@jest/globals';
import { readJudgements, readOrganisations } from './organisation-rows.ts';

const HEADER = 'id,country,kind,name,lat,lon,population,lang,description,themes_offer,themes_seek,forms';
const read = (...rows: string[]) => readOrganisations([HEADER, ...rows].join('\n'), 'f.csv');

describe('a file of organisations', () => {
  it('tells all that an organisation says of itself', () => {
    const [row] = read(
      'a,pl,Gmina,Łąka,50.5,17.25,4200,pl,"Mamy las, rzekę ""Białą""",nature:3;rivers,nature:1,JOINT_PROJECT; study-visit',
    );
    expect(row).toEqual({
      id: 'a',
      country: 'PL',
      kind: 'GMINA',
      name: 'Łąka',
      latitude: 50.5,
      longitude: 17.25,
      population: 4200,
      lang: 'pl',
      description: 'Mamy las, rzekę "Białą"',
      interests: [
        { theme: 'nature', offers: 3, seeks: 1 },
        { theme: 'rivers', offers: 2, seeks: 0 },
      ],
      forms: ['JOINT_PROJECT', 'STUDY_VISIT'],
    });
  });

  it('may leave out everything but id, country, kind and name', () => {
    const [row] = readOrganisations('name,id,kind,country\nLípa,b,spolek,CZ\n', 'f.csv');
    expect(row).toMatchObject({
      kind: 'NGO',
      latitude: null,
      population: null,
      lang: null,
      description: '',
      interests: [],
      forms: [],
    });
  });

  it.each([
    ['municipality', 'PL', 'GMINA'],
    ['Město', 'CZ', 'OBEC'],
    ['PUBLIC_INSTITUTION', 'CZ', 'PUBLIC_INSTITUTION'],
    ['Stowarzyszenie', 'PL', 'NGO'],
    ['o.p.s.', 'CZ', 'NGO'],
    ['aglomerace', 'CZ', 'AGGLOMERATION'],
  ])('calls a %s of %s %s', (kind, country, expected) => {
    expect(read(`a,${country},${kind},Name,,,,,,,,`)[0]?.kind).toBe(expected);
  });

  it.each([
    ['a,DE,NGO,Name,,,,,,,,', 'f.csv, row 2: "DE" is no country, PL or CZ is expected.'],
    ['a,PL,castle,Name,,,,,,,,', 'f.csv, row 2: "castle" is no kind of organisation.'],
    ['a,PL,NGO,,,,,,,,,', 'f.csv, row 2: the name is missing.'],
    ['a,PL,NGO,Name,fifty,17,,,,,,', 'f.csv, row 2: "fifty" is no latitude.'],
    ['a,PL,NGO,Name,91,17,,,,,,', 'f.csv, row 2: "91" is no latitude.'],
    ['a,PL,NGO,Name,50,,,,,,,', 'f.csv, row 2: the place has only one of latitude and longitude.'],
    ['a,PL,NGO,Name,,,-5,,,,,', 'f.csv, row 2: "-5" is no population.'],
    ['a,PL,NGO,Name,,,,,,football:2,,', 'f.csv, row 2: "football" is no theme.'],
    ['a,PL,NGO,Name,,,,,,,sport:4,', 'f.csv, row 2: "4" is no level from 0 to 3.'],
    ['a,PL,NGO,Name,,,,,,,,DANCING', 'f.csv, row 2: "DANCING" is no form of cooperation.'],
    ['\na,PL,NGO,Name,,,,,,,,\na,PL,NGO,Name,,,,,,,,', 'f.csv, row 4: the id "a" is in row 3 already.'],
  ])('refuses %j with one sentence', (row, sentence) => {
    expect(() => read(row)).toThrow(new Error(sentence));
  });

  it('names a column that is missing', () => {
    expect(() => readOrganisations('id,name\na,b\n', 'f.csv')).toThrow(
      new Error('f.csv, row 1: the column country, kind is missing.'),
    );
    expect(() => readOrganisations('', 'f.csv')).toThrow(new Error('f.csv: there are no rows below the header.'));
  });
});

describe('a file of judgements', () => {
  const organisations = read('a,PL,NGO,A,,,,,,,,', 'b,CZ,NGO,B,,,,,,,,', 'c,CZ,NGO,C,,,,,,,,');
  const judge = (...rows: string[]) => readJudgements(['id_a,id_b,grade', ...rows].join('\n'), 'g.csv', organisations);

  it('is read as directed, the better of two grades counts', () => {
    expect(judge('a,b,3', 'a,c,1', 'a,c,2')).toEqual(
      new Map([
        [
          'a',
          new Map([
            ['b', 3],
            ['c', 2],
          ]),
        ],
      ]),
    );
  });

  it.each([
    ['a,x,1', 'g.csv, row 2: no organisation has the id "x".'],
    ['b,c,1', 'g.csv, row 2: "b" and "c" are in the same country.'],
    ['a,b,good', 'g.csv, row 2: "good" is no grade.'],
    ['a,b,', 'g.csv, row 2: the grade is missing.'],
  ])('refuses %j with one sentence', (row, sentence) => {
    expect(() => judge(row)).toThrow(new Error(sentence));
  });
});
