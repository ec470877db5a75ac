import { type MatchProfile } from '../profile.ts';
import { planRound, type RoundOptions, type RoundPlan, type RoundProgress } from './plan-round.ts';
import { type RoundExclusions } from './taking-part.ts';

/** What a round is planned from, but for the organisations. */
export interface RoundSettings {
  /** Of organisations that have another than the default one. */
  readonly caps: ReadonlyMap<string, number>;
  readonly exclusions: RoundExclusions;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  readonly options?: RoundOptions;
}

/** To the thread. An empty batch is the last one. */
export type RoundRequest =
  | { readonly kind: 'SETTINGS'; readonly settings: RoundSettings }
  | { readonly kind: 'ORGANISATIONS'; readonly batch: readonly MatchProfile[] };

/** From the thread. NEXT asks for a batch. */
export type RoundReply =
  | { readonly kind: 'NEXT' }
  | { readonly kind: 'PROGRESS'; readonly progress: RoundProgress }
  | { readonly kind: 'PLAN'; readonly plan: RoundPlan };

/** The thread's end of the line; `parentPort` of node:worker_threads is one. */
export interface RoundPort {
  on(event: 'message', listener: (request: RoundRequest) => void): unknown;
  postMessage(reply: RoundReply): void;
}

/** Plans one round for the other end of the port. What goes wrong is thrown: in a thread that ends it and tells its owner. */
export async function serveRound(port: RoundPort): Promise<void> {
  const { settings, organisations } = await requested(port);
  const { caps, exclusions, now, options } = settings;
  const plan = await planRound(organisations, caps, exclusions, now, options, (progress) =>
    port.postMessage({ kind: 'PROGRESS', progress }),
  );
  port.postMessage({ kind: 'PLAN', plan });
}

function requested(port: RoundPort): Promise<{ settings: RoundSettings; organisations: readonly MatchProfile[] }> {
  return new Promise((resolve, reject) => {
    const organisations: MatchProfile[] = [];
    let settings: RoundSettings | undefined;
    port.on('message', (request) => {
      if (request.kind === 'SETTINGS') settings = request.settings;
      else organisations.push(...request.batch);
      const isLast = request.kind === 'ORGANISATIONS' && request.batch.length === 0;
      if (!isLast) port.postMessage({ kind: 'NEXT' });
      else if (settings !== undefined) resolve({ settings, organisations });
      else reject(new Error('The organisations of a round came without its settings.'));
    });
  });
}
