import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { seededRandom } from '#db/seeds/national/random.ts';
import { figure } from '#db/testing/figures.ts';

import { ensureBuilt } from '../../scripts/ensure-built.ts';
import { type LedgerToPost, numbersIn, prepareLedger } from './ledger-to-post.ts';
import { type Post, postUntilDead } from './posting.ts';
import { bundleVoucherServer, endProgram, type Program, startProgram } from './program.ts';
import { postingTo, startRealServer } from './real-server.ts';

const killsOfTheServer = figure(20, 500);
const killsOfTheCommand = figure(180, 4_500);
/** A ledger is begun anew after so many kills, so that verifying it stays quick. */
const killsOfOneLedger = 20;

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-kills-'));
const prepared = path.join(room, 'prepared');

let ledger: LedgerToPost;

beforeAll(async () => {
  ledger = await prepareLedger(prepared);
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

test(`R1 after ${killsOfTheServer} kill -9 of the built server while vouchers are posted over HTTP none that was acknowledged is lost, balances and chain verify (L12, L23)`, async () => {
  ensureBuilt();
  const found = await killAgainAndAgain(killsOfTheServer, async (directory) => {
    const program = await startRealServer(directory);
    return { program, post: postingTo(program.said, ledger) };
  });
  expect(found).toEqual({ lost: [], twice: [] });
});

test(`R1 after ${killsOfTheCommand} kill -9 of the same command behind a small web server, which starts sooner, none that was acknowledged is lost`, async () => {
  const bundle = await bundleVoucherServer();
  const found = await killAgainAndAgain(killsOfTheCommand, async (directory) => {
    const variables = { FAULT_LEDGER: JSON.stringify(ledger) };
    const program = await startProgram([process.execPath, bundle, directory], /port (\d+)/, variables);
    return { program, post: postingToCommand(program.said) };
  });
  expect(found).toEqual({ lost: [], twice: [] });
});

async function killAgainAndAgain(
  kills: number,
  start: (directory: string) => Promise<{ program: Program; post: Post }>,
) {
  const random = seededRandom(kills);
  const found: Record<'lost' | 'twice', number[]> = { lost: [], twice: [] };
  let acknowledged = new Set<number>();
  let number = 0;
  let directory = '';
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsOfOneLedger === 0) {
      directory = path.join(room, `${kills}-${kill}`);
      cpSync(prepared, directory, { recursive: true });
      acknowledged = new Set();
    }
    const { program, post } = await start(directory);
    const posting = postUntilDead(post, { atOnce: 4, next: () => (number += 1) });
    await posting.firstAnswer;
    await pause(random.between(0, 60));
    await endProgram(program, 'SIGKILL');
    for (const one of await posting.acknowledged) acknowledged.add(one);

    // Throws unless chain and balances verify.
    const kept = await numbersIn(directory);
    found.lost.push(...[...acknowledged].filter((one) => !kept.includes(one)));
    found.twice.push(...kept.filter((one, index) => kept.indexOf(one) !== index));
  }
  expect(acknowledged.size).toBeGreaterThan(0);
  return found;
}

function postingToCommand(port: string): Post {
  return async (number) => {
    const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: String(number) });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(text);
  };
}
