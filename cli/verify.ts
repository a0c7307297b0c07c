import { formatCount } from '#app/i18n/format.ts';
import { verifyStore } from '#db/verify.server.ts';
import type { ChainReport } from '#db/verify-chains.server.ts';
import type { TotalsReport } from '#db/verify-totals.server.ts';

import { type Cli, type Outcome, readArgs } from './command.ts';
import { withStore } from './open-store.ts';

/** `tiendo verify`: both hash chains and every kept total. */
export async function verify(args: string[], cli: Cli): Promise<Outcome> {
  readArgs(args, { options: {}, most: 0 }, cli.words);
  const words = cli.words.verify;
  const verification = await withStore(cli, { readOnly: true }, (store) =>
    verifyStore(store, (chain, rows) => cli.progress(words.reading[chain](formatCount(rows, cli.locale)))),
  );
  const { ok, ledger, audit, totals } = verification;
  return {
    json: verification,
    lines: [chainLine('ledger', ledger, cli), chainLine('audit', audit, cli), ...totalsLines(totals, cli)],
    refusal: ok ? undefined : words.refusal,
  };
}

function chainLine(
  chain: 'ledger' | 'audit',
  { entries, head, firstBad }: ChainReport,
  { words, locale }: Cli,
): string {
  const rows = formatCount(entries, locale);
  return firstBad === null
    ? words.verify.whole[chain](rows, head?.hash.slice(0, 16) ?? '—')
    : words.verify.bad[chain](rows, firstBad.seq, words.verify.reasons[firstBad.reason]);
}

function totalsLines({ checked, wrongCount, wrong }: TotalsReport, { words, locale }: Cli): string[] {
  const rows = formatCount(checked, locale);
  if (wrongCount === 0) return [words.verify.totalsWhole(rows)];
  return [
    words.verify.totalsWrong(rows, formatCount(wrongCount, locale)),
    ...wrong.map(
      ({ table, key, column, kept, expected }) => `  ${table} ${key} ${column}: ${kept ?? '—'} ≠ ${expected}`,
    ),
  ];
}
