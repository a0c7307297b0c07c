/** A figure of a promise: the one of every `npm test`, or the long one of `npm run test:long`. */
export function figure(everyTime: number, long: number): number {
  return process.env.TIENDO_LONG === '1' ? long : everyTime;
}
