/**
 * One connection of a tab over which the server says that something has happened. It says no more than what and where: the
 * page asks for the rest. When it breaks off it is made again, later each time, and then the page is told to ask as well.
 */
export const LIVE_EVENTS = ['MESSAGE', 'READ', 'MEETING', 'INTRODUCTION', 'UNREAD'] as const;
export type LiveEventKind = (typeof LIVE_EVENTS)[number];

export interface LiveNews {
  readonly what: LiveEventKind;
  readonly id: string;
}

/** The part of an EventSource that is needed. The stream says `ready` when it begins, `alive` now and then, and `news`. */
export interface Source {
  addEventListener(
    type: 'ready' | 'alive' | 'news' | 'error',
    heard: (event: { readonly data?: unknown }) => void,
  ): void;
  close(): void;
}

interface Listener {
  news(news: LiveNews): void;
  /** From now on news are heard; something may have happened since the server made the page. */
  began(): void;
  /** Something may have been missed. */
  missed(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Longer than two beats: a computer that slept, or a network that changed, leaves a connection that says nothing more. */
export const SILENCE_MS = 75_000;

export class LiveConnection {
  readonly #open: () => Source;
  readonly #listener: Listener;
  /** 0 to 1: not all tabs of all people come back in the same second after a restart of the server. */
  readonly #random: () => number;
  #source: Source | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #wasOpen = false;

  constructor(open: () => Source, listener: Listener, random: () => number) {
    this.#open = open;
    this.#listener = listener;
    this.#random = random;
  }

  start(): void {
    if (this.#source || this.#pause) return;
    const source = this.#open();
    this.#source = source;
    source.addEventListener('ready', () => {
      this.#failures = 0;
      this.#listen();
      if (this.#wasOpen) this.#listener.missed();
      else this.#listener.began();
      this.#wasOpen = true;
    });
    source.addEventListener('alive', () => this.#listen());
    source.addEventListener('news', ({ data }) => {
      this.#listen();
      const news = readNews(data);
      if (news === 'CATCH_UP') this.#listener.missed();
      else if (news) this.#listener.news(news);
    });
    source.addEventListener('error', () => this.#again());
    this.#listen();
  }

  stop(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#silence);
    this.#pause = undefined;
    this.#source?.close();
    this.#source = undefined;
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#again(), SILENCE_MS);
  }

  // A browser gives up for good on an answer that is no stream, such as that of a server that is starting: we do not.
  #again(): void {
    this.stop();
    const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.#failures);
    this.#failures++;
    this.#pause = setTimeout(
      () => {
        this.#pause = undefined;
        this.start();
      },
      pause * (0.5 + this.#random() / 2),
    );
  }
}

/** Undefined for what is no news: something that only a later version of this page understands. */
function readNews(data: unknown): LiveNews | 'CATCH_UP' | undefined {
  if (typeof data !== 'string') return undefined;
  let read: unknown;
  try {
    read = JSON.parse(data);
  } catch {
    return undefined;
  }
  const { what, id } = (read ?? {}) as Readonly<Record<string, unknown>>;
  if (what === 'CATCH_UP') return what;
  const kind = LIVE_EVENTS.find((one) => one === what);
  return kind && typeof id === 'string' ? { what: kind, id } : undefined;
}
