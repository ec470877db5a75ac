/** The end of a log for the terminal: structured lines are reduced to their message, stack traces to their first lines. */

interface LogLine {
  readonly level?: number;
  readonly context?: string;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}

const WARNING = 40;
const LEVELS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info', 40: 'WARNING', 50: 'ERROR', 60: 'FATAL' };
/** What Nest says while it puts itself together, line after line, at each start. */
const CONTEXTS_OF_STARTING = ['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'GraphQLModule'];

/** At most `count` lines. Of structured lines only warnings and errors are given, unless there is nothing else. */
export function lastWords(log: string, count = 12): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => ({ line, structured: parse(line) }));
  const worth = read.filter(({ structured }) => !structured || (structured.level ?? 0) >= WARNING);
  return (worth.length > 0 ? worth : read)
    .slice(-count)
    .map(({ line, structured }) => (structured ? messageOf(structured) : line))
    .join('\n');
}

/** A line of a log for developers: a structured one in words; undefined for what nobody reads. */
export function toReadable(line: string): string | undefined {
  const structured = parse(line);
  if (!structured) return line;
  const { level = 0, context } = structured;
  if (level < WARNING && CONTEXTS_OF_STARTING.includes(context ?? '')) return undefined;
  const words = [LEVELS[level], context && `${context}:`, messageOf(structured)].filter(Boolean).join(' ');
  return words === '' ? line : words;
}

function parse(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}

function messageOf({ msg, err }: LogLine): string {
  return [msg, err?.message === msg ? undefined : err?.message].filter(Boolean).join(': ');
}
