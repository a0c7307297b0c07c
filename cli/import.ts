import { type Cli, type Outcome, UsageRefused } from './command.ts';
import { importNotices } from './import-egp.ts';
import { importProjectList } from './import-projects.ts';
import { importTreasury } from './import-treasury.ts';
import { importVoucherSheet } from './import-vouchers.ts';
import { importProjectWorkbook } from './import-workbook.ts';

const kinds = ['egp', 'projects', 'workbook', 'vouchers', 'treasury'] as const;

/** `tiendo import egp …`, `… projects …`, `… workbook …`, `… vouchers …` and `… treasury …`. */
export async function importRecords(args: string[], cli: Cli): Promise<Outcome> {
  const kind = args.find((arg) => kinds.some((known) => known === arg));
  if (kind === 'egp') return importNotices(args, cli);
  if (kind === 'projects') return importProjectList(args, cli);
  if (kind === 'workbook') return importProjectWorkbook(args, cli);
  if (kind === 'vouchers') return importVoucherSheet(args, cli);
  if (kind === 'treasury') return importTreasury(args, cli);
  throw new UsageRefused(cli.words.import.kindUnknown(args.find((arg) => !arg.startsWith('-')) ?? ''));
}
