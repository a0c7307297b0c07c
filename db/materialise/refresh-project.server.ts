import { projectPositionOf } from '#app/domain/position/project-position.ts';
import { lockChain } from '../hash-chain.server.ts';
import type { Store } from '../store.server.ts';
import type { Writer } from '../reader.ts';
import { loadProjectRecords } from './load-project-records.server.ts';
import { keepFlags, loadKeptFlags } from './keep-flags.server.ts';
import { keepPackagePositions } from './keep-package-positions.server.ts';
import { keepProjectPosition } from './keep-project-position.server.ts';
import { type Present, type Reach, rulesAmongProjects } from './subject.ts';

/** Brings a project's positions, flags and its share of the province's totals up to date, inside the write that changed it. */
export async function refreshProject(
  tx: Writer,
  projectId: string,
  { today, now }: Present,
  reach: Reach = 'amongProjects',
): Promise<void> {
  await waitForPositions(tx);
  const records = await loadProjectRecords(tx, projectId, today, reach);
  const position = projectPositionOf(records, today);
  const subject = { projectId, provinceCode: records.provinceCode };
  const isLeft = ({ ruleCode }: { ruleCode: string }) =>
    reach === 'alone' && rulesAmongProjects.has(ruleCode);
  const kept = await loadKeptFlags(tx, projectId);
  const open = await keepFlags(
    tx,
    subject,
    kept,
    { judgements: position.judgements, isLeft },
    { today, now },
  );
  await keepPackagePositions(tx, subject, position.packages, open);
  await keepProjectPosition(tx, { ...subject, ...records.listing }, position, open);
}

/**
 * Positions are worked out by one write at a time, on what those before it left: on PostgreSQL several servers write at once. Whoever
 * records an event waits for the same place, and has waited already.
 */
export async function waitForPositions(tx: Writer): Promise<void> {
  await lockChain(tx, 'audit');
}

/** Brings every project up to date, each in its own transaction so that others can write in between. */
export async function refreshAllProjects(
  store: Store,
  present: Present,
  onProgress?: (done: number, all: number) => void,
): Promise<void> {
  const projects = await store.read(async (db) => db.select({ id: db.t.projects.id }).from(db.t.projects));
  for (const [index, { id }] of projects.entries()) {
    await store.write((tx) => refreshProject(tx, id, present));
    onProgress?.(index + 1, projects.length);
  }
}
