/** Organisations that offer and look for something, and what is asked of the API about it. */
import { randomUUID } from 'node:crypto';
import { type Country } from '@mosty/domain/vocabulary';
import { anOrganisation, type SavedOrganisation } from './an-organisation.ts';
import { type TestAccount, type TestApi } from './create-test-api.ts';

/** A Monday morning on which both countries work. */
export const MONDAY = new Date('2026-11-23T10:00:00Z');
export const daysLater = (days: number, from = MONDAY): Date => new Date(from.getTime() + days * 86_400_000);

export const OFFER_FIELDS = `id slug kind state visibility deadline version renewals closedAs partnersWanted partnersFound
  waitingCount texts { language title text } themes { code } forms wantedKinds wantedRegions { code }
  interests { id state sentence declined { isBySystem reason note } conversationId organisation { id } }`;

export interface SeenInterest {
  readonly id: string;
  readonly state: string;
  readonly sentence: string;
  readonly declined: { readonly isBySystem: boolean; readonly reason: string; readonly note: string | null } | null;
  readonly conversationId: string | null;
}

export interface SeenOffer {
  readonly id: string;
  readonly slug: string | null;
  readonly kind: string;
  readonly state: string;
  readonly deadline: string | null;
  readonly version: number;
  readonly renewals: number;
  readonly closedAs: string | null;
  readonly partnersFound: number;
  readonly waitingCount: number;
  readonly texts: readonly { readonly language: string; readonly title: string; readonly text: string }[];
  readonly interests: readonly SeenInterest[];
}

const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { done: ${name}(input: $input) { ${OFFER_FIELDS} } }`;

export const SAVE = mutation('saveOffer', 'SaveOfferInput');
export const PUBLISH = mutation('publishOffer', 'PublishOfferInput');
export const RENEW = mutation('renewOffer', 'RenewOfferInput');
export const CLOSE = mutation('closeOffer', 'CloseOfferInput');
export const EXPRESS = mutation('expressInterest', 'ExpressInterestInput');
export const ANSWER = mutation('answerInterest', 'AnswerInterestInput');
export const WITHDRAW = `mutation ($organisationId: ID!, $interestId: ID!) {
  done: withdrawInterest(organisationId: $organisationId, interestId: $interestId) { ${OFFER_FIELDS} } }`;
export const ONE = `query ($id: ID, $slug: String) { offer(id: $id, slug: $slug) { ${OFFER_FIELDS} } }`;
export const LIST = `query ($filter: OfferFilter, $sort: OfferSort, $first: Int, $after: String) {
  offers(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { id texts { title } } pageInfo { hasNextPage endCursor } alsoSearched { words }
    facets { country { value count } kind { value count } theme { value count } form { value count }
             region { value count } closing { value count } } } }`;

export interface OfferParty extends SavedOrganisation {
  readonly person: TestAccount;
  readonly email: string;
}

let parties = 0;

/**
 * An organisation with a coordinator; a Polish one has culture to give, a Czech one looks for it. No name is the beginning of
 * another, however many there were before.
 */
export async function anOfferParty(api: TestApi, country: Country, name?: string): Promise<OfferParty> {
  const number = String(++parties).padStart(3, '0');
  const called = name ?? (country === 'PL' ? `Stowarzyszenie ${number}` : `Spolek ${number}`);
  const begun = anOrganisation().in(country).named(called).wanting('EVENT', 'TWINNING');
  const organisation = await (country === 'PL' ? begun.offering('culture', 3) : begun.seeking('culture', 3)).save(api);
  const email = `oferty-${number}@example.org`;
  const person = await api.signIn({ email, memberOf: [organisation.id], name: `Osoba ${number}` });
  if (country === 'CZ') await api.db.query(`update account set language = 'cs' where id = $1`, [person.accountId]);
  return { ...organisation, person, email };
}

/** Does it as a party and gives the offer as it is then. */
export async function asParty(api: TestApi, party: OfferParty, document: string, input: object): Promise<SeenOffer> {
  const variables = document === WITHDRAW ? input : { input: { organisationId: party.id, ...input } };
  return (await api.query<{ done: SeenOffer }>(document, variables, { as: party.person })).done;
}

export const CONTENT = {
  kind: 'OFFER',
  texts: [
    { language: 'pl', title: 'Wspólny plener malarski', text: 'Zapraszamy malarzy z Czech na plener nad rzeką.' },
  ],
  subject: { themes: ['culture'], forms: ['EVENT'] },
  partner: { wantedKinds: [], wantedRegions: [], partnersWanted: 1 },
  publishing: { deadline: '2027-01-31', visibility: 'PUBLIC' },
};

export async function aDraft(api: TestApi, owner: OfferParty, changes: object = {}): Promise<SeenOffer> {
  return asParty(api, owner, SAVE, { id: randomUUID(), version: 0, ...CONTENT, ...changes });
}

export async function anOpenOffer(api: TestApi, owner: OfferParty, changes: object = {}): Promise<SeenOffer> {
  const { id, version } = await aDraft(api, owner, changes);
  return asParty(api, owner, PUBLISH, { id, version });
}

/** Gives the id of the interest. */
export async function interestIn(api: TestApi, offerId: string, party: OfferParty, sentence = 'Máme zájem.') {
  const interestId = randomUUID();
  await asParty(api, party, EXPRESS, { offerId, interestId, sentence, language: 'cs' });
  return interestId;
}

export async function seenBy(api: TestApi, id: string, party?: OfferParty): Promise<SeenOffer | null> {
  const asking = party ? { as: party.person } : {};
  return (await api.query<{ offer: SeenOffer | null }>(ONE, { id }, asking)).offer;
}
