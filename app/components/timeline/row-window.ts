/** Rows from `first` up to but without `end`. */
export type RowWindow = { first: number; end: number };

/** Below this many rows all of them are drawn. */
const windowsFrom = 100;
const margin = 6;
/** The window moves by this many rows at a time, so that most scroll events change nothing. */
export const rowsPerStep = 4;

/** The step on which the row at the upper edge lies. */
export function scrollStep(scrollTop: number, rowHeight: number): number {
  return Math.max(0, Math.floor(scrollTop / rowHeight / rowsPerStep));
}

/** The rows to draw while `step` is at the upper edge of a viewport of `height` pixels. */
export function rowWindow(count: number, step: number, height: number, rowHeight: number): RowWindow {
  if (count <= windowsFrom) return { first: 0, end: count };
  const visible = Math.ceil(height / rowHeight) + rowsPerStep;
  const top = Math.min(step * rowsPerStep, Math.max(0, count - visible));
  return { first: Math.max(0, top - margin), end: Math.min(count, top + visible + margin) };
}
