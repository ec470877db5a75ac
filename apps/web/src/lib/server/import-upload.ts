/** Sends a file that is to be imported to the API. */
import type { ImportSource } from '#lib/graphql/documents.generated.ts';
import { ApiUnavailable } from './api.ts';
import { type Sender, sendFile } from './send-file.ts';

/** As the API usually allows; it has the last word. */
export const IMPORT_MEGABYTES = 50;

/** A register of eight thousand rows is compared in seconds; the largest table that is allowed takes a while. */
const TIMEOUT_MS = 180_000;

const SOURCES: Readonly<Record<ImportSource, string>> = {
  GUS_TERC: 'gus-terc',
  CSU_OBCE: 'csu-obce',
  SPREADSHEET: 'spreadsheet',
};

interface Sending extends Sender {
  readonly source: ImportSource;
  readonly sheet: string;
  readonly map: string;
  readonly file: File;
}

/** Gives the id under which its preview is found. Throws ApiRefusal with the reason of a refusal. */
export async function sendImport({ source, sheet, map, file, ...sender }: Sending): Promise<string> {
  const query = { source: SOURCES[source], name: file.name.slice(-255), sheet, map };
  const sent = { path: 'imports/uploads', query, file, timeoutMs: TIMEOUT_MS };
  const answer = await sendFile<{ readonly id: string }>(sender, sent);
  if (answer === undefined) throw new ApiUnavailable('The API does not say where its preview is');
  return answer.id;
}
