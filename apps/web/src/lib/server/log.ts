/** One line of JSON for each thing that an operator should know, on standard error; the API logs in the same form. */
export function logError(message: string, error: unknown, facts: Readonly<Record<string, unknown>>): void {
  const { stack, cause } = error instanceof Error ? error : { stack: String(error), cause: undefined };
  const line = {
    level: 'error',
    time: new Date().toISOString(),
    message,
    ...facts,
    stack,
    cause: cause && String(cause),
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
