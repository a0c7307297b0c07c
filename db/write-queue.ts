import { AsyncLocalStorage } from 'node:async_hooks';

/** Lets one piece of work run at a time, in the order of asking; asking again from inside is refused instead of waiting for itself. */
export function writeQueue() {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  return {
    run<Result>(work: () => Promise<Result>): Promise<Result> {
      refuseNested(inside);
      waiting += 1;
      const result = last
        .then(() => inside.run(true, work))
        .finally(() => {
          waiting -= 1;
        });
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
    /** How many run or wait. */
    waiting: () => waiting,
  };
}

/** Refuses a `write` that starts inside another one. */
export function refuseNested(inside: AsyncLocalStorage<true>): void {
  if (inside.getStore()) throw new Error('write() inside write(): pass tx on instead');
}
