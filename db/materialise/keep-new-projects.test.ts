import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { aPlace, anInvestmentDecision, aProject } from '../factories.ts';
import type { Reader, Writer } from '../reader.ts';
import { loadReference } from '../seeds/reference.ts';
import { testEngines } from '../testing/stores.ts';
import { keepNewProjects } from './keep-new-projects.server.ts';
import { refreshProject } from './refresh-project.server.ts';

const present = { today: day('2025-10-31'), now: instant('2025-10-31T02:00:00Z') };

test.each(testEngines)('many new projects at once stand as each alone would on $name', async ({ open }) => {
  const store = await open();
  const projects = await store.write(async (tx) => {
    await loadReference(tx, present.now);
    return makeProjects(tx);
  });
  await store.write((tx) => keepNewProjects(tx, projects, present));
  const together = await store.read(keptOf);
  await store.write(async (tx) => {
    for (const { projectId } of projects) await refreshProject(tx, projectId, present);
  });
  expect(await store.read(keptOf)).toEqual(together);

  await store.write(async (tx) => {
    await tx.delete(tx.t.unansweredRules);
    await tx.delete(tx.t.projectPositions);
    await tx.delete(tx.t.provinceTotals);
    for (const { projectId } of projects) await refreshProject(tx, projectId, present);
  });
  expect(await store.read(keptOf)).toEqual(together);
  expect(together.positions).toHaveLength(4);
  await store.close();
});

async function makeProjects(tx: Writer) {
  await aPlace(tx, { code: '68', name: 'Lâm Đồng' });
  const made = [
    await aProject(tx),
    await aProject(tx, { status: 'completed', group: 'B' }),
    await aProject(tx, { status: null, sector: null }),
    await aProject(tx, { provinceCode: '68' }),
  ];
  const projects = [];
  for (const [index, { id: projectId, ...project }] of made.entries()) {
    const decision = index === 1 ? null : await anInvestmentDecision(tx, { projectId });
    const { provinceCode, status, code, foldedName, sector, group } = project;
    const totalInvestment = decision?.totalInvestment ?? null;
    projects.push({ projectId, provinceCode, status, totalInvestment, code, foldedName, sector, group });
  }
  return projects;
}

async function keptOf(db: Reader) {
  const { projectPositions, unansweredRules, provinceTotals } = db.t;
  return {
    positions: await db.select().from(projectPositions).orderBy(projectPositions.projectId),
    unanswered: await db
      .select()
      .from(unansweredRules)
      .orderBy(unansweredRules.subjectKey, unansweredRules.ruleCode),
    totals: await db.select().from(provinceTotals).orderBy(provinceTotals.provinceCode),
  };
}
