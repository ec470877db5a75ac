/** How a source is read, compared and written. The service does the same with all of them, in the same order. */
import { type ImportNotice } from '@mosty/domain/import-problems';
import { type Tx } from '../../platform/database/data-source.ts';
import { type ComparedRow } from './comparison.ts';
import { type Problems } from './row-reader.ts';
import { type Table } from './table.ts';

export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  /** All rows of the file that have content, sound or not. */
  readonly count: number;
  readonly problems: Problems;
  readonly notices: readonly ImportNotice[];
}

export interface ReadingContext {
  readonly regionCodes: ReadonlySet<string>;
  /** Field → heading, as the user mapped them. */
  readonly mapping: ReadonlyMap<string, string>;
  readonly onRow: (rows: number) => void;
}

export interface Comparison<Plan> {
  readonly rows: readonly ComparedRow[];
  readonly notices: readonly ImportNotice[];
  /** In the database and not in the file; registers only. */
  readonly missing: number;
  readonly plan: Plan;
}

export interface ImportStrategy<Row, Plan> {
  /** Throws FileRefused where the file as a whole cannot be used. */
  read(table: Table, context: ReadingContext): Promise<ReadRows<Row>>;

  /** Adds to the problems what only the database shows. `forWriting` locks what the plan is built on. */
  compare(tx: Tx, read: ReadRows<Row>, forWriting: boolean): Promise<Comparison<Plan>>;

  /** Writes the plan and gives the ids of all organisations that look different afterwards. */
  write(tx: Tx, plan: Plan): Promise<readonly string[]>;
}
