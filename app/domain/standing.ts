import type { Standing } from './codelists.ts';

/** The order in which standings need looking at, worst first; not knowing comes before knowing that all is well. */
export const standingRanks: Readonly<Record<Standing, number>> = {
  offTrack: 0,
  watch: 1,
  unknown: 2,
  onTrack: 3,
  done: 4,
};
