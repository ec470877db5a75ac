import { describe, expect, it } from '@jest/globals';
import { chooseUser, readUsers } from './system-user.ts';

const PASSWD = `root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
anna:x:1000:1000::/home/anna:/bin/bash
broken line
`;

describe('the user as whom root runs PostgreSQL', () => {
  const users = readUsers(PASSWD);
  const without = (...names: string[]) => users.filter(({ name }) => !names.includes(name));

  it.each<[string, ReturnType<typeof readUsers>, number | undefined, string]>([
    ['whoever owns the data that are there', users, 1000, 'anna'],
    ['postgres', users, undefined, 'postgres'],
    ['postgres, where root himself owns what is there', users, 0, 'postgres'],
    ['nobody, where there is no postgres', without('postgres'), undefined, 'nobody'],
    ['any user, where there is neither', without('postgres', 'nobody'), undefined, 'daemon'],
  ])('is %s', (_, known, owner, name) => expect(chooseUser(known, owner).name).toBe(name));

  it('is asked for in one sentence where there is none', () => {
    expect(() => chooseUser([], undefined)).toThrow(/^PostgreSQL does not run as root .* or set DATABASE_URL\.$/);
  });
});
