import { and, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

import { foldText } from '#app/domain/folded-text.ts';

import { containsText } from './contains-text.ts';

/** Words beyond these narrow nothing that people look for. */
const mostWords = 8;

/** Rows whose folded column holds every word of `text`, wherever it stands; undefined (every row) for a text without words. */
export function containsWords(column: AnySQLiteColumn | SQL, text: string): SQL | undefined {
  const words = foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords);
  return and(...words.map((word) => containsText(column, word)));
}
