/** A program: the scanner of the browser journeys. Tells its address to whoever starts it, and ends with it. */
import { findsEicar, startClamd } from './clamd-server.ts';

/** About a file in which this stands it has no verdict yet when it is asked for the first two times. */
const BUSY = 'BUSY-SCANNER-TEST-FILE';
const BUSY_TIMES = 2;

const clamd = await startClamd();
const asked = new Map<string, number>();
clamd.answer = (file) => {
  if (!file.includes(BUSY)) return findsEicar(file);
  const text = file.toString('latin1');
  const times = (asked.get(text) ?? 0) + 1;
  asked.set(text, times);
  return times <= BUSY_TIMES ? 'stream: Too busy ERROR\0' : findsEicar(file);
};
process.once('disconnect', () => void clamd.close());
process.send?.({ url: clamd.url });
