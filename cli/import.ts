import { type Cli, type Outcome, UsageRefused } from './command.ts';
import { importNotices } from './import-egp.ts';
import { importProjectList } from './import-projects.ts';

/** `tiendo import egp …` and `tiendo import projects …`. */
export async function importRecords(args: string[], cli: Cli): Promise<Outcome> {
  const kind = args.find((arg) => arg === 'egp' || arg === 'projects');
  if (kind === 'egp') return importNotices(args, cli);
  if (kind === 'projects') return importProjectList(args, cli);
  throw new UsageRefused(cli.words.import.kindUnknown(args.find((arg) => !arg.startsWith('-')) ?? ''));
}
