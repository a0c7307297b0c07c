import { v7 as uuidv7 } from 'uuid';

import { instant, millisecondsOf } from '#app/domain/day.ts';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export type Random = {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <Choice>(choices: readonly [Choice, ...Choice[]]) => Choice;
  /** A UUIDv7 that sorts after all before it and before those of greater seeds, so that indexes grow at their end. */
  readonly id: () => string;
};

const firstId = millisecondsOf(instant('2020-12-01T00:00:00Z'));
const idsPerSeed = 1_000;

export function seededRandom(seed: number): Random {
  let state = seed;
  let made = 0;
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const bytes = new Uint8Array(16);
  return {
    share,
    between,
    oneOf: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    id: () => {
      for (let index = 0; index < 16; index += 1) bytes[index] = between(0, 255);
      made += 1;
      return uuidv7({ msecs: firstId + seed * idsPerSeed + made, random: bytes });
    },
  };
}
