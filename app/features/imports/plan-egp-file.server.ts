import type { Day } from '#app/domain/day.ts';
import type { Reader } from '#db/reader.ts';
import { egpFileRows } from './egp-file.ts';
import { type EgpRowPlan, planEgpImport } from './egp-import-plan.ts';
import { readEgpRows } from './egp-notice.ts';
import { findPackagesByNotice } from './queries.server.ts';

/** What an import of a file's text into a project would do as the data stands. */
export async function planEgpFile(
  db: Reader,
  projectId: string,
  text: string,
  today: Day,
): Promise<readonly EgpRowPlan[]> {
  const rows = readEgpRows(egpFileRows(text), today);
  const numbers = rows.flatMap(({ notice }) => (notice === null ? [] : [notice.noticeNumber]));
  return planEgpImport(rows, projectId, await findPackagesByNotice(db, [...new Set(numbers)]));
}
