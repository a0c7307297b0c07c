import { AsyncLocalStorage } from 'node:async_hooks';

/** Lets one piece of work run at a time, in the order of asking; asking again from inside is refused instead of waiting for itself. */
export function writeQueue() {
  const inside = new AsyncLocalStorage<true>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    run<Result>(work: () => Promise<Result>): Promise<Result> {
      refuseNested(inside);
      const result = last.then(() => inside.run(true, work));
      last = result.catch(() => undefined);
      return result;
    },
    idle: () => last,
  };
}

/** Refuses a `write` that starts inside another one. */
export function refuseNested(inside: AsyncLocalStorage<true>): void {
  if (inside.getStore()) throw new Error('write() inside write(): pass tx on instead');
}
