import { expect, test } from 'vitest';

import { disbursementKinds, fundingSources } from '#app/domain/codelists.ts';
import { addDays, day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { aCapitalEntry, aContract, aDisbursement, aPackage, aPlace, aProject } from '#db/factories.ts';
import type { Reader, Writer } from '#db/reader.ts';
import { testEngines } from '#db/testing/stores.ts';

import { cursorText, ledgerCursorOf } from './ledger-cursor.ts';
import { findLedgerPart, type LedgerPart, listDisbursements, listYearBySource } from './queries.server.ts';
import { LedgerFilters } from './schemas.ts';
import { sumDisbursed } from './sum-disbursed.server.ts';

test.each(testEngines)(
  'pages lead through the whole ledger and back, newest first, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      const { contract } = await aSubject(tx);
      for (let number = 0; number < 52; number += 1) {
        const postedOn = addDays(day('2025-10-01'), number % 7);
        await aDisbursement(tx, { contractId: contract.id, postedOn });
      }
    });
    await store.read(async (db) => {
      const there: string[][] = [];
      const back: string[][] = [];
      for (let query = ''; ;) {
        const page = await pageAt(db, query);
        there.push(placesOn(page));
        const last = page.rows.at(-1);
        if (!page.hasOlder || last === undefined) break;
        query = `before=${cursorText(last)}`;
      }
      for (let query = `after=${there.at(-1)?.[0]}`; ;) {
        const page = await pageAt(db, query);
        back.unshift(placesOn(page));
        const [first] = page.rows;
        if (!page.hasNewer || first === undefined) break;
        query = `after=${cursorText(first)}`;
      }
      expect(there.map((page) => page.length)).toEqual([25, 25, 2]);
      expect(back).toEqual(there.slice(0, 2));
      const all = there.flat();
      expect(all).toEqual(all.toSorted(byDayAndSequence).toReversed());
      expect(new Set(all).size).toBe(52);
    });
    await store.close();
  },
);

test.each(testEngines)(
  'every filter shows its entries, and the kept sum is theirs, on $name',
  async ({ open }) => {
    const store = await open();
    const codes = await store.write(async (tx) => {
      const [near, far] = [await aSubject(tx), await aSubject(tx, '68')];
      for (const { project, contract } of [near, far]) {
        for (const [index, fundingSource] of fundingSources.entries()) {
          for (const kind of ['advance', 'payment'] as const) {
            await aDisbursement(tx, {
              projectId: project.id,
              contractId: index === 0 ? null : contract.id,
              capitalYear: 2024 + (index % 2),
              fundingSource,
              postedOn: day('2025-01-15'),
              entry: { kind: index === 0 ? 'payment' : kind, amount: vnd(1_000 + index), recovered: vnd(0) },
            });
          }
        }
      }
      return { project: near.project.code, package: near.biddingPackage.code, contract: near.contract.id };
    });
    const queries: Record<string, string>[] = [
      {},
      { project: codes.project },
      { project: codes.project.toLowerCase(), year: '2024' },
      { project: codes.project, package: codes.package },
      { contract: codes.contract },
      { contract: codes.contract, year: '2025' },
      { year: '2025' },
      { source: 'oda' },
      { year: '2024', source: 'oda' },
      { kind: 'advance' },
      { year: 'soon', source: 'gold', kind: 'gift', contract: 'x' },
    ];
    await store.read(async (db) => {
      for (const provinceCode of [null, '66', '68']) {
        for (const query of queries) {
          const part = await partOf(db, query, provinceCode);
          const { rows } = await listDisbursements(db, part, null);
          expect(rows.length).toBeGreaterThan(0);
          const sum = await sumDisbursed(db, part);
          const listed = rows.reduce((total, { cash }) => total + cash, 0);
          expect(sum ?? listed).toBe(listed);
        }
      }
      const everywhere = await partOf(db, { project: codes.project }, '68');
      expect(
        (await listDisbursements(db, everywhere, null)).rows.map(({ projectCode }) => projectCode),
      ).toContain(codes.project);
    });
    await store.close();
  },
);

test.each(testEngines)('a voucher is found by how its number begins, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    const { contract } = await aSubject(tx);
    for (const voucherNumber of ['GRV-0002', 'GRV-0010', 'UNC-0001', 'GRV-0001']) {
      await aDisbursement(tx, { contractId: contract.id, voucherNumber });
    }
  });
  await store.read(async (db) => {
    const numbers = async (voucher: string) =>
      (await listDisbursements(db, await partOf(db, { voucher }, null), null)).rows.map(
        ({ voucherNumber }) => voucherNumber,
      );
    expect(await numbers('GRV-00')).toEqual(['GRV-0001', 'GRV-0002', 'GRV-0010']);
    expect(await numbers('GRV-0001')).toEqual(['GRV-0001']);
    expect(await numbers('%')).toEqual([]);
  });
  await store.close();
});

test.each(testEngines)('a filter that names nothing shows nothing on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => aDisbursement(tx));
  await store.read(async (db) => {
    for (const query of [{ project: 'NO-SUCH' }, { project: 'NO-SUCH', package: 'BP-01' }]) {
      expect(await findLedgerPart(db, LedgerFilters.parse(query), null)).toBeNull();
    }
  });
  await store.close();
});

test.each(testEngines)(
  'capital carried in is drawn first and is no part of the rate, on $name',
  async ({ open }) => {
    const store = await open();
    await store.write(async (tx) => {
      const { project, contract } = await aSubject(tx);
      await aCapitalEntry(tx, { projectId: project.id, amount: vnd(1_000) });
      await aCapitalEntry(tx, { projectId: project.id, kind: 'carriedIn', amount: vnd(300) });
      await aCapitalEntry(tx, { projectId: project.id, fundingSource: 'oda', amount: vnd(50) });
      await aDisbursement(tx, {
        contractId: contract.id,
        entry: { kind: 'payment', amount: vnd(500), recovered: vnd(0) },
      });
    });
    const sources = await store.read((db) => listYearBySource(db, { provinceCode: '66', year: 2025 }));
    expect(sources).toEqual([
      {
        fundingSource: 'provincialBudget',
        own: 1_000,
        carriedIn: 300,
        usable: 1_300,
        disbursed: 500,
        disbursedOfOwn: 200,
      },
      { fundingSource: 'oda', own: 50, carriedIn: 0, usable: 50, disbursed: 0, disbursedOfOwn: 0 },
    ]);
    expect(await store.read((db) => listYearBySource(db, { provinceCode: '68', year: 2025 }))).toEqual([]);
    await store.close();
  },
);

test('a place in the ledger that cannot be read begins with the newest', () => {
  for (const query of [
    '',
    'before=',
    'before=2025-13-01.1',
    'before=2025-10-01.x',
    'after=1.2.3',
    'after=.',
  ]) {
    expect(ledgerCursorOf(new URLSearchParams(query))).toBeNull();
  }
  expect(ledgerCursorOf(new URLSearchParams('before=2025-10-31.12'))).toEqual({
    towards: 'older',
    day: '2025-10-31',
    seq: 12,
  });
});

test('whatever the query string holds, the filters can be read', () => {
  const nonsense = {
    project: ' ',
    package: '',
    contract: '1',
    year: '99999',
    source: 'x',
    kind: '',
    voucher: ' ',
  };
  expect(new Set(Object.values(LedgerFilters.parse(nonsense)))).toEqual(new Set([null]));
  expect(LedgerFilters.parse({ kind: disbursementKinds[4], year: '2025' })).toMatchObject({
    kind: 'reversal',
    year: 2025,
  });
});

async function aSubject(tx: Writer, provinceCode = '66') {
  await aPlace(tx, { code: provinceCode, name: provinceCode });
  const project = await aProject(tx, { provinceCode });
  const biddingPackage = await aPackage(tx, { projectId: project.id });
  const contract = await aContract(tx, { packageId: biddingPackage.id });
  return { project, biddingPackage, contract };
}

async function partOf(
  db: Reader,
  query: Record<string, string>,
  provinceCode: string | null,
): Promise<LedgerPart> {
  const part = await findLedgerPart(db, LedgerFilters.parse(query), provinceCode);
  if (part === null) throw new Error(`nothing is named by ${JSON.stringify(query)}`);
  return part;
}

async function pageAt(db: Reader, query: string) {
  return listDisbursements(db, await partOf(db, {}, null), ledgerCursorOf(new URLSearchParams(query)));
}

function placesOn({ rows }: Awaited<ReturnType<typeof listDisbursements>>): string[] {
  return rows.map(cursorText);
}

function byDayAndSequence(a: string, b: string): number {
  const [[dayA = '', seqA], [dayB = '', seqB]] = [a.split('.'), b.split('.')];
  return dayA.localeCompare(dayB) || Number(seqA) - Number(seqB);
}
