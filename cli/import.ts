import { type Cli, type Outcome, UsageRefused } from './command.ts';
import { importNotices } from './import-egp.ts';
import { importProjectList } from './import-projects.ts';
import { importProjectWorkbook } from './import-workbook.ts';

/** `tiendo import egp …`, `tiendo import projects …` and `tiendo import workbook …`. */
export async function importRecords(args: string[], cli: Cli): Promise<Outcome> {
  const kind = args.find((arg) => arg === 'egp' || arg === 'projects' || arg === 'workbook');
  if (kind === 'egp') return importNotices(args, cli);
  if (kind === 'projects') return importProjectList(args, cli);
  if (kind === 'workbook') return importProjectWorkbook(args, cli);
  throw new UsageRefused(cli.words.import.kindUnknown(args.find((arg) => !arg.startsWith('-')) ?? ''));
}
