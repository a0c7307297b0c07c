import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aContract, aDisbursement } from '#db/factories.ts';
import { openStore, type Store } from '#db/store.server.ts';
import { verifyStore } from '#db/verify.server.ts';

import { readEnv } from '../env.server.ts';
import { verifyBeside } from './verify-beside.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-beside-'));
const envFor = (dataDirectory: string) => readEnv({ NODE_ENV: 'test', TIENDO_DATA: dataDirectory });
let store: Store;

beforeAll(async () => {
  store = await openStore({ dataDirectory: directory });
  await store.write(async (tx) => {
    const { id: contractId } = await aContract(tx);
    for (const note of ['một', 'hai', 'ba']) await aDisbursement(tx, { contractId, note });
  });
});

afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

test(
  'a program beside the process that holds the data finds the same as one inside it',
  { timeout: 120_000 },
  async () => {
    const read: number[] = [];
    const found = await verifyBeside(envFor(directory))(
      (rows) => read.push(rows),
      new AbortController().signal,
    );
    expect(found).toEqual(await verifyStore(store));
    expect(found.ledger.entries).toBe(3);
    expect(read.at(-1)).toBe(3);
  },
);

test('a run that is stopped ends at once, and one without data says why', { timeout: 120_000 }, async () => {
  const stopped = new AbortController();
  const run = verifyBeside(envFor(directory))(() => undefined, stopped.signal);
  stopped.abort();
  await expect(run).rejects.toThrow(/abort/i);
  const nowhere = verifyBeside(envFor(path.join(directory, 'nowhere')));
  await expect(nowhere(() => undefined, new AbortController().signal)).rejects.toThrow(/ended with 1/);
});
