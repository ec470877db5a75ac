/** What was started is stopped in the opposite order, each once, also when stopping one of them fails. */
export interface StopOrder {
  add(stop: () => Promise<void> | undefined | void): void;
  stopAll(): Promise<void>;
}

export function createStopOrder(): StopOrder {
  const stops: (() => Promise<void> | undefined | void)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    async stopAll() {
      const failures: unknown[] = [];
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        try {
          await stop();
        } catch (failure) {
          failures.push(failure);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
    },
  };
}
