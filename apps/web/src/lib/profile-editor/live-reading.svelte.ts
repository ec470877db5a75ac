import type { ProfileFields } from '@mosty/domain/profile-changes';
import { type Language, LANGUAGES } from '@mosty/domain/vocabulary';
import type { Reading } from './reading.ts';

/** Long enough that a word is finished. */
const PAUSE_MS = 500;

/** What the match understands of a description while it is typed: asked after a pause, and what is overtaken is dropped. */
export class LiveReading {
  #found = $state<{ readonly reader: Language; readonly reading: Reading | undefined }>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  readonly #address: () => string;

  constructor(address: () => string) {
    this.#address = address;
  }

  for(reader: Language): Reading | undefined {
    return this.#found?.reader === reader ? this.#found.reading : undefined;
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#found = undefined;
  }

  read(fields: ProfileFields, reader: Language, pause = PAUSE_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(fields, reader), pause);
  }

  async #ask(fields: ProfileFields, reader: Language): Promise<void> {
    const written = (language: Language) => fields[`description.${language}`];
    const writtenIn = LANGUAGES.find((language) => language !== reader && written(language)) ?? reader;
    const text = written(writtenIn);
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const response = await fetch(this.#address(), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: typeof text === 'string' ? text : '', writtenIn, reader }),
        signal: asking.signal,
      });
      if (response.ok) this.#found = { reader, reading: ((await response.json()) as Reading | null) ?? undefined };
    } catch {
      // Overtaken, or no connection: what was understood before stays on the page.
    }
  }
}
