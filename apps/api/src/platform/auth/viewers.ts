import { type Viewer } from './viewer.ts';

/** Finds what an account may do; also the injection token. The feature `memberships` implements it. */
export abstract class Viewers {
  /** Null for an account that does not exist. */
  abstract of(accountId: string): Promise<Viewer | null>;
}
