import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { v7 as uuidv7 } from 'uuid';

import { refuse } from '#app/domain/violation.ts';
import { importVouchers } from '#app/features/voucher-sheets/import-vouchers.server.ts';
import { figuresOf, type VoucherPlan } from '#app/features/voucher-sheets/plan-vouchers.ts';
import { previewVouchers } from '#app/features/voucher-sheets/preview-vouchers.server.ts';
import { readVouchers } from '#app/features/voucher-sheets/read-vouchers.ts';
import { refusalWords } from '#app/features/voucher-sheets/refusal-words.ts';
import {
  checkVoucherTable,
  voucherSheetIn,
  type VoucherTable,
  voucherTable,
} from '#app/features/voucher-sheets/voucher-table.ts';
import { formatCount } from '#app/i18n/format.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { refuseLargeSheet } from '#app/platform/sheets/sheet-limits.ts';
import { sha256Of } from '#db/hash-chain.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { withStore } from './open-store.ts';
import { operator } from './operator.ts';

const options = { yes: { type: 'boolean' }, rows: { type: 'boolean' } } as const;

type Wanted = { fileName: string; sha256: string; table: VoucherTable };

/** `tiendo import vouchers FILE`: shows what an import would do; with `--yes` does it, all or nothing. */
export async function importVoucherSheet(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const words = cli.words.importVouchers;
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(words.fileMissing);
  const bytes = await bytesOf(file, cli);
  const table = voucherTable(voucherSheetIn(gridsOfFile(bytes)), null);
  refuse(checkVoucherTable(table));
  const wanted = { fileName: path.basename(file), sha256: sha256Of(bytes), table };
  const planned = await plan(wanted, cli);
  const { rejected } = figuresOf(planned);
  const confirmed = values.yes ?? false;
  const isRefused = confirmed && rejected.rows > 0;
  const rows = confirmed && !isRefused ? await run(wanted, cli) : planned;
  const figures = figuresOf(rows);
  const created = isRefused ? 0 : figures.created.rows;
  const counted = { read: rows.length, created, unchanged: figures.unchanged.rows };
  const written = (count: number) => formatCount(count, cli.locale);
  const sentence = confirmed ? words.done : words.previewed;
  return {
    json: {
      ...counted,
      cash: isRefused ? 0 : figures.created.cash,
      rejected: rows.flatMap((row) => rejectedInWords(row, cli)),
      unknown: rows.flatMap(({ unknown }) => unknown),
      ...(values.rows === true ? { rows: rows.map((row) => rowInWords(row, cli)) } : {}),
    },
    lines: [
      ...rows.flatMap((row) => rowLines(row, cli)),
      sentence({
        read: written(counted.read),
        created: written(created),
        unchanged: written(counted.unchanged),
        rejected: written(rejected.rows),
      }),
    ],
    refusal: isRefused ? words.rejected(written(rejected.rows)) : undefined,
  };
}

async function bytesOf(file: string, { words }: Cli): Promise<Uint8Array> {
  try {
    refuseLargeSheet((await stat(file)).size);
    return await readFile(file);
  } catch (error) {
    throw fileRefusal(error, file, words, 'unreadable');
  }
}

async function plan({ table }: Wanted, cli: Cli): Promise<readonly VoucherPlan[]> {
  const said = readVouchers(table, cli.locale);
  return withStore(cli, { readOnly: true }, (store, clock) =>
    store.read(
      async (db) => (await previewVouchers(db, said, { actor: operator, today: clock.today() })).rows,
    ),
  );
}

async function run(wanted: Wanted, cli: Cli): Promise<readonly VoucherPlan[]> {
  const { words, locale } = cli;
  return withStore(cli, { readOnly: false }, (store, clock) => {
    const trace = { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` };
    const onProgress = ({ done, all }: { done: number; all: number }) =>
      cli.progress(words.importVouchers.writing(formatCount(done, locale), formatCount(all, locale)));
    return importVouchers({ store, clock, actor: operator, trace, locale }, { ...wanted, onProgress });
  });
}

function rejectedInWords(plan: VoucherPlan, { t, locale }: Cli) {
  if (plan.outcome !== 'rejected') return [];
  const { row, voucherNumber, violations } = plan;
  const reasons = violations.map((violation) => ({
    code: violation.code,
    message: refusalWords(violation, t, locale),
  }));
  return [{ row, voucherNumber, reasons }];
}

function rowInWords(plan: VoucherPlan, { t, locale }: Cli) {
  const { row, voucherNumber, projectCode, postedOn, cash, outcome } = plan;
  const remarks =
    plan.outcome === 'rejected' ? plan.violations.map((violation) => refusalWords(violation, t, locale)) : [];
  return { row, voucherNumber, projectCode, postedOn, cash, outcome, remarks };
}

function rowLines(plan: VoucherPlan, cli: Cli): string[] {
  const { row, voucherNumber, outcome, remarks } = rowInWords(plan, cli);
  const name = voucherNumber ?? cli.t('voucherSheets.preview.unnamed');
  return [
    `${String(row).padStart(6)}  ${name}  ${cli.t(`voucherSheets.outcomes.${outcome}`)}`,
    ...remarks.map((remark) => `        ${remark}`),
  ];
}
