/** Asks above the cap of a side wait, in order, and enter when an introduction closes. */

export interface WaitingAsk {
  readonly id: string;
  /** Since when it waits. */
  readonly since: Date;
  readonly organisationIds: readonly [string, string];
}

export interface QueuedAsk {
  readonly id: string;
  /** For whom it waits, and its place there; empty for what enters now. */
  readonly places: readonly { readonly organisationId: string; readonly place: number }[];
}

export interface QueueState {
  /** In the order in which they enter. */
  readonly entering: readonly QueuedAsk[];
  readonly waiting: readonly QueuedAsk[];
}

/**
 * Who enters now and where the others stand. `room`: the cap of an organisation less its open introductions.
 *
 * An older ask keeps its place with one side while it waits for the other: otherwise younger ones would overtake it for ever.
 * The oldest of all has the first place with both, so that the queue always moves as introductions end.
 */
export function queue(asks: readonly WaitingAsk[], room: ReadonlyMap<string, number>): QueueState {
  const left = new Map(room);
  const standing = new Map<string, number>();
  const entering: QueuedAsk[] = [];
  const waiting: QueuedAsk[] = [];
  for (const { id, organisationIds } of inOrder(asks)) {
    const full = organisationIds.filter((organisationId) => (left.get(organisationId) ?? 0) < 1);
    const places = full.map((organisationId) => ({ organisationId, place: (standing.get(organisationId) ?? 0) + 1 }));
    (full.length === 0 ? entering : waiting).push({ id, places });
    for (const organisationId of organisationIds) {
      left.set(organisationId, (left.get(organisationId) ?? 0) - 1);
      if (full.length > 0) standing.set(organisationId, (standing.get(organisationId) ?? 0) + 1);
    }
  }
  return { entering, waiting };
}

/** Oldest first; those of the same moment in the order of their ids, so that every process sees the same queue. */
export function inOrder(asks: readonly WaitingAsk[]): readonly WaitingAsk[] {
  return [...asks].sort(
    (one, other) => one.since.getTime() - other.since.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}
