/** Names under which a load says what it shows, so that it runs again when the server says that it has changed. */
import type { LiveEventKind } from './live-connection.ts';

/** Everything that changes with any news: counts of what is unread, lists. */
export const LIVE_ALL = 'live:all';

/** One conversation, one meeting, one introduction. */
export const livePlace = (what: LiveEventKind, id: string): `live:${string}` =>
  what === 'MEETING' || what === 'INTRODUCTION' ? `live:${what.toLowerCase()}:${id}` : `live:conversation:${id}`;
