/** What a start tells the person who waits: one line a step with its time; on a terminal a line that moves meanwhile. */

export interface Report {
  /** Runs a step; its line ends with what `work` noted. What it throws goes on to the caller. */
  step<Result>(name: string, work: (note: (text: string) => void) => Promise<Result>): Promise<Result>;
  /** A line of its own. */
  say(text: string): void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/** Without a terminal, a step that takes longer than this is announced before it ends. */
const ANNOUNCE_MS = 2_000;
const NAME_WIDTH = 12;

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export interface Terminal {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

export function createReport(terminal: Terminal = process.stdout): Report {
  /** Steps may run side by side; the moving line shows the latest that still runs. */
  const running: { name: string; began: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let frame = 0;

  const clear = () => (terminal.isTTY ? '\r\x1b[2K' : '');
  function draw(): void {
    const step = running.at(-1);
    if (!step) return;
    frame = (frame + 1) % FRAMES.length;
    terminal.write(
      `${clear()}  ${FRAMES[frame]} ${step.name.padEnd(NAME_WIDTH)} ${seconds(performance.now() - step.began)}`,
    );
  }
  function line(mark: string, name: string, text: string): void {
    terminal.write(`${clear()}  ${mark} ${name.padEnd(NAME_WIDTH)} ${text}\n`);
  }

  return {
    say: (text) => void terminal.write(`${clear()}${text}\n`),
    async step(name, work) {
      const step = { name, began: performance.now() };
      running.push(step);
      if (terminal.isTTY) timer ??= setInterval(draw, FRAME_MS).unref();
      const announcement = terminal.isTTY
        ? undefined
        : setTimeout(() => line('…', name, 'is under way'), ANNOUNCE_MS).unref();
      let noted = '';
      let mark = '✗';
      try {
        const result = await work((text) => (noted = text));
        mark = '✓';
        return result;
      } finally {
        clearTimeout(announcement);
        running.splice(running.indexOf(step), 1);
        if (running.length === 0) {
          clearInterval(timer);
          timer = undefined;
        }
        line(mark, name, `${noted}${noted ? ' ' : ''}(${seconds(performance.now() - step.began)})`);
      }
    },
  };
}
