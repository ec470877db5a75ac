import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestApi, type TestAccount, type TestApi } from '../../../test/create-test-api.ts';
import { statementsOf } from '../../../test/statements.ts';
import { Transactions } from '../../platform/database/transactions.ts';
import { OrganisationChanges } from '../organisations/organisation-changes.ts';
import { MatchReplica } from './match-replica.ts';

const PROPOSALS = `query ($id: ID!, $first: Int, $after: String) {
  proposals(organisationId: $id, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      organisation { id name country }
      score
      distanceKm
      parts { name value weight contribution label }
      stones { theme { code } direction strength }
      ours { ...Side }
      theirs { ...Side }
    }
  }
}
fragment Side on ProposalSide { gives { ...R } gets { ...R } shared { ...R } unclear { ...R } }
fragment R on Reason { code contribution text polish: text(language: pl) theme { code label } quotes { organisationId language words } }`;

interface Reason {
  readonly code: string;
  readonly contribution: number;
  readonly text: string;
  readonly polish: string;
  readonly theme: { readonly code: string; readonly label: string } | null;
  readonly quotes: readonly { readonly organisationId: string; readonly language: string; readonly words: string }[];
}
interface Side {
  readonly gives: Reason[];
  readonly gets: Reason[];
  readonly shared: Reason[];
  readonly unclear: Reason[];
}
interface Proposal {
  readonly organisation: { readonly id: string; readonly name: string; readonly country: string };
  readonly score: number;
  readonly distanceKm: number | null;
  readonly parts: readonly { readonly value: number; readonly contribution: number; readonly label: string }[];
  readonly stones: readonly { readonly theme: { readonly code: string }; readonly direction: string }[];
  readonly ours: Side;
  readonly theirs: Side;
}
interface Page {
  readonly proposals: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly Proposal[];
  };
}

interface NewOrganisation {
  readonly country: 'PL' | 'CZ';
  readonly name: string;
  /** Degrees, of a place made for it. */
  readonly at: readonly [latitude: number, longitude: number];
  readonly population: number;
  readonly status?: 'ACTIVE' | 'STUB';
  readonly interests?: readonly (readonly [theme: string, offers: number, seeks: number])[];
  readonly description?: string;
  readonly forms?: readonly string[];
}

describe('proposals', () => {
  let api: TestApi;
  let prudnik: string;
  let jesenik: string;
  let krnov: string;
  let stub: string;
  let officer: TestAccount;
  let placed = 0;

  beforeAll(async () => {
    api = await createTestApi();
    await api.db.query(`insert into district (code, region_code, name)
                        values ('1610', 'PL-16', 'prudnicki'), ('CZ0711', 'CZ071', 'Jeseník')`);
    prudnik = await add({
      country: 'PL',
      name: 'Prudnik',
      at: [50.32, 17.58],
      population: 27_109,
      interests: [
        ['rescue', 1, 3],
        ['culture', 3, 0],
      ],
      description: 'Szukamy partnera dla naszej ochotniczej straży pożarnej i biblioteki.',
      forms: ['STUDY_VISIT', 'JOINT_PROJECT'],
    });
    jesenik = await add({
      country: 'CZ',
      name: 'Jeseník',
      at: [50.23, 17.2],
      population: 11_081,
      interests: [
        ['rescue', 2, 0],
        ['culture', 0, 2],
      ],
      description: 'Naši hasiči pomáhají při povodních, knihovna zve na čtení.',
      forms: ['STUDY_VISIT'],
    });
    krnov = await add({
      country: 'CZ',
      name: 'Krnov',
      at: [50.09, 17.7],
      population: 23_000,
      interests: [['sport', 1, 1]],
    });
    stub = await add({ country: 'CZ', name: 'Nepřevzatá', at: [50.25, 17.3], population: 20_000, status: 'STUB' });
    await add({ country: 'PL', name: 'Nysa', at: [50.47, 17.33], population: 43_000, interests: [['rescue', 3, 0]] });
    const partner = await add({
      country: 'CZ',
      name: 'Partnerov',
      at: [50.3, 17.5],
      population: 27_000,
      interests: [['rescue', 3, 0]],
    });
    await api.db.query(
      `insert into partnership (pl_organisation_id, cz_organisation_id, kind) values ($1, $2, 'TWINNING')`,
      [prudnik, partner],
    );
    await refresh(prudnik, partner);
    officer = await api.signIn({ memberOf: [prudnik] });
    await catchUp();
  });

  afterAll(() => api?.close());

  it('are across the border only, and never an existing partner', async () => {
    const { nodes, totalCount } = await pageFor(prudnik, officer);
    expect(nodes.map(({ organisation }) => organisation.name)).toEqual(['Jeseník', 'Nepřevzatá', 'Krnov']);
    expect(nodes.every(({ organisation }) => organisation.country === 'CZ')).toBe(true);
    expect(totalCount).toBe(3);
  });

  it('say why in Polish to the Polish officer, and in Czech to the other side', async () => {
    const [best] = (await pageFor(prudnik, officer)).nodes;
    const gets = best?.ours.gets.find(({ code }) => code === 'THEY_OFFER_YOU_SEEK');
    expect(gets?.text).toContain('Szukają Państwo partnera w temacie „');
    expect(gets?.text).toContain('ta gmina oferuje w tym zakresie duże doświadczenie.');
    const gives = best?.theirs.gives.find(({ code }) => code === 'YOU_OFFER_THEY_SEEK');
    expect(gives?.text).toMatch(
      /^Máte zkušenosti s tématem „.+“ – tato gmina hledá partnera především pro toto téma\.$/,
    );
    expect(gives?.polish).toMatch(/^Mają Państwo doświadczenie w temacie „/);
    expect(gives?.theme).toEqual({ code: 'rescue', label: expect.any(String) });
    expect(best?.ours.shared.map(({ text }) => text)).toContain('Odległość: 29 km w linii prostej.');
    expect(best?.ours.unclear.map(({ text }) => text)).toContain(
      'Nie podano, czy któraś ze stron może prefinansować projekt.',
    );
    const czech = await pageFor(jesenik, await api.signIn({ memberOf: [jesenik] }), 'cs');
    expect(czech.nodes.map(({ organisation }) => organisation.name)).toEqual(['Prudnik', 'Nysa']);
    expect(czech.nodes[0]?.ours.gives[0]?.text).toMatch(/^Máte zkušenosti/);
    expect(czech.nodes[0]?.parts.map(({ label }) => label)).toContain('vzdálenost');
  });

  it('have a score that is the sum of its parts, a distance, and a stone for each theme', async () => {
    const [best] = (await pageFor(prudnik, officer)).nodes;
    const sum = best?.parts.reduce((all, { contribution }) => all + contribution, 0);
    expect(Math.abs((best?.score ?? NaN) - (sum ?? NaN))).toBeLessThan(1e-9);
    expect(best?.distanceKm).toBeCloseTo(28.8, 0);
    expect(best?.stones.map(({ theme, direction }) => `${theme.code} ${direction}`).sort()).toEqual([
      'culture GIVE',
      'rescue GET',
    ]);
  });

  it('quote the words of both descriptions that mean the same', async () => {
    const [best] = (await pageFor(prudnik, officer)).nodes;
    const concepts = best?.ours.shared.filter(({ code }) => code === 'SAME_CONCEPT') ?? [];
    expect(concepts.length).toBeGreaterThan(0);
    const quotes = concepts.flatMap((reason) => reason.quotes);
    expect(quotes).toContainEqual({
      organisationId: prudnik,
      language: 'pl',
      words: expect.stringContaining('bibliotek'),
    });
    expect(quotes).toContainEqual({
      organisationId: jesenik,
      language: 'cs',
      words: expect.stringContaining('knihovn'),
    });
  });

  it('come in pages that neither skip nor repeat', async () => {
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Page['proposals'] = (
        await api.query<Page>(PROPOSALS, { id: prudnik, first: 1, after }, { as: officer })
      ).proposals;
      paged.push(...page.nodes.map(({ organisation }) => organisation.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(['Jeseník', 'Nepřevzatá', 'Krnov']);
    expect(await api.refusal(PROPOSALS, { id: prudnik, after: 'nonsense' }, { as: officer })).toBe('BAD_CURSOR');
    expect(await api.refusal(PROPOSALS, { id: prudnik, first: 101 }, { as: officer })).toBe('PAGE_TOO_LARGE');
  });

  it('are nobody else’s business, except a broker’s', async () => {
    expect(await api.refusal(PROPOSALS, { id: prudnik })).toBe('NOT_SIGNED_IN');
    const stranger = await api.signIn({ memberOf: [jesenik] });
    expect(await api.refusal(PROPOSALS, { id: prudnik }, { as: stranger })).toBe('NOT_FOUND');
    const broker = await api.signIn({ role: 'BROKER' });
    expect((await pageFor(prudnik, broker)).totalCount).toBe(3);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect(await api.refusal(PROPOSALS, { id: nowhere }, { as: broker })).toBe('NOT_FOUND');
  });

  it('follow a change of a profile once its jobs have run', async () => {
    const before = (await pageFor(prudnik, officer)).nodes.find(({ organisation }) => organisation.id === krnov);
    expect(before?.stones).toEqual([]);
    const member = await api.signIn({ memberOf: [krnov] });
    await api.query(
      `mutation ($input: SetThemeInterestsInput!) { setThemeInterests(input: $input) { version } }`,
      { input: { organisationId: krnov, version: 1, interests: [{ theme: 'rescue', offers: 3, seeks: 0 }] } },
      { as: member },
    );
    await api.runJobs();
    const stonesOf = async () =>
      (await pageFor(prudnik, officer)).nodes.find(({ organisation }) => organisation.id === krnov)?.stones;
    await until(async () => (await stonesOf())?.length === 1);
    expect(await stonesOf()).toEqual([{ theme: { code: 'rescue' }, direction: 'GET', strength: 1 }]);
  });

  it('show a new organisation, and lose one that is archived or gone', async () => {
    const fresh = await add({ country: 'CZ', name: 'Nová Ves', at: [50.3, 17.6], population: 25_000 });
    const names = async () => (await pageFor(prudnik, officer)).nodes.map(({ organisation }) => organisation.name);
    await catchUp();
    expect(await names()).toContain('Nová Ves');
    await api.db.query(`update organisation set status = 'ARCHIVED' where id = $1`, [fresh]);
    await api.db.query('delete from organisation where id = $1', [stub]);
    await refresh(fresh, stub);
    await catchUp();
    expect((await names()).sort()).toEqual(['Jeseník', 'Krnov']);
  });

  it('miss nothing while the connection for notifications is lost', async () => {
    await api.db.query(`select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and application_name = 'mosty notifications'`);
    await add({ country: 'CZ', name: 'Lipová', at: [50.22, 17.14], population: 2_600 });
    const names = async () => (await pageFor(prudnik, officer)).nodes.map(({ organisation }) => organisation.name);
    await until(async () => (await names()).includes('Lipová'));
    expect(await names()).toContain('Lipová');
  });

  it('are read in a fixed number of statements, however long the page', async () => {
    const statements = (first: number) =>
      statementsOf(api.db, () => api.query(PROPOSALS, { id: prudnik, first }, { as: officer }));
    const forOne = await statements(1);
    expect(forOne.length).toBeGreaterThan(2);
    expect(await statements(2)).toEqual(forOne);
  });

  /** For those tests that do not show that the index follows by itself. */
  function catchUp(): Promise<void> {
    return api.app.get(MatchReplica, { strict: false }).catchUp();
  }

  async function pageFor(id: string, as: TestAccount, language = 'pl'): Promise<Page['proposals']> {
    return (await api.query<Page>(PROPOSALS, { id, first: 20 }, { as, language })).proposals;
  }

  async function refresh(...organisationIds: string[]): Promise<void> {
    await api.app.get(Transactions).run((tx) => api.app.get(OrganisationChanges).announce(tx, organisationIds));
    await api.runJobs();
  }

  async function add(organisation: NewOrganisation): Promise<string> {
    const { country, name, at, population, status = 'ACTIVE' } = organisation;
    placed += 1;
    const isPolish = country === 'PL';
    const [place] = await api.db.query(
      `insert into place (country, teryt, lau2, name, type, region_code, district_code, latitude, longitude, population,
                          population_year)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 2020) returning id`,
      [
        country,
        isPolish ? `16100${placed}3` : null,
        isPolish ? null : LAU2[placed],
        name,
        isPolish ? 'URBAN_RURAL' : 'OBEC',
        isPolish ? 'PL-16' : 'CZ071',
        isPolish ? '1610' : 'CZ0711',
        ...at,
        population,
      ],
    );
    const [{ id }] = await api.db.query(
      `insert into organisation (kind, country, name, slug, status, place_id, is_territorial_unit, last_confirmed_at)
       values ($1, $2, $3, $4, $5, $6, true, case when $5 = 'ACTIVE' then now() end) returning id`,
      [isPolish ? 'GMINA' : 'OBEC', country, name, `organisation-${placed}`, status, place.id],
    );
    for (const [theme, offers, seeks] of organisation.interests ?? []) {
      await api.db.query('insert into theme_interest values ($1, $2, $3, $4)', [id, theme, offers, seeks]);
    }
    for (const form of organisation.forms ?? []) {
      await api.db.query('insert into organisation_form values ($1, $2)', [id, form]);
    }
    if (organisation.description !== undefined) {
      const row = [id, isPolish ? 'pl' : 'cs', organisation.description];
      await api.db.query('insert into organisation_description values ($1, $2, $3)', row);
    }
    await refresh(id);
    return id as string;
  }
});

/** Codes of municipalities with a right check digit. */
const LAU2 = ['', '500011', '500020', '500046', '500062', '500071', '500101', '500127', '500135', '500151'];

/** Waits, as long as a test may take, until a notification has had its effect. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await setTimeout(20);
}
