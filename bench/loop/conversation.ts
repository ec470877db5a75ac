/** What two officers do from the first question to the last message; each step is repeated until it is known to be done. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, type GraphQLAnswer } from '../compiled-mosty.ts';
import { type MailServerPart } from './mail-server.ts';
import { type Officer, type Pair } from './people.ts';

export interface Surroundings {
  /** Of the API processes; each question goes to another one. */
  readonly ports: readonly number[];
  readonly mails: MailServerPart;
  readonly broker: string;
  readonly messagesOfPair: number;
}

/** What is refused although it was done: the answer to an earlier try was lost. */
const DONE_ALREADY = /OPEN_ALREADY|INTRODUCTION_NOT_POSSIBLE/;
const GIVE_UP_MS = 10 * 60_000;
const LINK = /\/answer\/([\w.-]+)/;

export async function fromQuestionToTalk(pair: Pair, byBroker: boolean, around: Surroundings): Promise<void> {
  await start(pair, byBroker, around);
  for (const officer of byBroker ? [pair.pl, pair.cz] : [pair.cz]) await acceptFromMail(officer, around);
  const conversationId = await conversationOf(pair, around);
  for (let number = 1; number <= around.messagesOfPair; number++) {
    await write(number % 2 === 0 ? pair.cz : pair.pl, conversationId, number, around);
  }
}

async function start({ pl, cz }: Pair, byBroker: boolean, around: Surroundings): Promise<void> {
  const both = { organisationId: pl.organisationId, partnerId: cz.organisationId };
  await until(around, (port) =>
    byBroker
      ? ask(
          port,
          'mutation ($input: StartIntroductionForTwoInput!) { startIntroductionForTwo(input: $input) { id } }',
          { input: { ...both, askNow: true } },
          around.broker,
        )
      : ask(
          port,
          'mutation ($input: StartIntroductionInput!) { startIntroduction(input: $input) { id } }',
          { input: both },
          pl.token,
        ),
  );
}

/** By the link in the mail and without a session; a link that was used by a try whose answer was lost is done, too. */
async function acceptFromMail({ email }: Officer, around: Surroundings): Promise<void> {
  const token = (await around.mails.waitFor(email, LINK, GIVE_UP_MS))?.[1];
  if (token === undefined) throw new Error(`${email} was never asked.`);
  await until(around, (port) =>
    ask(
      port,
      `mutation ($token: String!) { answerIntroductionByLink(token: $token, input: { answer: ACCEPT }) { state isDone } }`,
      { token },
    ),
  );
}

interface Introductions {
  readonly introductions: { readonly nodes: readonly { readonly conversationId: string | null }[] };
}

async function conversationOf({ pl }: Pair, around: Surroundings): Promise<string> {
  const { introductions } = await until<Introductions>(
    around,
    (port) =>
      ask(
        port,
        'query ($organisationId: ID!) { introductions(organisationId: $organisationId, first: 1) { nodes { conversationId } } }',
        { organisationId: pl.organisationId },
        pl.token,
      ),
    (data) => (data.introductions.nodes[0]?.conversationId ?? null) !== null,
  );
  return introductions.nodes[0]?.conversationId ?? '';
}

export async function write(
  { organisationId, token }: Officer,
  conversationId: string,
  number: number,
  around: Surroundings,
): Promise<void> {
  const entries = [{ freeText: { text: `Message ${number}`, language: 'en' } }];
  const input = { conversationId, organisationId, clientKey: `message-${number}`, entries };
  await until(around, (port) =>
    ask(port, 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { id } }', { input }, token),
  );
}

let turn = 0;

/** Asks one API process after the other until one says that it is done. A refusal for another reason ends it. */
async function until<Data>(
  { ports }: Surroundings,
  question: (port: number) => Promise<GraphQLAnswer<Data>>,
  isEnough: (data: Data) => boolean = () => true,
): Promise<Data> {
  let last = '';
  for (const giveUp = Date.now() + GIVE_UP_MS; Date.now() < giveUp; await sleep(150)) {
    const port = ports[turn++ % ports.length] ?? 0;
    const answer = await question(port).catch((error: unknown) => String(error));
    if (typeof answer === 'string') {
      last = answer;
      continue;
    }
    if (answer.data && !answer.errors && isEnough(answer.data)) return answer.data;
    const code = answer.errors?.[0]?.extensions?.code ?? '';
    last = JSON.stringify(answer);
    if (DONE_ALREADY.test(code)) return answer.data as Data;
    if (code !== '' && !/INTERNAL|UNAVAILABLE|TOO_MANY|NOT_SIGNED_IN/.test(code)) break;
  }
  throw new Error(`The API refuses: ${last}`);
}
