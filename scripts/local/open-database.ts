/** The database of a run: the server of DATABASE_URL, or the embedded PostgreSQL of this checkout. */
import { checkServer, ensureDatabase, withoutPassword } from './database.ts';
import { logFile } from './folders.ts';
import { keepRunning, type Watch } from './keep-running.ts';
import { startCluster, type RunningCluster } from './postgres-cluster.ts';
import { placeOfData } from './postgres-data.ts';
import { type Variables } from './settings.ts';

const OLDEST_SERVER = 15;
const DATABASE = 'mosty';

export interface OpenDatabase {
  readonly url: string;
  /** A few words for the report. */
  readonly note: string;
  stop(): Promise<void>;
}

export interface DatabaseOptions {
  readonly state: string;
  readonly variables: Variables;
  readonly watch: Watch;
  readonly signal: AbortSignal;
}

export async function openDatabase({ state, variables, watch, signal }: DatabaseOptions): Promise<OpenDatabase> {
  if (variables.DATABASE_URL !== undefined) {
    await checkServer(variables.DATABASE_URL, OLDEST_SERVER);
    const note = `of DATABASE_URL answers: ${withoutPassword(variables.DATABASE_URL)}`;
    return { url: variables.DATABASE_URL, note, stop: () => Promise.resolve() };
  }
  const place = placeOfData(state);
  let cluster: RunningCluster | undefined;
  const service = await keepRunning(
    {
      name: 'PostgreSQL',
      // A restart keeps the port: the address is known to the API by then.
      async begin() {
        cluster = await startCluster({
          place,
          state,
          logFile: logFile(state, 'postgres'),
          ...(cluster && { port: cluster.port }),
        });
        return cluster;
      },
    },
    watch,
    signal,
  );
  const running = service.current() as RunningCluster;
  try {
    await ensureDatabase(running.url('postgres'), DATABASE);
  } catch (error) {
    await service.stop();
    throw error;
  }
  const where = place.folder.startsWith(state) ? '' : `, data in ${place.folder}`;
  return {
    url: running.url(DATABASE),
    note: `${running.isNew ? 'made and started' : 'started'} on port ${running.port}${where}`,
    stop: () => service.stop(),
  };
}
