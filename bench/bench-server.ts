import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Role } from '#app/domain/codelists.ts';
import { createClock } from '#app/platform/clock.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { openBuiltApp } from '#app/platform/testing/built-app.ts';
import type { Store } from '#db/store.server.ts';

import { quantile } from './figures.ts';
import { longestStatement, watchStatements } from './statement-times.ts';

/** A page is as quick as it gets once the engine has compiled what it runs. */
const warmUps = 100;
const turns = 4;
const roundsOfTurn = 50;

watchStatements();

export type BenchServer = Awaited<ReturnType<typeof openBenchServer>>;

/** The built application on a data directory, asked in process, so that what is timed is the server and nothing else. */
export async function openBenchServer(dataDirectory: string, today: string) {
  const app = await openBuiltApp(dataDirectory, today);
  const tokenOf = async (role: Role) => {
    const userId = await personWith(app.store, role);
    return app.store.write((tx) =>
      beginSession(
        tx,
        { userId, method: 'password', secondFactorAt: null, address: '127.0.0.1', device: 'bench' },
        { at: app.clock.wall(), replacing: null },
      ),
    );
  };
  return { ...app, tokenOf };
}

export type AskedPage = { server: BenchServer; token: string; path: string };
export type PageTimes = ReturnType<typeof summary>;

/** Asks for pages again and again, in turns, so that a machine that slows down slows all of them; times in milliseconds, sizes in bytes. */
export async function timePagesInTurns(pages: readonly AskedPage[]): Promise<PageTimes[]> {
  const rounds: Round[][] = pages.map(() => []);
  for (const page of pages) await askFor(page, warmUps);
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, page] of pages.entries()) rounds[index]?.push(...(await askFor(page, roundsOfTurn)));
  }
  return rounds.map((of) => summary(of));
}

type Round = { taken: number; longestStatement: number; body: Buffer };

async function askFor({ server, token, path }: AskedPage, times: number): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < times; round += 1) {
    // A request comes in by a socket: what the one before has done with is let go between two of them.
    await setImmediate();
    longestStatement();
    const start = performance.now();
    const response = await server.ask(path, token);
    const body = Buffer.from(await response.arrayBuffer());
    rounds.push({ taken: performance.now() - start, longestStatement: longestStatement(), body });
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  }
  return rounds;
}

function summary(rounds: readonly Round[]) {
  const taken = rounds.map((round) => round.taken);
  const body = rounds.at(-1)?.body ?? Buffer.alloc(0);
  return {
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    longestStatement: quantile(
      rounds.map((round) => round.longestStatement),
      0.5,
    ),
    bytes: body.length,
    gzipped: gzipSync(body).length,
  };
}

async function personWith(store: Store, role: Role): Promise<string> {
  const [found] = await store.read(async (db) =>
    db
      .select({ id: db.t.roleAssignments.userId })
      .from(db.t.roleAssignments)
      .where(eq(db.t.roleAssignments.role, role))
      .limit(1),
  );
  if (found !== undefined) return found.id;
  const id = uuidv7();
  await store.write(async (tx) => {
    await tx.insert(tx.t.users).values({
      id,
      email: `${role}@bench.tiendo`,
      name: role,
      passwordHash: 'no password opens this',
      createdAt: createClock(null).wall(),
    });
    await tx.insert(tx.t.roleAssignments).values({ id: uuidv7(), userId: id, role });
  });
  return id;
}
