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

/** Asks for a page again and again; times in milliseconds, sizes in bytes. */
export async function timePage(server: BenchServer, token: string, path: string, times = 100) {
  const taken: number[] = [];
  const statements: number[] = [];
  let body = Buffer.alloc(0);
  for (let round = -warmUps; round < times; round += 1) {
    longestStatement();
    const start = performance.now();
    const response = await server.ask(path, token);
    body = Buffer.from(await response.arrayBuffer());
    if (round >= 0) taken.push(performance.now() - start);
    if (round >= 0) statements.push(longestStatement());
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  }
  return {
    p50: quantile(taken, 0.5),
    p95: quantile(taken, 0.95),
    longestStatement: quantile(statements, 0.5),
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
