/** Organisations on both banks, an officer for each, and her open session. */
import { createHmac, randomBytes } from 'node:crypto';
import { type Client } from 'pg';

export interface Officer {
  readonly organisationId: string;
  readonly email: string;
  /** Opens her session. */
  readonly token: string;
}

export interface Pair {
  readonly pl: Officer;
  readonly cz: Officer;
}

export interface People {
  readonly pairs: readonly Pair[];
  readonly broker: string;
}

/** Signed as the sign-in library does; see apps/api/src/features/accounts/library-cookies.ts. */
function sessionToken(secret: string): { readonly stored: string; readonly carried: string } {
  const stored = randomBytes(24).toString('base64url');
  return { stored, carried: `${stored}.${createHmac('sha256', secret).update(stored).digest('base64url')}` };
}

export async function insertPeople(client: Client, count: number, secret: string): Promise<People> {
  const themes = await client.query<{ code: string }>('select code from theme order by position');
  const themeOf = (at: number): string => themes.rows[at % themes.rows.length]?.code ?? '';
  const broker = await insertAccount(client, { email: 'broker@example.org', language: 'pl', role: 'BROKER', secret });
  await client.query('insert into broker_region (account_id, region_code) values ($1, null)', [broker.accountId]);
  const pairs: Pair[] = [];
  for (let at = 0; at < count; at++) {
    const [pl, cz] = [
      await insertOfficer(client, { at, country: 'PL', offers: themeOf(at), seeks: themeOf(at + 1), secret }),
      await insertOfficer(client, { at, country: 'CZ', offers: themeOf(at + 1), seeks: themeOf(at), secret }),
    ];
    pairs.push({ pl, cz });
  }
  return { pairs, broker: broker.token };
}

interface NewOfficer {
  readonly at: number;
  readonly country: 'PL' | 'CZ';
  readonly offers: string;
  readonly seeks: string;
  readonly secret: string;
}

async function insertOfficer(client: Client, officer: NewOfficer): Promise<Officer> {
  const { at, country, offers, seeks, secret } = officer;
  const name = `${country === 'PL' ? 'Gmina' : 'Obec'} ${at}`;
  const { rows } = await client.query<{ id: string }>(
    `insert into organisation (kind, country, name, slug, status, last_confirmed_at)
     values ($1, $2, $3, $4, 'ACTIVE', now()) returning id`,
    [country === 'PL' ? 'GMINA' : 'OBEC', country, name, `${country.toLowerCase()}-${at}`],
  );
  const organisationId = rows[0]?.id ?? '';
  await client.query(
    `insert into theme_interest (organisation_id, theme_code, offers, seeks) values ($1, $2, 3, 0), ($1, $3, 0, 3)`,
    [organisationId, offers, seeks],
  );
  const email = `${country.toLowerCase()}-${at}@example.org`;
  const language = country === 'PL' ? 'pl' : 'cs';
  const { accountId, token } = await insertAccount(client, { email, language, role: 'MEMBER', secret });
  await client.query(`insert into membership (account_id, organisation_id, role) values ($1, $2, 'COORDINATOR')`, [
    accountId,
    organisationId,
  ]);
  return { organisationId, email, token };
}

interface NewAccount {
  readonly email: string;
  readonly language: string;
  readonly role: string;
  readonly secret: string;
}

async function insertAccount(client: Client, { email, language, role, secret }: NewAccount) {
  const { rows } = await client.query<{ id: string }>(
    `insert into account (email, display_name, language, role, email_verified_at)
     values ($1, $2, $3, $4, now()) returning id`,
    [email, `Bench ${email}`, language, role],
  );
  const accountId = rows[0]?.id ?? '';
  const { stored, carried } = sessionToken(secret);
  await client.query(
    `insert into auth.open_session (token, account_id, browser, ip_address, expires_at)
     values ($1, $2, 'bench', '', now() + interval '1 day')`,
    [stored, accountId],
  );
  return { accountId, token: carried };
}
