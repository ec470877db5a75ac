/** Somebody who has chosen a password. */
import { type TestAccount, type TestApi } from './create-test-api.ts';

export const PASSWORD = 'zelená žába skáče';
export const CHANGE_PASSWORD =
  'mutation ($new: String!, $old: String) { changePassword(newPassword: $new, password: $old) { token } }';

export interface Person extends TestAccount {
  readonly email: string;
}

/** Signed in, with the session that came with `PASSWORD`. */
export async function aPerson(api: TestApi): Promise<Person> {
  const account = await api.signIn();
  const { changePassword } = await api.query<{ changePassword: { token: string } }>(
    CHANGE_PASSWORD,
    { new: PASSWORD },
    { as: account },
  );
  return { ...account, ...changePassword, email: `${account.accountId}@example.org` };
}
