import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';

import {
  anOffice,
  eventsIn,
  exported,
  imported,
  type Office,
  planned,
  sheetsIn,
  sheetText,
  violationsOf,
} from './testing/office.ts';

const plan = sheetText([
  'Mã gói thầu | Tên gói thầu | Giá gói thầu | Hình thức lựa chọn | Bắt đầu lựa chọn | Số ngày thực hiện | Tùy chọn mua thêm | Đấu thầu qua mạng',
  'BP-02 | Phần mềm | 12,5 tỷ | Chào hàng cạnh tranh | 09/2025 | 120 | 20% | Có',
  'BP-01 | Máy chủ | 8.000.000.000 đ | Đấu thầu rộng rãi | Q3/2025 | 240 | | ',
]);
const executing = [
  { code: 'BP-03', status: 'executing', price: vnd(10_000_000_000) },
  { code: 'BP-01', status: 'executing', price: vnd(10_000_000_000) },
  { code: 'BP-02', status: 'executing', price: vnd(5_000_000_000) },
] as const;
const contracts = sheetText([
  'Package code | Contract number | Lot | Signed on | Contract value | Contract ends on | Suppliers',
  'BP-01 | 1/HĐ | Phần 1 | 01/07/2025 | 6 bn | 30/06/2026 | Công ty Một (60%); Công ty Hai (40%)',
  'BP-01 | 2/HĐ | Phần 2 | 02/07/2025 | 4 bn | 30/06/2026 | Công ty Ba',
]);
const securities = sheetText([
  'Contract number | Kind of security | Number of the security | Issued by | Amount of the security | Issued on | Expires on | Extends number | Given back on',
  '1/HĐ | Performance security | BL-01 | Ngân hàng Mẫu | 300000000 | 01/07/2025 | 31/12/2025 | | ',
  '1/HĐ | Performance security | BL-01 | Ngân hàng Mẫu | 300000000 | 01/10/2025 | 31/12/2026 | BL-01 | ',
  '2/HĐ | Advance guarantee | TU-02 | Ngân hàng Mẫu | 200000000 | 05/07/2025 | 31/12/2025 | | 20/10/2025',
]);
const progress = sheetText([
  'Package code | Reported on | Work done | Accepted value | Reason for the delay | Note',
  'BP-01 | 31/08/2025 | 10% | 500000000 | | ',
  'BP-01 | 30/09/2025 | 25.5% | 1500000000 | Site | chờ mặt bằng',
]);

/** The executing packages with all that the files above say of them. */
async function anExecutingOffice(store: Store): Promise<Office> {
  const office = await anOffice(store, executing);
  for (const file of [contracts, securities, progress]) await imported(store, office, file);
  return office;
}

describe.each(testEngines)('a workbook on $name', ({ open }) => {
  test('packages are made as their form makes them; the same file again changes nothing, not even the log', async () => {
    const store = await open();
    const office = await anOffice(store);
    expect(await planned(store, office, plan)).toEqual(['2 BP-02 created', '3 BP-01 created']);
    expect(await eventsIn(store)).toEqual([]);
    expect(await imported(store, office, plan)).toEqual(['2 BP-02 created', '3 BP-01 created']);
    const events = ['package.created', 'package.created', 'workbook.imported'];
    expect(await eventsIn(store)).toEqual(events);
    const rows = await store.read((db) =>
      db.select().from(db.t.biddingPackages).orderBy(asc(db.t.biddingPackages.code)),
    );
    expect(rows).toMatchObject([
      {
        code: 'BP-01',
        price: 8_000_000_000,
        method: 'open',
        startsByQuarter: true,
        status: 'draft',
        isIt: true,
      },
      {
        code: 'BP-02',
        name: 'Phần mềm',
        price: 12_500_000_000,
        method: 'competitiveShopping',
        selectionStartMonth: '2025-09',
        purchaseOption: 2_000,
        isOnline: true,
        managerId: office.actor.userId,
      },
    ]);
    const positions = await store.read((db) => db.select().from(db.t.packagePositions));
    expect(positions).toHaveLength(2);
    expect(await imported(store, office, plan)).toEqual(['2 BP-02 unchanged', '3 BP-01 unchanged']);
    expect(await eventsIn(store)).toEqual(events);
    expect((await verifyStore(store)).ok).toBe(true);
    await store.close();
  });

  test('contracts, securities and progress leave the records and events of their forms, once', async () => {
    const store = await open();
    const office = await anOffice(store, executing);
    expect(await imported(store, office, contracts)).toEqual(['2 1/HĐ created', '3 2/HĐ created']);
    expect(await imported(store, office, securities)).toEqual([
      '2 BL-01 created',
      '3 BL-01 created',
      '4 TU-02 created',
    ]);
    expect(await imported(store, office, progress)).toEqual(['2 BP-01 created', '3 BP-01 created']);
    const events = await eventsIn(store);
    expect(events.filter((event) => event !== 'workbook.imported')).toEqual([
      'contract.signed',
      'contract.signed',
      'security.recorded',
      'security.recorded',
      'security.extended',
      'security.released',
      'package.reported',
      'package.reported',
    ]);
    const parties = await store.read((db) =>
      db
        .select({ role: db.t.contractSuppliers.role, share: db.t.contractSuppliers.share })
        .from(db.t.contractSuppliers)
        .orderBy(asc(db.t.contractSuppliers.role)),
    );
    expect(parties).toEqual([
      { role: 'lead', share: 6_000 },
      { role: 'member', share: 4_000 },
      { role: 'sole', share: null },
    ]);
    for (const file of [contracts, securities, progress]) {
      const again = await imported(store, office, file);
      expect(again.filter((row) => !row.endsWith('unchanged'))).toEqual([]);
    }
    expect(await eventsIn(store)).toEqual(events);
    expect((await verifyStore(store)).ok).toBe(true);
    await store.close();
  });

  test('what is exported and imported into a project of the same packages makes the same rows there', async () => {
    const store = await open();
    const office = await anExecutingOffice(store);
    const drafts = await anOffice(store);
    await imported(store, drafts, plan);
    const [executed, planOf] = [await exported(store, office), await exported(store, drafts)];
    expect(sheetsIn(executed)['Progress']).toEqual([
      ['Package code', 'Reported on', 'Work done', 'Accepted value', 'Reason for the delay', 'Note'],
      ['BP-01', '2025-08-31', '10%', '500000000'],
      ['BP-01', '2025-09-30', '25.5%', '1500000000', 'Site', 'chờ mặt bằng'],
    ]);
    const [sameExecuting, empty] = [await anOffice(store, executing), await anOffice(store)];
    // The packages of the copies go by other names, which the file puts right; all else is made anew.
    await imported(store, sameExecuting, executed);
    await imported(store, empty, planOf);
    expect(sheetsIn(await exported(store, sameExecuting))).toEqual(sheetsIn(executed));
    expect(sheetsIn(await exported(store, empty))).toEqual(sheetsIn(planOf));
    expect((await imported(store, office, executed)).filter((row) => !row.endsWith('unchanged'))).toEqual([]);
    await store.close();
  });

  test('the order of rows changes nothing', async () => {
    const store = await open();
    const [forth, back] = [await anOffice(store, executing), await anOffice(store, executing)];
    for (const file of [contracts, securities, progress]) {
      await imported(store, forth, file);
      const [head = '', ...rows] = new TextDecoder().decode(file).split('\n');
      await imported(store, back, sheetText([head, ...rows.toReversed()]));
    }
    expect(sheetsIn(await exported(store, back))['Securities']).toEqual(
      sheetsIn(await exported(store, forth))['Securities'],
    );
    expect(sheetsIn(await exported(store, back))['Contracts']).toEqual(
      sheetsIn(await exported(store, forth))['Contracts'],
    );
    await store.close();
  });

  test('with one row that is refused nothing is written', async () => {
    const store = await open();
    const office = await anOffice(store);
    const file = sheetText([
      'Package code | Package name | Package price',
      'A1 | One | 5000000000',
      'A2 | Two | 60 bn',
    ]);
    expect(await planned(store, office, file)).toEqual([
      '2 A1 created',
      '3 A2 rejected: Package price: The parts of the plan cost 65,000,000,000 ₫ together, more than the total investment of 50,000,000,000 ₫.',
    ]);
    expect(await violationsOf(imported(store, office, file))).toEqual(['workbookRowsRejected']);
    expect(await store.read((db) => db.select().from(db.t.biddingPackages))).toEqual([]);
    expect(await eventsIn(store)).toEqual([]);
    await store.close();
  });

  test('a plan that changes is told field by field; a price changes by its decision', async () => {
    const store = await open();
    const office = await anOffice(store, [{ code: 'BP-01', name: 'Máy chủ', price: vnd(8_000_000_000) }]);
    const head =
      'Package code | Package name | Package price | Number of the price decision | Day of the price decision | Reason for the price';
    const bare = sheetText([head, 'BP-01 | Máy chủ mới | 9000000000 | | | ']);
    expect(await planned(store, office, bare)).toEqual([
      '2 BP-01 rejected: Package price: The package price is 8,000,000,000 ₫; to make it 9,000,000,000 ₫, write the decision’s number, its day and the reason in this row.',
    ]);
    const decided = sheetText([head, 'BP-01 | Máy chủ mới | 9000000000 | 7/QĐ | 15/10/2025 | tỷ giá']);
    expect(await imported(store, office, decided)).toEqual(['2 BP-01 changed']);
    expect(await eventsIn(store)).toEqual([
      'package.planChanged',
      'package.priceChanged',
      'workbook.imported',
    ]);
    const [row] = await store.read((db) => db.select().from(db.t.biddingPackages));
    expect(row).toMatchObject({ name: 'Máy chủ mới', price: 9_000_000_000, version: 3 });
    const kept = await store.read((db) => db.select().from(db.t.packagePriceChanges));
    expect(kept).toMatchObject([
      { oldPrice: 8_000_000_000, newPrice: 9_000_000_000, decisionNumber: '7/QĐ' },
    ]);
    expect(await imported(store, office, decided)).toEqual(['2 BP-01 unchanged']);
    await store.close();
  });

  test('who may not work on the project imports nothing into it', async () => {
    const store = await open();
    const office = await anOffice(store);
    const assignments = [{ role: 'financeOfficer' as const, projectId: null, organisationId: null }];
    const stranger = { ...office, actor: { ...office.actor, assignments } };
    await expect(imported(store, stranger, plan)).rejects.toThrow(Forbidden);
    await store.close();
  });
});

test.each([
  [
    'a contract above the package price',
    contractRow('9/HĐ | 01/07/2025 | 12 bn | 30/06/2026'),
    /12,000,000,000 ₫.*2,000,000,000 ₫ above the package price 10,000,000,000 ₫/,
  ],
  [
    'an end before the start',
    contractRow('9/HĐ | 01/07/2025 | 2 bn | 30/06/2025'),
    /Contract ends on: .*01\/07\/2025|Contract ends on: .*1 Jul 2025/,
  ],
  ['a day to come', contractRow('9/HĐ | 01/07/2026 | 2 bn | 30/06/2027'), /Signed on: .*2025/],
  [
    'a cell that is no money',
    contractRow('9/HĐ | 01/07/2025 | khoảng hai tỷ | 30/06/2026'),
    /Contract value “.*”: /,
  ],
  [
    'an amount that could be two',
    contractRow('9/HĐ | 01/07/2025 | 1.250 | 30/06/2026'),
    /Contract value “.*”: /,
  ],
  ['a missing day', contractRow('9/HĐ |  | 2 bn | 30/06/2026'), /Signed on: /],
  [
    'a package that is nowhere',
    sheetText(['Package code | Contract number | Signed on', 'BP-77 | 9/HĐ | 01/07/2025']),
    /no package BP-77/,
  ],
  [
    'a contract that says otherwise',
    sheetText(['Package code | Contract number | Contract value', 'BP-01 | 1/HĐ | 7 bn']),
    /“Contract value” 6,000,000,000 ₫, the file says 7,000,000,000 ₫/,
  ],
  [
    'a number of another package',
    sheetText(['Package code | Contract number', 'BP-02 | 1/HĐ']),
    /1\/HĐ.*BP-01/,
  ],
  [
    'a step that is written',
    sheetText(['Package code | Step', 'BP-01 | Accepted']),
    /at “In execution”, the file says “Accepted”.*own page/,
  ],
  [
    'a new package that is not new',
    sheetText(['Package code | Package name | Step', 'BP-09 | Mới | Executing']),
    /begins at “Not in a selection plan yet”, the file says “In execution”/,
  ],
  ['a code that no address takes', sheetText(['Package code | Package name', 'A/B | Mới']), /Package code: /],
  ['a day before the last report', progressRow('BP-01 | 01/09/2025 | 20% | '), /Reported on: .*2025/],
  [
    'a fall without its document',
    progressRow('BP-01 | 15/10/2025 | 20% | vì sao'),
    /20\.0% is below the 25\.5%/,
  ],
  ['more than a hundred per cent', progressRow('BP-01 | 15/10/2025 | 120% | '), /120\.0%/],
  [
    'a share of three digits behind the mark',
    progressRow('BP-01 | 15/10/2025 | 20.125% | '),
    /“20.125%” cannot be read/,
  ],
  [
    'a security of no contract',
    sheetText([
      'Contract number | Kind of security | Number of the security',
      '8/HĐ | Performance security | X',
    ]),
    /no contract 8\/HĐ/,
  ],
  [
    'an extension of nothing',
    securityRow('X-1 | 01/07/2025 | 31/12/2026 | X-0'),
    /no security of this kind with the number X-0/,
  ],
  ['a security that ends before it begins', securityRow('X-1 | 01/07/2025 | 30/06/2025 | '), /Expires on: /],
])('%s is refused by name, with its figures', async (_what, file, sentence) => {
  const store = await openMemoryCopy();
  const office = await anExecutingOffice(store);
  const rows = await planned(store, office, file);
  expect(rows).toEqual([expect.stringMatching(/^2 \S+ rejected: /)]);
  expect(rows[0]).toMatch(sentence);
  expect(await violationsOf(imported(store, office, file))).toEqual(['workbookRowsRejected']);
  await store.close();
});

test('two rows about one record that differ are both refused, equal ones count once', async () => {
  const store = await openMemoryCopy();
  const office = await anOffice(store);
  const head = 'Package code | Package name';
  expect(await planned(store, office, sheetText([head, 'A1 | One', 'A1 | One']))).toEqual([
    '2 A1 created',
    '3 A1 unchanged',
  ]);
  expect(await planned(store, office, sheetText([head, 'A1 | One', 'a1 | Two', 'A2 | Three']))).toEqual([
    '2 A1 rejected: Row 3 is about the same record and says otherwise.',
    '3 A1 rejected: Row 2 is about the same record and says otherwise.',
    '4 A2 created',
  ]);
  await store.close();
});

function contractRow(row: string): Uint8Array {
  const head = 'Package code | Contract number | Signed on | Contract value | Contract ends on | Suppliers';
  return sheetText([head, `BP-03 | ${row} | Công ty Một`]);
}

function progressRow(row: string): Uint8Array {
  return sheetText(['Package code | Reported on | Work done | Note', row]);
}

function securityRow(row: string): Uint8Array {
  const head =
    'Contract number | Kind of security | Issued by | Amount of the security | Number of the security | Issued on | Expires on | Extends number';
  return sheetText([head, `1/HĐ | Performance security | Ngân hàng | 1000000 | ${row}`]);
}
