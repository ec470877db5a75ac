import { createServer } from 'node:http';
import { argv, env } from 'node:process';

/** Like the real ones: answers at /health, ends when it is told to and when its supervisor is gone. */
export function serve(name, port, host) {
  if (env.STAND_IN_FAIL === name) {
    process.stderr.write(`{"level":60,"msg":"The stand-in ${name} fails"}\n`);
    process.exit(1);
  }
  const server = createServer((request, response) => response.end(`${name} ${request.url} ${argv.length}`));
  const stop = () => server.close(() => process.exit(0)).closeAllConnections();
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, stop);
  server.listen(Number(port), host);
}
