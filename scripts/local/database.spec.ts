import { describe, expect, it } from '@jest/globals';
import { checkServer, withoutPassword } from './database.ts';
import { startTestPostgres } from './test-postgres.ts';

describe('the server of DATABASE_URL', () => {
  it.each(['nonsense', 'mysql://127.0.0.1/mosty', 'postgres://['])(
    'is refused when it is no address: %s',
    async (url) => {
      await expect(checkServer(url, 15)).rejects.toThrow(/^DATABASE_URL is no address of a database/);
    },
  );

  it('that does not answer is named without its password, with what to do', async () => {
    // The port of „discard”, which nobody offers any more.
    const failure = checkServer('postgres://mosty:secret@127.0.0.1:9/mosty', 15);
    await expect(failure).rejects.toThrow(
      'The database of DATABASE_URL (postgres://mosty@127.0.0.1:9/mosty) does not answer: connect ECONNREFUSED 127.0.0.1:9. Start it or correct DATABASE_URL.',
    );
  });

  it('is accepted from the oldest version on that Mosty works with', async () => {
    const postgres = await startTestPostgres();
    await expect(checkServer(postgres.url, 15)).resolves.toBeUndefined();
    await expect(checkServer(postgres.url, 99)).rejects.toThrow(
      /is PostgreSQL \d\d; Mosty needs PostgreSQL 99 or newer\.$/,
    );
    await postgres.stop();
  }, 30_000);

  it('is shown without its password', () => {
    expect(withoutPassword('postgres://mosty:secret@db.example.org/mosty')).toBe(
      'postgres://mosty@db.example.org/mosty',
    );
  });
});
