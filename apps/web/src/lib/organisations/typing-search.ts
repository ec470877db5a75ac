/** When to search while somebody types, and which of these searches the back button returns to. */
export const TYPING_PAUSE_MS = 200;

export interface SearchWay {
  /** The search takes the place of the one before it in the history: one entry for a word, not one for each letter. */
  readonly replace: boolean;
}

/** Resolves when the search is shown; one that another search overtakes never does. */
export type Search = (way: SearchWay) => Promise<unknown>;

export class TypingSearch {
  readonly #search: Search;
  readonly #pauseMs: number;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The words that are being typed have an entry of their own in the history. */
  #hasEntry = false;
  /** Changes when the words are finished: an answer that comes after that says nothing about the next ones. */
  #words = {};

  constructor(search: Search, pauseMs = TYPING_PAUSE_MS) {
    this.#search = search;
    this.#pauseMs = pauseMs;
  }

  /** A letter came or went. Unfinished letters of an input method (`isComposing`) are no words yet. */
  typed({ isComposing }: { readonly isComposing: boolean }): void {
    clearTimeout(this.#pause);
    if (!isComposing) this.#pause = setTimeout(() => this.#now(), this.#pauseMs);
  }

  /** Enter, or the button: at once. The words are finished; the next ones get an entry of their own. */
  submitted(): void {
    clearTimeout(this.#pause);
    this.#now();
    this.over();
  }

  /** A filter was changed: what was typed counts at once, and the change is an entry of its own. */
  filtered(): void {
    clearTimeout(this.#pause);
    this.over();
    void this.#search({ replace: false });
  }

  /** The field was left, or another search was shown: whatever is typed next is a search of its own. */
  over(): void {
    this.#hasEntry = false;
    this.#words = {};
  }

  /** Nothing that waits is searched any more. */
  stop(): void {
    clearTimeout(this.#pause);
    this.over();
  }

  #now(): void {
    const words = this.#words;
    void this.#search({ replace: this.#hasEntry }).then(() => {
      if (words === this.#words) this.#hasEntry = true;
    });
  }
}
