import { bringUpToDate } from '#db/materialise/bring-up-to-date.server.ts';
import type { Store } from '#db/store.server.ts';

import type { Clock } from '../clock.ts';
import type { Log } from '../log.server.ts';

const lookEveryMilliseconds = 60_000;

/** Brings positions and flags to today, now and whenever the day changes; returns what ends the watch. */
export async function followTheDay(store: Store, clock: Clock, log: Log): Promise<() => Promise<void>> {
  let running = look();
  await running;
  const timer = setInterval(() => {
    running = running.then(look).catch((error: unknown) => log.error({ err: error }, 'day change failed'));
  }, lookEveryMilliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };

  async function look(): Promise<void> {
    const today = clock.today();
    const changed = await bringUpToDate(store, { today, now: clock.now() });
    if (changed) log.info({ today }, 'positions brought up to date');
  }
}
