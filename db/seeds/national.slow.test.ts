import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import type { LedgerTotals } from '#app/domain/ledger.ts';
import { effectOf, noTotals, totalsAfter } from '#app/domain/ledger.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import { noMoney, subtractVnd, sumVnd } from '#app/domain/money.ts';
import { anOrganisation, aPlace, aSupplier, aUser } from '../factories.ts';
import { chainHead } from '../hash-chain.server.ts';
import { appendCapitalEntry, appendDisbursement } from '../ledger.server.ts';
import type { Reader, Writer } from '../reader.ts';
import { openMemoryCopy, slowTestEngines } from '../testing/stores.ts';
import { verifyStore } from '../verify.server.ts';
import { loadNational } from './national.ts';
import { insertProjects } from './national/insert-projects.ts';
import type { Nation } from './national/nation.ts';
import { makeProject } from './national/project-rows.ts';

const today = day('2025-10-31');
const now = instant('2025-10-31T02:00:00Z');
const nation: Nation = {
  today,
  provinces: [{ code: '66', name: 'Đắk Lắk', ownerId: '01930000-0000-7000-8000-000000000001', communes: [] }],
  suppliers: ['01930000-0000-7000-8000-000000000002'],
  managerId: '01930000-0000-7000-8000-000000000003',
  managedProjects: 0,
};

test.each(slowTestEngines)(
  'a nation of four verifies and is the same as anywhere on $name',
  async ({ open }) => {
    const [store, elsewhere] = [await open(), await openMemoryCopy()];
    const steps: string[] = [];
    const onProgress = (step: string, done: number, all: number) => steps.push(`${step} ${done}/${all}`);
    expect(await loadNational(store, { projects: 4, today, now, onProgress })).toBe('loaded');
    await loadNational(elsewhere, { projects: 4, today, now });

    const verification = await verifyStore(store);
    expect(verification).toMatchObject({ ok: true, ledger: { entries: 800 } });
    expect(verification.ledger.head).toEqual((await verifyStore(elsewhere)).ledger.head);
    const packages = await store.read(async (db) => db.select().from(db.t.packagePositions));
    expect(packages).toHaveLength(4 * 18);
    expect(steps.filter((step) => step.startsWith('records'))).toEqual(['records 4/4']);
    expect(steps).toContain('positions 4/4');

    expect(await loadNational(store, { projects: 4, today, now })).toBe('kept');
    await store.close();
    await elsewhere.close();
  },
  60_000,
);

test.each(slowTestEngines)('totals and chain are those of posting one by one on $name', async ({ open }) => {
  const [atOnce, oneByOne] = [await open(), await open()];
  const projects = [makeProject(0, nation), makeProject(1, nation)];
  await atOnce.write(async (tx) => {
    await foundNation(tx);
    await insertProjects(tx, atOnce.dialect, projects);
  });
  await oneByOne.write(async (tx) => {
    await foundNation(tx);
    const unpaid = projects.map((project) => ({ ...project, capital: [], vouchers: [] }));
    await insertProjects(tx, oneByOne.dialect, unpaid);
    for (const entry of projects.flatMap(({ capital }) => capital)) await appendCapitalEntry(tx, entry);
    for (const voucher of projects.flatMap(({ vouchers }) => vouchers)) await appendDisbursement(tx, voucher);
  });
  expect(await atOnce.read(readMoney)).toEqual(await oneByOne.read(readMoney));
  await atOnce.close();
  await oneByOne.close();
});

test('every project has 18 packages and 200 vouchers, each of which the rules allow', () => {
  for (let index = 0; index < 40; index += 1) {
    const { packages, capital, vouchers, decision } = makeProject(index, nation);
    expect(packages).toHaveLength(18);
    expect(vouchers).toHaveLength(200);
    const contracts = new Map(
      packages.flatMap(({ contract }) => (contract ? [[contract.row.id, contract.row]] : [])),
    );
    const totals = new Map<string | null, LedgerTotals>();
    let disbursed = noMoney;
    for (const { entry, contractId, capitalYear, fundingSource, voucherNumber, postedOn } of vouchers) {
      const contract = contractId === null ? undefined : contracts.get(contractId);
      const before = totals.get(contractId) ?? noTotals;
      const used = vouchers
        .slice(
          0,
          vouchers.findIndex((voucher) => voucher.voucherNumber === voucherNumber),
        )
        .filter((voucher) => voucher.capitalYear === capitalYear)
        .map((voucher) => effectOf(voucher.entry).cash);
      const assigned = capital.filter((line) => line.capitalYear === capitalYear).map(({ amount }) => amount);
      const broken = checkEntry(
        { entry, postedOn, capitalYear, fundingSource, voucherNumber },
        {
          today,
          contract: contract === undefined ? null : { ...contract, advanceCeiling: 3_000 },
          totals: before,
          capitalAvailable: subtractVnd(sumVnd(...assigned), sumVnd(...used)),
          projectDisbursed: disbursed,
          totalInvestment: decision.totalInvestment,
          voucherExists: false,
          closedThrough: null,
          alreadyReversed: false,
        },
      );
      expect(broken).toEqual([]);
      totals.set(contractId, totalsAfter(before, entry));
      disbursed = sumVnd(disbursed, effectOf(entry).cash);
    }
  }
});

test('the same project is made for the same number, another for another', () => {
  expect(makeProject(7, nation)).toEqual(makeProject(7, nation));
  expect(makeProject(7, nation).project.id).not.toBe(makeProject(8, nation).project.id);
});

async function foundNation(tx: Writer): Promise<void> {
  const [province] = nation.provinces;
  await aPlace(tx);
  await anOrganisation(tx, { id: province?.ownerId });
  await aSupplier(tx, { id: nation.suppliers[0] });
  await aUser(tx, { id: nation.managerId });
}

async function readMoney(db: Reader) {
  const { contractTotals, projectYearTotals, provinceMonthTotals, disbursementEntries, capitalEntries } =
    db.t;
  return {
    head: await chainHead(db, 'ledger'),
    contracts: await db.select().from(contractTotals).orderBy(asc(contractTotals.contractId)),
    years: await db
      .select()
      .from(projectYearTotals)
      .orderBy(asc(projectYearTotals.projectId), asc(projectYearTotals.capitalYear)),
    months: await db
      .select()
      .from(provinceMonthTotals)
      .orderBy(
        asc(provinceMonthTotals.fundingSource),
        asc(provinceMonthTotals.capitalYear),
        asc(provinceMonthTotals.month),
      ),
    entries: await db.select().from(disbursementEntries).orderBy(asc(disbursementEntries.seq)),
    capital: await db.select().from(capitalEntries).orderBy(asc(capitalEntries.id)),
  };
}
