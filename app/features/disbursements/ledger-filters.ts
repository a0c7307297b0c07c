import {
  type DisbursementKind,
  disbursementKinds,
  type FundingSource,
  fundingSources,
} from '#app/domain/codelists.ts';
import { type Day, parseDay } from '#app/domain/day.ts';
import { codeIn, wordIn, yearIn } from '#app/platform/search-params.ts';

/** What part of the ledger is looked at, as the query string says it. Projects and packages by their codes. */
export type LedgerFilters = {
  project: string | null;
  package: string | null;
  contract: string | null;
  year: number | null;
  source: FundingSource | null;
  kind: DisbursementKind | null;
  /** How the voucher number begins. */
  voucher: string | null;
};

/** Where a page of the ledger begins: on the far side of an entry, towards older or newer ones. */
export type LedgerCursor = { towards: 'older' | 'newer'; day: Day; seq: number };

export function ledgerFiltersOf(params: URLSearchParams): LedgerFilters {
  return {
    project: wordIn(params, 'project')?.toUpperCase() ?? null,
    package: wordIn(params, 'package')?.toUpperCase() ?? null,
    contract: wordIn(params, 'contract'),
    year: yearIn(params, 'year'),
    source: codeIn(params, 'source', fundingSources),
    kind: codeIn(params, 'kind', disbursementKinds),
    voucher: wordIn(params, 'voucher'),
  };
}

/** `?before=2025-10-31.1204` shows what is older than that entry, `?after=` what is newer; neither: the newest. */
export function ledgerCursorOf(params: URLSearchParams): LedgerCursor | null {
  return cursorAt(params.get('before'), 'older') ?? cursorAt(params.get('after'), 'newer');
}

export function cursorText({ day, seq }: Pick<LedgerCursor, 'day' | 'seq'>): string {
  return `${day}.${seq}`;
}

function cursorAt(text: string | null, towards: LedgerCursor['towards']): LedgerCursor | null {
  const [dayText = '', seqText = ''] = (text ?? '').split('.');
  const day = parseDay(dayText);
  return day === null || !/^\d{1,15}$/.test(seqText) ? null : { towards, day, seq: Number(seqText) };
}
