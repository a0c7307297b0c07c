import { Link } from '@remix-run/react';

import { formatDay, formatMoneyExact } from '#app/i18n/format.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { treasuryListPath } from '#app/platform/paths.ts';

import type { DraftLine } from '../treasury/queries.server.ts';

/** The line of the Treasury's list that a voucher is recorded from, and the way back to the list. */
export function DraftNote({ line }: { line: DraftLine }) {
  const { t, locale } = useWords();
  const { fileName, voucherNumber, paidOn, amount, purpose, listId } = line;
  return (
    <aside className="mb-4 max-w-3xl wrap-anywhere">
      <p className="font-medium">{t('treasury.voucher.from', { file: fileName })}</p>
      <p>
        {t('treasury.voucher.line', {
          number: voucherNumber,
          on: formatDay(paidOn, locale),
          amount: formatMoneyExact(amount, locale),
        })}
        {purpose === null ? null : ` · ${purpose}`}
      </p>
      <Link to={treasuryListPath(listId)} className="text-accent hover:underline">
        {t('treasury.voucher.back')}
      </Link>
    </aside>
  );
}
