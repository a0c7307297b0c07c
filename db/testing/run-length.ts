/** How often a test of chance tries: `usual` on every change, `long` where TIENDO_LONG asks for the long figures. */
export function runsOf({ usual, long }: { usual: number; long: number }): number {
  return process.env.TIENDO_LONG === '1' ? long : usual;
}
