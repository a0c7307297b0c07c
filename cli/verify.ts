import { formatCount } from '#app/i18n/format.ts';
import { verifyStore } from '#db/verify.server.ts';
import { type DocumentsReport, verifyDocuments } from '#db/verify-documents.server.ts';
import type { ChainReport } from '#db/verify-chains.server.ts';
import type { TotalsReport } from '#db/verify-totals.server.ts';

import { type Cli, type Outcome, readArgs } from './command.ts';
import { withStore } from './open-store.ts';

/** `tiendo verify`: both hash chains, every kept total, and the file of every document. */
export async function verify(args: string[], cli: Cli): Promise<Outcome> {
  readArgs(args, { options: {}, most: 0 }, cli.words);
  const words = cli.words.verify;
  const say = (what: 'ledger' | 'audit' | 'documents', rows: number) =>
    cli.progress(words.reading[what](formatCount(rows, cli.locale)));
  const { records, documents } = await withStore(cli, { readOnly: true }, async (store) => ({
    records: await verifyStore(store, say),
    documents: await verifyDocuments(store, cli.env.dataDirectory, (versions) => say('documents', versions)),
  }));
  const { ledger, audit, totals } = records;
  const ok = records.ok && documents.firstBad === null;
  return {
    json: { ...records, ok, documents },
    lines: [
      chainLine('ledger', ledger, cli),
      chainLine('audit', audit, cli),
      ...totalsLines(totals, cli),
      documentsLine(documents, cli),
    ],
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

function documentsLine(
  { versions, files, badCount, firstBad }: DocumentsReport,
  { words, locale }: Cli,
): string {
  const { documentsWhole, documentsBad, documentFaults } = words.verify;
  const [rows, kept] = [formatCount(versions, locale), formatCount(files, locale)];
  if (firstBad === null) return documentsWhole(rows, kept);
  const { title, version, sha256, reason } = firstBad;
  return documentsBad(
    rows,
    formatCount(badCount, locale),
    `${title} (v${version}, ${sha256.slice(0, 16)})`,
    documentFaults[reason],
  );
}
