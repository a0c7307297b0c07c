import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { aCapitalEntry, aDisbursement, aPlace, aProject } from '#db/factories.ts';
import type { Writer } from '#db/reader.ts';
import { testEngines } from '#db/testing/stores.ts';

import { listYearLines, sumYear } from './list-year-lines.server.ts';

const asked = { provinceCode: null, year: 2025, today: day('2025-10-31') };
const billion = (count: number) => vnd(count * 1_000_000_000);

/** Two projects of two provinces: one at 3 of 10 billion, with 2 carried in; one untouched, with 4. */
async function aYear(tx: Writer) {
  const quick = await aProject(tx, { code: 'NHANH' });
  const slow = await aProject(tx, {
    code: 'CHAM',
    provinceCode: (await aPlace(tx, { code: '68', name: 'Lâm Đồng' })).code,
  });
  await aCapitalEntry(tx, { projectId: quick.id, amount: billion(8) });
  await aCapitalEntry(tx, { projectId: quick.id, kind: 'carriedIn', amount: billion(2) });
  await aCapitalEntry(tx, { projectId: slow.id, amount: billion(4) });
  await aCapitalEntry(tx, { projectId: slow.id, capitalYear: 2024, amount: billion(9) });
  for (const [voucherNumber, postedOn, amount] of [
    ['UNC-1', '2025-03-10', 1],
    ['UNC-2', '2025-08-10', 1],
    ['UNC-3', '2025-10-10', 1],
  ] as const) {
    await aDisbursement(tx, {
      projectId: quick.id,
      contractId: null,
      packageId: null,
      voucherNumber,
      postedOn: day(postedOn),
      entry: { kind: 'payment', amount: billion(amount), recovered: vnd(0) },
    });
  }
  return { quick, slow };
}

test.each(testEngines)(
  'a line says what is left, needed and at risk, most left first, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(aYear);
    const { lines, total } = await store.read((db) => listYearLines(db, { ...asked, page: 1, locale: 'vi' }));
    expect(total).toBe(2);
    expect(lines.map(({ projectCode, left }) => [projectCode, left])).toEqual([
      ['NHANH', billion(7)],
      ['CHAM', billion(4)],
    ]);
    const [quick, slow] = lines;
    expect(quick).toMatchObject({ usable: billion(10), disbursed: billion(3), disbursedOfOwn: billion(1) });
    // Two billion in 92 days go on for the 92 days that are left.
    expect(quick?.forecast).toMatchObject({ expected: billion(2), lapsing: billion(5) });
    expect(slow?.forecast).toMatchObject({ expected: 0, lapsing: billion(4), pacePerMonth: 0 });
    expect(await store.read((db) => listYearLines(db, { ...asked, page: 2, locale: 'vi' }))).toEqual({
      lines: [],
      total: 2,
    });
    await store.close();
  },
);

test.each(testEngines)(
  'the whole adds its lines up, in one province or in all, on $name',
  async ({ open }) => {
    const store = await open();
    const { slow } = await store.write(aYear);
    expect(await store.read((db) => sumYear(db, asked))).toMatchObject({
      own: billion(12),
      usable: billion(14),
      disbursed: billion(3),
      disbursedOfOwn: billion(1),
      left: billion(11),
      forecast: { expected: billion(2), lapsing: billion(9) },
    });
    const { provinceCode } = slow;
    expect(await store.read((db) => sumYear(db, { ...asked, provinceCode }))).toMatchObject({
      usable: billion(4),
      left: billion(4),
      forecast: { expected: 0 },
    });
    expect(await store.read((db) => sumYear(db, { ...asked, year: 2031 }))).toMatchObject({
      usable: 0,
      left: 0,
    });
    await store.close();
  },
);
