import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { formatCount } from '#app/i18n/format.ts';
import { chainHead } from '#db/hash-chain.server.ts';
import type { Reader } from '#db/reader.ts';

import { type Cli, type Outcome, readArgs, UsageRefused } from './command.ts';
import { auditAsJson, type Chunk, ledgerAsCsv, ledgerAsJson, portfolioAsJson } from './export-formats.ts';
import { exportWorkbook } from './export-workbook.ts';
import { fileRefusal } from './files.ts';
import { withStore } from './open-store.ts';

type Format = (db: Reader) => AsyncGenerator<Chunk>;

const formats: ReadonlyMap<string, ReadonlyMap<string, Format>> = new Map([
  [
    'ledger',
    new Map<string, Format>([
      ['.csv', ledgerAsCsv],
      ['.json', ledgerAsJson],
    ]),
  ],
  ['audit', new Map<string, Format>([['.json', auditAsJson]])],
  ['portfolio', new Map<string, Format>([['.json', portfolioAsJson]])],
]);

/** `tiendo export ledger|audit|portfolio FILE`: what one commit left, in a file that is whole or not there. */
export async function exportRecords(args: string[], cli: Cli): Promise<Outcome> {
  if (args.includes('workbook')) return exportWorkbook(args, cli);
  const { positionals } = readArgs(args, { options: {}, most: 2 }, cli.words);
  const words = cli.words.export;
  const [what = '', file] = positionals;
  const known = formats.get(what);
  if (known === undefined) throw new UsageRefused(words.whatUnknown(what));
  if (file === undefined) throw new UsageRefused(words.fileMissing(what));
  const format = known.get(path.extname(file).toLowerCase());
  if (format === undefined) throw new UsageRefused(words.formatUnknown([...known.keys()].join(', ')));

  const { rows, sha256, heads } = await withStore(cli, { readOnly: true }, (store) =>
    store.snapshot(async (db) => ({
      ...(await writeWhole(file, format(db), cli, (written) =>
        cli.progress(words.writing(formatCount(written, cli.locale))),
      )),
      heads: { ledger: await chainHead(db, 'ledger'), audit: await chainHead(db, 'audit') },
    })),
  );
  return {
    json: { file, rows, sha256, heads },
    lines: [
      words.done(formatCount(rows, cli.locale), file),
      `SHA-256 ${sha256}`,
      ...Object.entries(heads).flatMap(([chain, head]) =>
        head === null
          ? []
          : [`${words.heads[chain === 'ledger' ? 'ledger' : 'audit']} ${head.seq} ${head.hash}`],
      ),
    ],
  };
}

async function writeWhole(
  file: string,
  chunks: AsyncGenerator<Chunk>,
  { words }: Cli,
  onProgress: (rows: number) => void,
): Promise<{ rows: number; sha256: string }> {
  const partial = `${file}.partial`;
  const hash = createHash('sha256');
  let rows = 0;
  try {
    const descriptor = openSync(partial, 'w');
    try {
      for await (const chunk of chunks) {
        appendFileSync(descriptor, chunk.text);
        hash.update(chunk.text);
        rows += chunk.rows;
        onProgress(rows);
      }
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw fileRefusal(error, file, words, 'unwritable');
  }
  return { rows, sha256: hash.digest('hex') };
}
