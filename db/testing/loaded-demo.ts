import { eq } from 'drizzle-orm';

import { instant } from '#app/domain/day.ts';

import { demoEndsOn, loadDemo } from '../seeds/demo.ts';
import type { Store } from '../store.server.ts';
import { openMemoryCopy } from './stores.ts';

/** How the tests load the demo. */
export const demoOptions = {
  password: 'one for all',
  passwordHashOf: async (password: string) => `hash of ${password}`,
  today: demoEndsOn,
  now: instant('2025-10-31T02:00:00Z'),
};

let shared: Promise<Store> | undefined;

/** One loaded demo for all tests that only read. */
export function loadedDemo(): Promise<Store> {
  shared ??= openMemoryCopy().then(async (store) => {
    await loadDemo(store, demoOptions);
    return store;
  });
  return shared;
}

/** A project's packages as they stand in it. */
export async function packagesOf(projectCode: string) {
  const store = await loadedDemo();
  return store.read(async (db) => {
    const { biddingPackages: packages, packagePositions: positions, projects } = db.t;
    return db
      .select({
        id: packages.id,
        code: packages.code,
        name: packages.name,
        price: packages.price,
        round: packages.round,
        status: packages.status,
        standing: positions.standing,
        delayDays: positions.delayDays,
        critical: positions.critical,
        drivenById: positions.drivenById,
      })
      .from(packages)
      .innerJoin(projects, eq(projects.id, packages.projectId))
      .innerJoin(positions, eq(positions.packageId, packages.id))
      .where(eq(projects.code, projectCode))
      .orderBy(packages.code);
  });
}

/** A project's own position in it. */
export async function positionsOf(projectCode: string) {
  const store = await loadedDemo();
  return store.read(async (db) => {
    const { projectPositions: positions, projects } = db.t;
    const rows = await db
      .select()
      .from(positions)
      .innerJoin(projects, eq(projects.id, positions.projectId))
      .where(eq(projects.code, projectCode));
    return rows.map(({ project_positions: position }) => position);
  });
}
