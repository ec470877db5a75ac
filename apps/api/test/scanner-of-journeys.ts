/** A program: the scanner of the browser journeys. Tells its address to whoever starts it, and ends with it. */
import { findsEicar, startClamd } from './clamd-server.ts';

/** About a BUSY file it has no verdict until it has seen the FREE file of the same id. */
const SAID = /(BUSY|FREE)-SCANNER-TEST-FILE ([0-9a-f-]{36})/;

const clamd = await startClamd();
const free = new Set<string | undefined>();
clamd.answer = (file) => {
  const [, state, id] = SAID.exec(file.toString('latin1')) ?? [];
  if (state === 'FREE') free.add(id);
  return state === 'BUSY' && !free.has(id) ? 'stream: Too busy ERROR\0' : findsEicar(file);
};
process.once('disconnect', () => void clamd.close());
process.send?.({ url: clamd.url });
