/**
 * Ends requests for results that nobody waits for any more.
 *
 * SvelteKit ignores the data of a navigation that another one has overtaken, but lets its request run on. It asks through
 * `window.fetch` so that a page can stand in for it: the requests for results are noted here and aborted when the next
 * navigation begins. An aborted one never settles; a rejection would be shown as an error page.
 */
type Fetch = typeof fetch;

/** Other pages' data and everything else pass untouched. */
const isForResults = (url: URL): boolean => /\/organisations\/__data\.json$/.test(url.pathname);

/** The search of an address without what SvelteKit adds to it. */
function searchOf(url: URL): string {
  const query = new URLSearchParams(url.search);
  for (const name of [...query.keys()]) if (name.startsWith('x-sveltekit-')) query.delete(name);
  return query.toString();
}

export class NewestOnly {
  readonly #fetch: Fetch;
  readonly #underWay = new Map<AbortController, string>();

  constructor(original: Fetch) {
    this.#fetch = original;
  }

  readonly fetch: Fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!isForResults(url)) return this.#fetch(input, init);
    const controller = new AbortController();
    this.#underWay.set(controller, searchOf(url));
    try {
      const response = await this.#fetch(input, { ...init, signal: controller.signal });
      // The body is read here: an abort must not come between the head and the body of an answer.
      const body = await response.arrayBuffer();
      return new Response(body, response);
    } catch (problem) {
      if (controller.signal.aborted) return await new Promise<Response>(() => undefined);
      throw problem;
    } finally {
      this.#underWay.delete(controller);
    }
  };

  /** A navigation to `next` begins: requests for other searches are ended. */
  overtakenBy(next: URL): void {
    const wanted = searchOf(next);
    for (const [controller, search] of this.#underWay) if (search !== wanted) controller.abort();
  }
}

/** Stands in for `window.fetch` until the function that it gives is called. */
export function keepNewestOnly(): { readonly newest: NewestOnly; readonly restore: () => void } {
  const original = window.fetch;
  const newest = new NewestOnly((input, init) => original.call(window, input, init));
  window.fetch = newest.fetch;
  return {
    newest,
    restore: () => {
      if (window.fetch === newest.fetch) window.fetch = original;
    },
  };
}
