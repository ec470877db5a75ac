/** Two organisations, their people, and what is asked of the API about introductions. */
import { anOrganisation, type SavedOrganisation } from './an-organisation.ts';
import { type TestAccount, type TestApi } from './create-test-api.ts';

const FIELDS = `id state startedBy viewerSide isOverdue lastDay introducedAt conversationId corrections viewerMay
  note { text language }
  waiting { since places { side place } }
  end { state by reason note agreement }
  sides { side answer askedAt nudgedAt lastDayToAnswer organisation { id name } contacts { label personName email } }
  history { event side by byName channel from to }`;

export interface SeenIntroduction {
  readonly id: string;
  readonly state: string;
  readonly startedBy: string;
  readonly viewerSide: 'A' | 'B' | null;
  readonly isOverdue: boolean;
  readonly lastDay: string | null;
  readonly introducedAt: string | null;
  readonly conversationId: string | null;
  readonly corrections: number;
  readonly viewerMay: readonly string[];
  readonly note: { readonly text: string; readonly language: string } | null;
  readonly waiting: { readonly places: readonly { readonly side: string; readonly place: number }[] } | null;
  readonly end: {
    readonly state: string;
    readonly by: string;
    readonly reason: string | null;
    readonly note: string | null;
    readonly agreement: string | null;
  } | null;
  readonly sides: readonly {
    readonly side: string;
    readonly answer: string;
    readonly lastDayToAnswer: string | null;
    readonly contacts: readonly {
      readonly label: string | null;
      readonly personName: string | null;
      readonly email: string;
    }[];
  }[];
  readonly history: readonly {
    readonly event: string;
    readonly by: string;
    readonly channel: string;
    readonly to: string;
  }[];
}

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${FIELDS} } }`;

export const START = mutation('startIntroduction', 'StartIntroductionInput');
export const START_FOR_TWO = mutation('startIntroductionForTwo', 'StartIntroductionForTwoInput');
export const ASK = mutation('askIntroduction', 'IntroductionInput');
export const ANSWER = mutation('answerIntroduction', 'AnswerIntroductionInput');
export const WITHDRAW = mutation('withdrawIntroduction', 'WithdrawIntroductionInput');
export const OUTCOME = mutation('tellOutcome', 'TellOutcomeInput');
export const CORRECT = mutation('correctIntroduction', 'CorrectIntroductionInput');
export const CONTACT = mutation('noteContact', 'IntroductionInput');
export const ONE = `query ($organisationId: ID!, $id: ID!) {
  introduction(organisationId: $organisationId, id: $id) { ${FIELDS} }
}`;

export interface Party extends SavedOrganisation {
  readonly person: TestAccount;
  readonly email: string;
  readonly name: string;
}

let parties = 0;

/** An organisation with a coordinator. No name or address is the beginning of another, however many there were before. */
export async function aParty(api: TestApi, country: 'PL' | 'CZ', name?: string): Promise<Party> {
  const number = String(++parties).padStart(3, '0');
  const called = name ?? (country === 'PL' ? `Stowarzyszenie ${number}` : `Spolek ${number}`);
  const organisation = await anOrganisation()
    .in(country)
    .named(called)
    .offering('culture')
    .seeking('tourism')
    .reachedAt(`biuro-${number}@example.org`, 'AFTER_AGREEMENT')
    .save(api);
  const email = `koordynacja-${number}@example.org`;
  const person = await api.signIn({ email, memberOf: [organisation.id], name: `Osoba ${number}` });
  if (country === 'CZ') await api.db.query(`update account set language = 'cs' where id = $1`, [person.accountId]);
  return { ...organisation, person, email, name: called };
}

/** Does it for one party and gives the introduction as it is then. */
export async function doFor(api: TestApi, party: Party, document: string, input: object): Promise<SeenIntroduction> {
  const asked = { input: { organisationId: party.id, ...input } };
  return (await api.query<{ done: SeenIntroduction }>(document, asked, { as: party.person })).done;
}

export async function seenBy(api: TestApi, party: Party, id: string): Promise<SeenIntroduction> {
  const asked = { organisationId: party.id, id };
  return (await api.query<{ introduction: SeenIntroduction }>(ONE, asked, { as: party.person })).introduction;
}
