import { RuleViolations } from '#app/domain/violation.ts';

const bytesPerMegabyte = 1024 * 1024;
const mostMegabytes = 10;
const mostRows = 20_000;
const mostColumns = 200;

/** Throws `RuleViolations` when a file of so many bytes is more than can be taken. */
export function refuseLargeSheet(bytes: number): void {
  if (bytes <= mostMegabytes * bytesPerMegabyte) return;
  const params = { size: { number: Math.ceil(bytes / bytesPerMegabyte) }, limit: { number: mostMegabytes } };
  throw new RuleViolations([{ code: 'fileTooLarge', field: 'file', params }]);
}

/** Throws `RuleViolations` as soon as a file has more rows, or a row more cells, than anybody keeps projects in. */
export function refuseLargeGrid(rows: number, columns: number): void {
  if (rows > mostRows) {
    const params = { rows: { number: rows }, limit: { number: mostRows } };
    throw new RuleViolations([{ code: 'fileTooManyRows', field: 'file', params }]);
  }
  if (columns <= mostColumns) return;
  const params = { row: { number: rows }, columns: { number: columns }, limit: { number: mostColumns } };
  throw new RuleViolations([{ code: 'fileTooManyColumns', field: 'file', params }]);
}
