import { Refusals } from '@mosty/domain/profile-rules';
import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/errors/app-error.ts';
import { throwRefusals } from '../../platform/errors/app-errors.ts';
import { isId } from '../../platform/graphql/ids.ts';
import { AccountChanges } from './account-changes.ts';
import { Attempts } from './attempts.ts';
import { type Client, type SignedInClient } from './client.ts';
import { tokensIn } from './library-cookies.ts';
import { refusalOf } from './library-refusals.ts';
import { ProvenIdentity } from './proven-identity.ts';
import { type OpenedSession, SignInGate } from './sign-in-gate.ts';
import { type SignInLibrary } from './sign-in-library.ts';

/** What the browser is asked, and the ticket with which its answer comes back. */
export interface AskedPasskey {
  /** JSON, for the programming interface of browsers. */
  readonly options: string;
  readonly ticket: string;
}

export interface SeenPasskey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
}

const LONGEST_NAME = 100;
const LONGEST_ANSWER = 20_000;

/** As far as we look into it; the library checks the rest. */
type PasskeyAnswer = NonNullable<
  Parameters<SignInLibrary['api']['verifyPasskeyAuthentication']>[0]
>['body']['response'];

const refused = (): AppError => new AppError('PASSKEY_REFUSED', {});

/** Passkeys: a key on a device, unlocked by finger, face or PIN. It is two factors in one, so no code is asked for. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly gate: SignInGate,
    private readonly proven: ProvenIdentity,
    private readonly attempts: Attempts,
    private readonly changes: AccountChanges,
  ) {}

  async askForSignIn(client: Client): Promise<AskedPasskey> {
    await this.attempts.count('PASSKEY_FROM', client.address);
    const headers = this.gate.headers(client);
    const { response, headers: given } = await this.gate.api.generatePasskeyAuthenticationOptions({
      headers,
      returnHeaders: true,
    });
    return this.asked({ ...response, userVerification: 'required' }, given);
  }

  async signIn(ticket: string, answer: string, client: Client): Promise<OpenedSession> {
    await this.attempts.count('PASSKEY_FROM', client.address);
    const body = { response: this.read(answer) };
    const headers = this.gate.headers(client, { passkey: ticket });
    const verify = this.gate.api.verifyPasskeyAuthentication({ body, headers, returnHeaders: true });
    const session = this.gate.opened((await this.orRefused(verify)).headers);
    if (session === undefined) throw refused();
    return session;
  }

  async askForNew(client: SignedInClient, password: string | null): Promise<AskedPasskey> {
    await this.proven.require(client, password);
    const headers = this.gate.headers(client, { session: client.token });
    const { response, headers: given } = await this.gate.api.generatePasskeyRegistrationOptions({
      headers,
      query: {},
      returnHeaders: true,
    });
    return this.asked(response, given);
  }

  async add(client: SignedInClient, ticket: string, answer: string, typedName: string): Promise<void> {
    const refusals = new Refusals();
    const name = refusals.line('name', typedName, LONGEST_NAME);
    throwRefusals(refusals);
    const body = { response: this.read(answer), name };
    const headers = this.gate.headers(client, { session: client.token, passkey: ticket });
    await this.orRefused(this.gate.api.verifyPasskeyRegistration({ body, headers }));
    await this.changes.tell(client.accountId, 'PASSKEY_ADDED');
  }

  async list(client: SignedInClient): Promise<SeenPasskey[]> {
    const all = await this.gate.api.listPasskeys({ headers: this.gate.headers(client, { session: client.token }) });
    return all.map(({ id, name, createdAt }) => ({ id, name: name ?? '', createdAt }));
  }

  async remove(client: SignedInClient, id: string, password: string | null): Promise<void> {
    const own = isId(id) && (await this.list(client)).some((passkey) => passkey.id === id);
    if (!own) throw new AppError('NOT_FOUND', { what: 'passkey' });
    await this.proven.require(client, password);
    const headers = this.gate.headers(client, { session: client.token });
    await this.gate.api.deletePasskey({ body: { id }, headers });
    await this.changes.tell(client.accountId, 'PASSKEY_REMOVED');
  }

  private asked(options: object, headers: Headers): AskedPasskey {
    const { passkey } = tokensIn(headers);
    if (passkey === undefined) throw new Error('The library gave no ticket for a passkey.');
    return { options: JSON.stringify(options), ticket: passkey };
  }

  private read(answer: string): PasskeyAnswer {
    if (answer.length > LONGEST_ANSWER) throw refused();
    try {
      const read: unknown = JSON.parse(answer);
      if (typeof read === 'object' && read !== null && typeof (read as { id?: unknown }).id === 'string') {
        return read as PasskeyAnswer;
      }
    } catch {
      // What is no JSON is no answer of a browser.
    }
    throw refused();
  }

  /** Whatever the reason, the answer is the same. */
  private async orRefused<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    try {
      return await work;
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
      throw refused();
    }
  }
}
