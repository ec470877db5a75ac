/** Sends a logo to the API. */
import { type Sender, sendFile } from './send-file.ts';

/** The API has the last word; this one spares it what is too large anyway. */
export const LOGO_MEGABYTES = 5;

const TIMEOUT_MS = 30_000;

interface Sending extends Sender {
  readonly organisationId: string;
  readonly version: number;
  readonly alt: string;
  readonly file: File;
}

/** Throws ApiRefusal with the reason of a refusal. */
export async function sendLogo({ organisationId, version, alt, file, ...sender }: Sending): Promise<void> {
  const query = { organisationId, version: String(version), alt };
  await sendFile(sender, { path: 'organisation-logos', query, file, timeoutMs: TIMEOUT_MS });
}
