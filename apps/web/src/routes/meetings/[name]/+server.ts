import { passFile } from '#lib/server/passed-file.ts';
import type { RequestHandler } from './$types';

/** An agreed date for the calendar of whoever reads the conversation. */
export const GET: RequestHandler = (event) => passFile(event, `meetings/${encodeURIComponent(event.params.name)}`);
