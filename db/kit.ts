import type { sqliteKit } from './kit.sqlite.ts';

/**
 * The column vocabulary in which every table is defined once. The SQLite kit gives the types;
 * `kit.postgres.ts` promises the same ones, and `schema.test-d.ts` holds it to that for every table.
 */
export type Kit = typeof sqliteKit;
