import { type Tx } from '../database/data-source.ts';
import { type AuditAction } from './audit-actions.ts';

export interface Deed {
  /** Whose account; SYSTEM for what Mosty does by itself, and for a link without an account. */
  readonly actor: string;
  readonly action: AuditAction;
  readonly organisationId?: string | undefined;
  /** The account it was done to, when that is somebody else's or all that it is about. */
  readonly accountId?: string | undefined;
  /** Ids and codes that tell more; never a name, an address or a text. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/** Who did or saw what matters, written in the transaction that did it. Also the injection token. */
export abstract class Audit {
  abstract record(tx: Tx, deed: Deed): Promise<void>;
}
