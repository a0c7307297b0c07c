import { type Day, parseDay } from '#app/domain/day.ts';

/** Where a page of the ledger begins: beyond an entry, towards older or newer ones. */
export type LedgerCursor = { towards: 'older' | 'newer'; day: Day; seq: number };

/** `?before=2025-10-31.1204` shows what is older than that entry, `?after=` what is newer; neither: the newest. */
export function ledgerCursorOf(params: URLSearchParams): LedgerCursor | null {
  return cursorAt(params.get('before'), 'older') ?? cursorAt(params.get('after'), 'newer');
}

/** An entry as a cursor in the query string. */
export function cursorText({ postedOn, seq }: { postedOn: Day; seq: number }): string {
  return `${postedOn}.${seq}`;
}

function cursorAt(text: string | null, towards: LedgerCursor['towards']): LedgerCursor | null {
  const [dayText = '', seqText = ''] = (text ?? '').split('.');
  const day = parseDay(dayText);
  return day === null || !/^\d{1,15}$/.test(seqText) ? null : { towards, day, seq: Number(seqText) };
}
