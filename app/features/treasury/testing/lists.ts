import { month } from '#app/domain/day.ts';

/** September 2025, as a form states it. */
export const september = { fromMonth: month('2025-09'), throughMonth: month('2025-09') };

/** A list of the Treasury with heads that are recognised, one line a row: `UNC-1;15/09/2025;1.000.000`. */
export function aListFile(...rows: readonly string[]): { fileName: string; bytes: Uint8Array } {
  const text = ['Số chứng từ;Ngày chi trả;Số tiền', ...rows].join('\n');
  return { fileName: 'kho-bac.csv', bytes: new TextEncoder().encode(text) };
}
