/**
 * The program of the thread that start-round.ts starts: the one file here that knows Node, and nothing imports it. The library
 * itself stays without Node APIs.
 */
import { parentPort } from 'node:worker_threads';
import { serveRound } from './serve-round.ts';

await serveRound(parentPort);
