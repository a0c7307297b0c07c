import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import type { Reader } from '#db/reader.ts';

import { loadWorkbookPosition } from './load-workbook-position.server.ts';
import { planWorkbook, type WorkbookPlan } from './plan-workbook.ts';
import { readSheets } from './read-sheets.ts';
import type { MappedSheet } from './workbook-mapping.ts';

type Asked = { projectId: string; userId: string; today: Day; locale: Locale };

/** What an import of these sheets would do as the data stands. */
export async function previewWorkbook(
  db: Reader,
  sheets: readonly MappedSheet[],
  { locale, ...asked }: Asked,
): Promise<WorkbookPlan> {
  const position = await loadWorkbookPosition(db, asked);
  return planWorkbook(readSheets(sheets, locale), position, asked.today);
}
