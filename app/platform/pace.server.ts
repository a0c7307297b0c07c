import { millisecondsOf } from '#app/domain/day.ts';

import { addressBlockOf } from './address-block.ts';
import type { Clock } from './clock.ts';
import type { Env } from './env.server.ts';

/** How fast callers ask this server. Forgotten with each minute and with the server: it keeps the server at hand for all, it guards no secret. */
export type Pace = {
  /** Counts a request of a caller; false once there were `most` within this minute. */
  admits: (caller: string, most: number) => boolean;
};

type Context = { pace: Pace; env: Pick<Env, 'requestsPerMinute'>; address: string };

const minute = 60_000;
/** One request in so many may write: nobody fills in forms as fast as they turn pages. */
const requestsPerWrite = 5;
/** What costs the server seconds: an export, a file to import. */
const lengthyPerMinute = 6;

export function createPace(clock: Pick<Clock, 'wall'>): Pace {
  let counted = 0;
  let counts = new Map<string, number>();
  return {
    admits: (caller, most) => {
      const present = Math.floor(millisecondsOf(clock.wall()) / minute);
      if (present !== counted) counts = new Map();
      counted = present;
      const count = (counts.get(caller) ?? 0) + 1;
      counts.set(caller, count);
      return count <= most;
    },
  };
}

/** Whether a request is within the pace of the settings: a person's wherever they sit, a stranger's by their network. */
export function keepsPace({ pace, env, address }: Context, userId: string | null, method: string): boolean {
  const most = env.requestsPerMinute;
  if (most === null) return true;
  if (userId === null) return pace.admits(`stranger ${addressBlockOf(address)}`, most);
  const isInTime = pace.admits(`person ${userId}`, most);
  if (method === 'GET' || method === 'HEAD') return isInTime;
  return pace.admits(`writes ${userId}`, most / requestsPerWrite) && isInTime;
}

/** Whether a person may have one more of what costs the server seconds. */
export function keepsLengthyPace({ pace, env }: Omit<Context, 'address'>, userId: string): boolean {
  return env.requestsPerMinute === null || pace.admits(`lengthy ${userId}`, lengthyPerMinute);
}
