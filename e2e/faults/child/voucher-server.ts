import { openSync, writeSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';

import Sqlite from 'better-sqlite3';
import { z } from 'zod';

import { recordDisbursement } from '#app/features/disbursements/record-disbursement.server.ts';
import { contextOf } from '#app/features/disbursements/testing/paying.ts';
import { openStore } from '#db/store.server.ts';

import { actorOf, aNumberedVoucher, LedgerToPost } from '../ledger-to-post.ts';

/**
 * The command that posts vouchers, behind the smallest web server there is: `POST /` with the voucher's number answers once it is stored.
 * It starts in a fraction of the time that the whole application takes, so that it can be killed more often.
 */
const [directory = '', weaker] = process.argv.slice(2);
if (weaker !== undefined) synchronise(weaker);
const ledger = LedgerToPost.parse(JSON.parse(process.env.FAULT_LEDGER ?? ''));
const acknowledged = openSync(path.join(directory, 'acknowledged'), 'a');
const store = await openStore({ dataDirectory: directory });
const context = contextOf(store, actorOf(ledger));

const server = createServer((request, response) => {
  post(request).then(
    (number) => response.end(String(number)),
    (error: unknown) => response.writeHead(503).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`port ${typeof address === 'object' ? address?.port : ''}\n`);
});

async function post(request: IncomingMessage): Promise<number> {
  const number = z.number().parse(await json(request));
  await recordDisbursement(context, aNumberedVoucher(ledger, number));
  // Written before the answer: whatever the disk kept up to here, this voucher must be on it.
  writeSync(acknowledged, `${number}\n`);
  return number;
}

/** For the failing control: the driver asks for full synchronisation and gets less. */
function synchronise(level: string): void {
  const { pragma } = Sqlite.prototype;
  Sqlite.prototype.pragma = function weakened(this: Sqlite.Database, source, options) {
    if (source.startsWith('synchronous =')) return pragma.call(this, `synchronous = ${level}`, options);
    return source === 'synchronous' ? 2 : pragma.call(this, source, options);
  };
}
