import { asc } from 'drizzle-orm';

import type { Day, Instant } from '#app/domain/day.ts';
import { day } from '#app/domain/day.ts';
import { groupBy } from '#app/domain/group-by.ts';
import { recordEvent } from '../audit.server.ts';
import { anOrganisation, aRoleAssignment, aSupplier } from '../factories.ts';
import { bringUpToDate } from '../materialise/bring-up-to-date.server.ts';
import { refreshProvincePlans } from '../materialise/refresh-province-plans.server.ts';
import type { Writer } from '../reader.ts';
import type { Store } from '../store.server.ts';
import { people } from './demo/cast.ts';
import type { PersonKey } from './demo/cast.ts';
import { insertCast } from './demo/insert-cast.ts';
import { seedId } from './demo/seed-id.ts';
import { castId, momentOf } from './demo/stage.ts';
import { hasSeeds } from './empty-data.ts';
import { insertProjects } from './national/insert-projects.ts';
import type { Nation, Province } from './national/nation.ts';
import { makeProject } from './national/project-rows.ts';
import { loadReference } from './reference.ts';

export type NationalOptions = {
  /** 10,000 unless told otherwise; each has 18 packages and 200 ledger entries. */
  readonly projects?: number;
  readonly today: Day;
  readonly now: Instant;
  /** What the five demo accounts sign in with; without it nobody can. */
  readonly passwordHash?: string;
  readonly onProgress?: (step: NationalStep, done: number, all: number) => void;
};
export type NationalStep = 'records' | 'positions';

const projectsPerWrite = 50;
const nationalSuppliers = 1_000;
const managedProjects = 20;
const begins = momentOf(day('2020-12-01'), 0);

/** Loads a nation of projects for measuring: the same for the same number and day. Data that has it already is kept. */
export async function loadNational(
  store: Store,
  { projects = 10_000, today, now, passwordHash = 'no password opens this', onProgress }: NationalOptions,
): Promise<'loaded' | 'kept'> {
  if (await hasSeeds(store, 'national')) return 'kept';
  const nation = await store.write(async (tx) => foundNation(tx, today, passwordHash));
  for (let first = 0; first < projects; first += projectsPerWrite) {
    const length = Math.min(projectsPerWrite, projects - first);
    const made = Array.from({ length }, (_, index) => makeProject(first + index, nation));
    await store.write(async (tx) => insertProjects(tx, store.dialect, made));
    onProgress?.('records', first + length, projects);
  }
  await store.write(async (tx) => finish(tx, projects, now));
  await bringUpToDate(store, { today, now }, (done, all) => onProgress?.('positions', done, all));
  return 'loaded';
}

async function foundNation(tx: Writer, today: Day, passwordHash: string): Promise<Nation> {
  await loadReference(tx, begins);
  const passwordHashes = Object.values(people).map(({ role }): [PersonKey, string] => [role, passwordHash]);
  await insertCast(tx, new Map(passwordHashes));
  await tx.insert(tx.t.settings).values({ name: 'kind', value: 'national' });
  return {
    today,
    provinces: await foundProvinces(tx),
    suppliers: await foundSuppliers(tx),
    managerId: castId('person', 'projectManager'),
    managedProjects,
  };
}

async function foundProvinces(tx: Writer): Promise<Province[]> {
  const { places } = tx.t;
  const rows = await tx.select().from(places).orderBy(asc(places.code));
  const communesOf = groupBy(
    rows.filter(({ kind }) => kind === 'commune'),
    ({ provinceCode }) => provinceCode,
  );
  const provinces: Province[] = [];
  for (const { code, name } of rows.filter(({ kind }) => kind === 'province')) {
    const ownerId = seedId(`organisation:${code}`, begins);
    const owner = `Ban Quản lý dự án hạ tầng số ${name} (minh họa)`;
    await anOrganisation(tx, { id: ownerId, name: owner, illustrative: true });
    provinces.push({ code, name, ownerId, communes: communesOf.get(code) ?? [] });
  }
  return provinces;
}

async function foundSuppliers(tx: Writer): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= nationalSuppliers; number += 1) {
    const id = seedId(`supplier:${number}`, begins);
    await aSupplier(tx, { id, name: `Công ty Minh Họa số ${number}`, illustrative: true });
    ids.push(id);
  }
  return ids;
}

async function finish(tx: Writer, projects: number, now: Instant): Promise<void> {
  const { id, code } = tx.t.projects;
  const managed = await tx.select({ id }).from(tx.t.projects).orderBy(asc(code)).limit(managedProjects);
  for (const project of managed) {
    const userId = castId('person', 'projectManager');
    await aRoleAssignment(tx, { userId, role: 'projectManager', projectId: project.id });
  }
  await refreshProvincePlans(tx);
  await recordEvent(
    tx,
    { actorId: null, at: now, requestId: 'national' },
    { event: 'national.loaded', subjectKind: 'system', subjectId: 'national', changes: { projects } },
  );
}
