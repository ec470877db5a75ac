import type { RequestHandler } from './$types';

/** Says that the web server answers; deliberately without asking the API, which has its own. */
export const GET: RequestHandler = () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
