import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { seededRandom } from '#db/seeds/national/random.ts';

import { ensureBuilt } from '../../scripts/ensure-built.ts';
import { type LedgerToPost, numbersIn, prepareLedger } from './ledger-to-post.ts';
import { postUntilDead } from './posting.ts';
import { endProgram } from './program.ts';
import { postingTo, startRealServer } from './real-server.ts';

const stops = 20;

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-stops-'));
const prepared = path.join(room, 'prepared');

let ledger: LedgerToPost;

beforeAll(async () => {
  ensureBuilt();
  ledger = await prepareLedger(prepared);
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test(`S18 told to stop ${stops} times under load, the built server answers what it was asked, checkpoints, ends within 10 seconds and loses nothing acknowledged`, async () => {
  const random = seededRandom(stops);
  let number = 0;
  for (let stop = 0; stop < stops; stop += 1) {
    const directory = path.join(room, String(stop));
    cpSync(prepared, directory, { recursive: true });
    const server = await startRealServer(directory);
    const posting = postUntilDead(postingTo(server.said, ledger), { atOnce: 8, next: () => (number += 1) });
    await posting.firstAnswer;
    await pause(random.between(0, 400));
    const toldAt = performance.now();
    const code = await endProgram(server, 'SIGTERM');
    const tookMilliseconds = performance.now() - toldAt;
    const acknowledged = await posting.acknowledged;
    const log = path.join(directory, 'tiendo.db-wal');
    const isCheckpointed = !existsSync(log) || statSync(log).size === 0;
    const kept = new Set(await numbersIn(directory));
    const lost = [...acknowledged].filter((one) => !kept.has(one));
    // Whatever the server took on, it finished: nothing is stored whose sender was left without an answer.
    const leftWithoutAnswer = [...kept].filter((one) => !acknowledged.has(one));
    expect({ code, isCheckpointed, lost, leftWithoutAnswer }).toEqual({
      code: 0,
      isCheckpointed: true,
      lost: [],
      leftWithoutAnswer: [],
    });
    expect(tookMilliseconds).toBeLessThan(10_000);
  }
});
