import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { vnd } from '#app/domain/money.ts';
import { formatMoneyExact } from '#app/i18n/format.ts';
import { figure } from '#db/testing/figures.ts';
import { findPostgres, type RunningPostgres, startPostgres } from '#db/testing/postgres.ts';
import { openStore } from '#db/store.server.ts';

import { ensureBuilt } from '../../scripts/ensure-built.ts';
import { fillLedger, numbersOf } from './ledger-to-post.ts';
import { endProgram } from './program.ts';
import { isStored, sendVoucher, startRealServer } from './real-server.ts';

/** What may be disbursed of the year's capital. */
const capital = 5_000_000_000;

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-ceiling-'));
let postgres: RunningPostgres | null = null;

beforeAll(async () => {
  ensureBuilt();
  if (findPostgres() !== null) postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(room, { recursive: true, force: true });
});

test.each([
  { engine: 'SQLite', servers: 1, posts: 1_000 },
  { engine: 'PostgreSQL', servers: 2, posts: figure(200, 1_000) },
])(
  'L2, L14: $posts vouchers sent at once over HTTP stop exactly at what is left; servers: $servers, on $engine',
  async ({ engine, servers, posts }) => {
    // About six in ten fit; one more does not.
    const amount = Math.ceil(capital / posts / 0.617);
    const fitting = Math.floor(capital / amount);
    const left = capital - fitting * amount;
    if (engine === 'PostgreSQL' && postgres === null) {
      expect(findPostgres()).toBeNull();
      return;
    }
    // What the rule says of the first that does not fit, and of every later one.
    const refusal = `còn ${formatMoneyExact(vnd(left), 'vi')}; chứng từ này cần ${formatMoneyExact(vnd(amount), 'vi')}`;
    const dataDirectory = path.join(room, engine);
    const databaseUrl = engine === 'PostgreSQL' ? postgres?.url : undefined;
    const prepared = await openStore({ dataDirectory, databaseUrl });
    const ledger = await fillLedger(prepared);
    await prepared.close();

    const variables: Record<string, string> = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
    const programs = await Promise.all(
      Array.from({ length: servers }, async (_, server) =>
        startRealServer(server === 0 ? dataDirectory : `${dataDirectory}-${server}`, variables),
      ),
    );
    const answers = await Promise.all(
      Array.from({ length: posts }, async (_, number) => {
        const answer = await sendVoucher(programs[number % servers]?.said ?? '', ledger, number, amount);
        return { number, stored: isStored(answer), status: answer.status, text: await answer.text() };
      }),
    );
    await Promise.all(programs.map((program) => endProgram(program, 'SIGTERM')));

    const stored = answers.filter((answer) => answer.stored).map(({ number }) => number);
    const refused = answers.filter((answer) => !answer.stored);
    expect(stored).toHaveLength(fitting);
    // Each refusal is the rule's own sentence, with what is left.
    expect(refused.filter(({ status, text }) => status !== 422 || !text.includes(refusal))).toEqual([]);
    const after = await openStore({ dataDirectory, databaseUrl });
    // As acknowledged, each once, and every kept total is the sum of its entries.
    expect((await numbersOf(after)).toSorted((a, b) => a - b)).toEqual(stored);
    await after.close();
  },
);
