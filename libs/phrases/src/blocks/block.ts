import { type OrganisationKind } from '@mosty/domain/vocabulary';
import { type Slot } from '../slots.ts';

/**
 * One sentence that exists in all languages; the texts are in `texts/<group>/<language>.json`.
 *
 * The id is kept in messages for ever: it is never used for another meaning and never taken out. A sentence that is no longer
 * good becomes `retired` and a new one gets a new id.
 */
export interface BlockDefinition {
  readonly slots: Readonly<Record<string, Slot>>;
  /** Grows with each rewording; the meaning stays. 1 when absent. */
  readonly version?: number;
  /** Who is offered the sentence; everybody when absent. */
  readonly senders?: readonly OrganisationKind[];
  /** A salutation opens a letter with a comma, a valediction ends it without a full stop. */
  readonly form?: 'SALUTATION' | 'VALEDICTION';
  /** Not offered any more, but still read in old messages. */
  readonly isRetired?: true;
}

export type BlockDefinitions = Readonly<Record<string, BlockDefinition>>;
