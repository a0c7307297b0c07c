import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { NotFound } from '#app/domain/not-found.ts';
import { aPayableContract } from '#app/features/disbursements/testing/paying.ts';
import { aDisbursement, anAmendment, aPackage, aProgressReport } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { testEngines } from '#db/testing/stores.ts';

import { loadProgressCurves } from './load-progress-curves.server.ts';

const billion = (count: number) => vnd(count * 1_000_000_000);
const asked = { today: day('2025-10-31'), locale: 'vi' as const };

/** A contract of 9 billion, amended to 10, half done, 2 advanced; a package of 4 that is not signed; 1 paid outside packages. */
async function aRunningProject(tx: Writer) {
  const { project, biddingPackage, contract } = await aPayableContract(tx);
  await anAmendment(tx, { contractId: contract.id, newValue: billion(10), signedOn: day('2025-01-15') });
  await aProgressReport(tx, { packageId: biddingPackage.id, reportedOn: day('2025-08-31'), physical: 2_000 });
  await aProgressReport(tx, { packageId: biddingPackage.id, reportedOn: day('2025-10-30'), physical: 5_000 });
  await aProgressReport(tx, { packageId: biddingPackage.id, reportedOn: day('2025-11-01'), physical: 9_000 });
  await aPackage(tx, { projectId: project.id, code: 'BP-99', price: billion(4), status: 'planned' });
  const post = (voucherNumber: string, contractId: string | null, amount: number) =>
    aDisbursement(tx, {
      projectId: project.id,
      packageId: contractId === null ? null : biddingPackage.id,
      contractId,
      voucherNumber,
      postedOn: day('2025-09-10'),
      entry: {
        kind: contractId === null ? 'payment' : 'advance',
        amount: billion(amount),
        recovered: noMoney,
      },
    });
  await post('TU-1', contract.id, 2);
  await post('TT-1', null, 1);
  return { code: project.code, packageId: biddingPackage.id };
}

test.each(testEngines)(
  'the curves say what is signed, done and disbursed by the day, and which package keeps them apart, on $name',
  async ({ open }) => {
    const store = await open();
    const { code, packageId } = await store.write(aRunningProject);
    const { curves, gaps, apart, packages, outsideContracts } = await store.read((db) =>
      loadProgressCurves(db, code, asked),
    );
    expect({ packages, apart, outsideContracts }).toEqual({
      packages: 2,
      apart: 2,
      outsideContracts: billion(1),
    });
    expect(curves.total).toBe(billion(14));
    expect([curves.months.at(0), curves.months.at(-1)]).toEqual(['2024-03', '2025-10']);
    expect(curves.procured.at(-1)).toBe(billion(10));
    expect(curves.done.slice(-3)).toEqual([billion(2), billion(2), billion(5)]);
    expect(curves.disbursed.slice(-3)).toEqual([0, billion(2), billion(2)]);
    expect(gaps.map(({ code: of, ...gap }) => ({ of, ...gap }))).toMatchObject([
      { id: packageId, worth: billion(10), unpaid: billion(3), advanceOutstanding: billion(2) },
      { of: 'BP-99', worth: billion(4), procured: 0, unpaid: 0, isPriced: true },
    ]);
    await expect(store.read((db) => loadProgressCurves(db, 'NONE', asked))).rejects.toBeInstanceOf(NotFound);
    await store.close();
  },
);
