import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { aDocument } from './document-factories.ts';
import * as factories from './factories.ts';
import { aContract, aDisbursement, aPackage, aStatusChange } from './factories.ts';
import { aMeasurement, aProjectFact, aSource } from './published-factories.ts';
import { aBaseline, aDependency, aScheduleItem } from './schedule-factories.ts';
import { testEngines } from './testing/stores.ts';

const needNoInput = [
  factories.aPlace,
  aSource,
  factories.aRoleAssignment,
  factories.anOrganisation,
  factories.aProgramme,
  factories.anInvestmentDecision,
  factories.aProgressReport,
  factories.anAmendment,
  factories.aSecurity,
  factories.aSecurityRelease,
  factories.anOverride,
  aDocument,
  factories.aCapitalEntry,
  factories.aDisbursementPlan,
  factories.aDisbursement,
  aScheduleItem,
  aBaseline,
  aProjectFact,
  aMeasurement,
];

test.each(testEngines)('factories bring whatever a row needs, twice over, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    for (const make of [...needNoInput, ...needNoInput]) await make(tx);
  });
  const entries = await store.read(async (db) => db.select().from(db.t.disbursementEntries));
  expect(entries.map(({ seq }) => seq)).toEqual([1, 2]);
  await store.close();
});

test.each(testEngines)('a status change takes its package along on $name', async ({ open }) => {
  const store = await open();
  const { packageId, steps } = await store.write(async (tx) => {
    const { id } = await aPackage(tx, { status: 'failed' });
    const first = await aStatusChange(tx, { packageId: id, toStatus: 'inviting' });
    const second = await aStatusChange(tx, { packageId: id, toStatus: 'evaluating' });
    return { packageId: id, steps: [first.step, second.step] };
  });
  const [biddingPackage] = await store.read(async (db) =>
    db.select().from(db.t.biddingPackages).where(eq(db.t.biddingPackages.id, packageId)),
  );
  expect(steps).toEqual([2, 3]);
  expect(biddingPackage).toMatchObject({ status: 'evaluating', round: 2, version: 3 });
  await store.close();
});

test.each(testEngines)('a disbursement belongs where its contract does on $name', async ({ open }) => {
  const store = await open();
  const { contract, entry } = await store.write(async (tx) => {
    const made = await aContract(tx);
    const advance = { kind: 'advance' as const, amount: vnd(500), recovered: vnd(0) };
    return { contract: made, entry: await aDisbursement(tx, { contractId: made.id, entry: advance }) };
  });
  expect(entry).toMatchObject({ contractId: contract.id, packageId: contract.packageId, cash: 500 });
  const outside = await store.write(async (tx) => aDisbursement(tx, { contractId: null }));
  expect(outside).toMatchObject({ contractId: null, packageId: null });
  await store.close();
});

test.each(testEngines)('items of a schedule can depend on each other on $name', async ({ open }) => {
  const store = await open();
  const link = await store.write(async (tx) => {
    const from = await aScheduleItem(tx);
    const to = await aScheduleItem(tx, { projectId: from.projectId, plannedStartOn: day('2025-01-01') });
    return aDependency(tx, { projectId: from.projectId, fromItemId: from.id, toItemId: to.id });
  });
  expect(link).toMatchObject({ type: 'FS', lagDays: 0 });
  await store.close();
});
