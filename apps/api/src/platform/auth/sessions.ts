import { type Viewer } from './viewer.ts';

/** Finds whose session a token opens; also the injection token. The feature `accounts` implements it. */
export abstract class Sessions {
  /** Null for a token that is unknown, expired or signed out. */
  abstract viewerOf(token: string): Promise<Viewer | null>;
}
