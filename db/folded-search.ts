import { and, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { foldText } from '#app/domain/folded-text.ts';

/** Words beyond these narrow nothing that people look for. */
const mostWords = 8;

/** Rows whose folded column holds every word of `text`, wherever it stands; undefined (every row) for a text without words. */
export function containsWords(column: AnySQLiteColumn | SQL, text: string): SQL | undefined {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return and(...words.map((word) => sql`${column} like ${`%${escaped(word)}%`} escape '\\'`));
}

function escaped(word: string): string {
  return word.replaceAll(/[\\%_]/g, String.raw`\$&`);
}
