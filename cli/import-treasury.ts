import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { v7 as uuidv7 } from 'uuid';

import { month, type Month, parseDay } from '#app/domain/day.ts';
import { checkListMonths } from '#app/domain/treasury-list.ts';
import type { Violation } from '#app/domain/violation.ts';
import { listStandingLists, mayRecordLists } from '#app/features/treasury/queries.server.ts';
import type { TreasuryRow } from '#app/features/treasury/read-treasury-rows.ts';
import {
  importTreasuryList,
  isSame,
  judgeDraft,
  type WantedList,
} from '#app/features/treasury/record-treasury-list.server.ts';
import { refusalWords } from '#app/features/treasury/refusal-words.ts';
import { KeptTreasuryMapping } from '#app/features/treasury/schemas.ts';
import { readTreasuryColumns, treasuryTableIn } from '#app/features/treasury/treasury-columns.ts';
import { formatCount, formatMoneyExact } from '#app/i18n/format.ts';
import { violationSentence } from '#app/i18n/violation-sentence.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { refuseLargeSheet } from '#app/platform/sheets/sheet-limits.ts';
import { sha256Of } from '#db/hash-chain.server.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { fileRefusal } from './files.ts';
import { readMappingFile } from './mapping-file.ts';
import { withStore } from './open-store.ts';
import { operator } from './operator.ts';

const options = {
  province: { type: 'string' },
  month: { type: 'string' },
  through: { type: 'string' },
  map: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

/** `tiendo import treasury FILE --province CODE --month YYYY-MM`: shows how a list of the Treasury is read; with `--yes` records it. */
export async function importTreasury(args: string[], cli: Cli): Promise<Outcome> {
  const { values, positionals } = readArgs(args, { options, most: 2 }, cli.words);
  const words = cli.words.importTreasury;
  const [, file] = positionals;
  if (file === undefined) throw new UsageRefused(words.fileMissing);
  if (values.province === undefined) throw new UsageRefused(words.provinceMissing);
  const fromMonth = monthIn(values.month, cli);
  const throughMonth = values.through === undefined ? fromMonth : monthIn(values.through, cli);
  const bytes = await bytesOf(file, cli);
  const table = treasuryTableIn(gridsOfFile(bytes));
  const said = values.map === undefined ? null : await readMappingFile(values.map, KeptTreasuryMapping, cli);
  const wanted: WantedList = {
    provinceCode: values.province,
    fromMonth,
    throughMonth,
    fileName: path.basename(file),
    sha256: sha256Of(bytes),
    table,
    read: readTreasuryColumns(table, said?.columns ?? null),
  };
  const { rows, lines, total } = judgeDraft(wanted);
  const violations = await refusalsOf(wanted, cli);
  const isRefused = violations.length > 0;
  const confirmed = values.yes ?? false;
  const recorded = confirmed && !isRefused ? await run(wanted, cli) : null;
  const rejected = rows.flatMap((row) => rejectedInWords(row, cli));
  const leftOut = rows.filter(({ outcome }) => outcome === 'leftOut').length;
  const sentence = recorded === null ? words.previewed : words.done;
  const messages = violations.map((violation) => violationSentence(cli.t, violation, cli.locale));
  return {
    json: { list: recorded?.listId ?? null, lines: lines.length, total, leftOut, rejected },
    lines: [
      ...rejected.flatMap(({ row, text, reasons }) => [
        `${String(row).padStart(6)}  ${text}`,
        ...reasons.map(({ message }) => `        ${message}`),
      ]),
      sentence({
        lines: formatCount(lines.length, cli.locale),
        total: total === null ? cli.t('common.none') : formatMoneyExact(total, cli.locale),
        leftOut: formatCount(leftOut, cli.locale),
        rejected: formatCount(rejected.length, cli.locale),
      }),
    ],
    refusal: isRefused ? messages.join('\n') : undefined,
  };
}

function monthIn(text: string | undefined, { words }: Cli): Month {
  if (text === undefined) throw new UsageRefused(words.importTreasury.monthMissing);
  if (parseDay(`${text}-01`) === null) throw new UsageRefused(words.importTreasury.monthUnreadable(text));
  return month(text);
}

async function bytesOf(file: string, { words }: Cli): Promise<Uint8Array> {
  try {
    refuseLargeSheet((await stat(file)).size);
    return await readFile(file);
  } catch (error) {
    throw fileRefusal(error, file, words, 'unreadable');
  }
}

/** Every reason why the list cannot be recorded; the same file again is none. */
async function refusalsOf(wanted: WantedList, cli: Cli): Promise<readonly Violation[]> {
  return withStore(cli, { readOnly: true }, (store, clock) =>
    store.read(async (db) => {
      const { provinceCode } = wanted;
      if (!(await mayRecordLists(db, operator, provinceCode)))
        throw new UsageRefused(cli.words.importTreasury.provinceUnknown(provinceCode));
      const others = (await listStandingLists(db, provinceCode)).filter((list) => !isSame(list, wanted));
      return [
        ...judgeDraft(wanted).violations,
        ...checkListMonths(wanted, { today: clock.today(), standing: others }),
      ];
    }),
  );
}

async function run(wanted: WantedList, cli: Cli): Promise<{ listId: string }> {
  return withStore(cli, { readOnly: false }, (store, clock) => {
    const trace = { actorId: null, at: clock.now(), requestId: `cli-${uuidv7()}` };
    return importTreasuryList({ store, clock, actor: operator, trace }, wanted);
  });
}

function rejectedInWords(row: TreasuryRow, { t, locale }: Cli) {
  if (row.outcome !== 'rejected') return [];
  const reasons = row.violations.map((violation) => ({
    code: violation.code,
    message: refusalWords(violation, t, locale),
  }));
  return [{ row: row.row, text: row.text, reasons }];
}
