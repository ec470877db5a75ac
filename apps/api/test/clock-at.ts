/** What day it is, for tests: `api.app.get(Clock)` is the one that everybody asks. */
import { Clock } from '../src/platform/clock/clock.ts';
import { type TestApi } from './create-test-api.ts';

/** From now on it is this day for the API; without one, today again. */
export function itIs(api: TestApi, day?: Date): void {
  const clock = api.app.get(Clock);
  clock.now = () => (day === undefined ? new Date() : new Date(day));
}
