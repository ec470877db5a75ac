/** What takes less time is asked again rather than kept. */
const WORTH_KEEPING_MS = 20;
const MOST = 300;

/**
 * Answers that took long, because they are about very many documents: the whole list, words that every sixth text has.
 * They hold as long as the index is the same; the version of the index is read with every search anyway.
 */
export class RememberedAnswers<Answer> {
  private readonly answers = new Map<string, { readonly version: number; readonly answer: Answer }>();

  constructor(private readonly worthKeepingMs = WORTH_KEEPING_MS) {}

  /** What `ask` said of the same question while the index was the same; else what it says now. */
  async of(question: unknown, version: number, ask: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(question);
    const known = this.answers.get(key);
    this.answers.delete(key);
    if (known?.version === version) {
      this.answers.set(key, known);
      return known.answer;
    }
    const started = performance.now();
    const answer = await ask();
    if (performance.now() - started < this.worthKeepingMs) return answer;
    this.answers.set(key, { version, answer });
    // The ones that were asked for longest ago go first.
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= MOST) break;
      this.answers.delete(oldest);
    }
    return answer;
  }
}
