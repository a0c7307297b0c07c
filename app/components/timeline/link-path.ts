/** A bar's ends and middle line, and the upper and lower edge of the room it may be entered through. Pixels. */
export type LinkEnd = { left: number; right: number; middle: number; above: number; below: number };

/** How far a link leaves the bar before it turns, and how much room its arrow needs before the next bar. */
const leave = 6;
const arrive = 10;
const touch = 2;

/** SVG path from the right end of `from` to the left end of `to`, in right angles, entering from the left. */
export function linkPath(from: LinkEnd, to: LinkEnd): string {
  const turn = from.right + leave;
  const start = `M${point(from.right)} ${point(from.middle)}H${point(turn)}`;
  if (to.left - arrive >= turn) return `${start}V${point(to.middle)}H${point(to.left - touch)}`;
  const lane = to.middle >= from.middle ? to.above : to.below;
  return `${start}V${point(lane)}H${point(to.left - arrive)}V${point(to.middle)}H${point(to.left - touch)}`;
}

/** The middle of a pixel, so that thin lines stay thin. */
function point(value: number): number {
  return Math.floor(value) + 0.5;
}
