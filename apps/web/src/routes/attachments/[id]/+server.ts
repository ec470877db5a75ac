import { passFile } from '#lib/server/passed-file.ts';
import type { RequestHandler } from './$types';

/** A file of a message, for whoever reads the conversation. */
export const GET: RequestHandler = (event) => passFile(event, `attachments/${encodeURIComponent(event.params.id)}`);
