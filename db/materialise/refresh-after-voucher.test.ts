import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { aCapitalEntry, aContract, aDisbursement, aPackage, aProject, aSecurity } from '../factories.ts';
import type { Writer } from '../reader.ts';
import type { Store } from '../store.server.ts';
import { everythingKept } from '../testing/everything-kept.ts';
import { testEngines } from '../testing/stores.ts';
import { bringUpToDate } from './bring-up-to-date.server.ts';
import { refreshAfterVoucher } from './refresh-after-voucher.server.ts';
import { refreshProject } from './refresh-project.server.ts';

const on = (text: string) => ({ today: day(text), now: instant(`${text}T03:00:00Z`) });
const present = on('2025-10-31');

/** Two packages under way, the first with two contracts, and 5 billion of capital; the guarantees of all expire in three weeks. */
async function aRunningProject(tx: Writer, finishOn = day('2026-06-30')) {
  await tx.insert(tx.t.ruleParams).values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })));
  const project = await aProject(tx);
  await aCapitalEntry(tx, { projectId: project.id, capitalYear: 2025, amount: vnd(5_000_000_000) });
  const paid = await aPackage(tx, { projectId: project.id, status: 'executing' });
  const other = await aPackage(tx, { projectId: project.id, status: 'executing' });
  const contracts = [];
  for (const { id: packageId } of [paid, paid, other]) {
    const contract = await aContract(tx, { packageId, value: vnd(10_000_000_000), finishOn });
    await aSecurity(tx, { contractId: contract.id, kind: 'advance', expiresOn: day('2025-11-20') });
    contracts.push({ packageId, contractId: contract.id });
  }
  return { projectId: project.id, contracts };
}

type Contract = { readonly packageId: string; readonly contractId: string };

/** Records an advance and brings up to date what it moved; of a project's costs outside packages, a payment. */
async function pay(store: Store, projectId: string, to: Contract | null, amount: number, at = present) {
  const kind = to === null ? ('payment' as const) : ('advance' as const);
  await store.write(async (tx) => {
    await aDisbursement(tx, {
      projectId,
      packageId: to?.packageId ?? null,
      contractId: to?.contractId ?? null,
      capitalYear: 2025,
      postedOn: day('2025-10-30'),
      entry: { kind, amount: vnd(amount), recovered: noMoney },
    });
    await refreshAfterVoucher(tx, { projectId, packageId: to?.packageId ?? null }, at);
  });
}

/** What is kept, after all of it was worked out anew and found to be the same. */
async function keptAndRight(store: Store, projectId: string) {
  const kept = await everythingKept(store);
  await store.write((tx) => refreshProject(tx, projectId, present));
  expect(await everythingKept(store)).toEqual(kept);
  return kept;
}

test.each(testEngines)(
  'a voucher raises and clears the flags of money, and moves every sum that it is part of, on $name',
  async ({ open }) => {
    const store = await open();
    const { projectId, contracts } = await store.write(aRunningProject);
    await bringUpToDate(store, present);
    const [first, second, third] = contracts;
    const openFlags = ({ flags }: Awaited<ReturnType<typeof everythingKept>>) =>
      flags
        .filter(({ state }) => state === 'open')
        .map(({ ruleCode, packageId }) => [ruleCode, packageId])
        .toSorted();
    expect(openFlags(await keptAndRight(store, projectId))).toEqual([['M1', null]]);

    await pay(store, projectId, first ?? null, 1_000_000_000);
    await pay(store, projectId, third ?? null, 500_000_000);
    await pay(store, projectId, second ?? null, 2_000_000_000);
    const advanced = await keptAndRight(store, projectId);
    expect(openFlags(advanced)).toEqual(
      [
        ['A3', first?.packageId],
        ['A3', first?.packageId],
        ['A3', third?.packageId],
      ].toSorted(),
    );
    expect(advanced.packages).toContainEqual(
      expect.objectContaining({ packageId: first?.packageId, disbursed: 3_000_000_000, openAmber: 2 }),
    );

    await pay(store, projectId, null, 1_500_000_000);
    const spent = await keptAndRight(store, projectId);
    expect(openFlags(spent)).toEqual(openFlags(advanced));
    expect(spent.projects).toMatchObject([{ disbursed: 5_000_000_000, yearDisbursed: 5_000_000_000 }]);
    expect(spent.provinces).toMatchObject([{ disbursed: 5_000_000_000, openAmber: 3, openRed: 0 }]);
    await store.close();
  },
);

test.each(testEngines)(
  'on a day of which the positions are not yet, a voucher has all of its project worked out anew, on $name',
  async ({ open }) => {
    const store = await open();
    const { projectId, contracts } = await store.write((tx) => aRunningProject(tx, day('2025-10-31')));
    const overdue = async () =>
      (await everythingKept(store)).flags.filter(({ ruleCode }) => ruleCode === 'S6').length;
    await bringUpToDate(store, present);
    await pay(store, projectId, contracts[0] ?? null, 1_000);
    expect(await overdue()).toBe(0);
    await pay(store, projectId, contracts[0] ?? null, 1_000, on('2025-11-01'));
    expect(await overdue()).toBe(3);
    await store.close();
  },
);
