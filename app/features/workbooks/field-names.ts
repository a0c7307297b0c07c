import {
  type WorkbookField,
  workbookFields,
  type WorkbookSheet,
  workbookSheets,
} from '#app/domain/codelists.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { en } from '#app/i18n/en.ts';
import { vi } from '#app/i18n/vi.ts';
import { headReader } from '#app/platform/sheets/column-mapping.ts';

import { codesOf, fieldKinds, sheetFields } from './workbook-fields.ts';

const dictionaries = [vi, en] as const;

/** The field that a head names, in either language; null when it names none. */
export const fieldNamedBy = headReader(workbookFields, (field) =>
  dictionaries.map(({ codelists }) => codelists.workbookFields[field]),
);

const sheetByName = headReader(workbookSheets, (sheet) =>
  dictionaries.map(({ codelists }) => codelists.workbookSheets[sheet]),
);

/** What a sheet holds: by the name on its tab, else the sheet of which its heads name most columns, if they name two. */
export function sheetNamedBy(name: string, heads: readonly string[]): WorkbookSheet | null {
  const named = sheetByName(name);
  if (named !== null) return named;
  const fields = heads.flatMap((head) => fieldNamedBy(head) ?? []);
  const [best, next] = workbookSheets
    .map((sheet) => ({ sheet, count: fields.filter((field) => sheetFields[sheet].includes(field)).length }))
    .toSorted((a, b) => b.count - a.count);
  if (best === undefined || best.count < 2 || best.count === next?.count) return null;
  return best.sheet;
}

/** The code behind a word of a column's list in either language, or the code itself; null when it is none. */
export function codeNamedBy(field: WorkbookField, text: string): string | null {
  return codesByWord.get(field)?.get(foldText(text)) ?? null;
}

const codesByWord = new Map(
  workbookFields.flatMap((field) => {
    const kind = fieldKinds[field];
    if (typeof kind === 'string') return [];
    const words = codesOf(kind.list).flatMap((code) => [
      [foldText(code), code] as const,
      ...dictionaries.map(({ codelists }) => {
        const list: Readonly<Record<string, string>> = codelists[kind.list];
        return [foldText(list[code] ?? code), code] as const;
      }),
    ]);
    return [[field, new Map(words)] as const];
  }),
);

const yes = new Set(
  ['yes', 'true', '1', 'x', ...dictionaries.map(({ selectionPlan }) => selectionPlan.yes)].map(foldText),
);
const no = new Set(
  ['no', 'false', '0', ...dictionaries.map(({ selectionPlan }) => selectionPlan.no)].map(foldText),
);

/** Yes or no as people write it; null when it is neither. */
export function answerIn(text: string): boolean | null {
  const folded = foldText(text);
  if (yes.has(folded)) return true;
  return no.has(folded) ? false : null;
}
