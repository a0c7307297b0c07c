import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { NotFound } from '#app/domain/not-found.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, testEngines } from '#db/testing/stores.ts';

import { confirmWorkbook } from './confirm-workbook.server.ts';
import { findMappingStep, findWorkbookPreview } from './find-workbook-page.server.ts';
import { mapWorkbook } from './map-workbook.server.ts';
import {
  anOffice,
  contextOf,
  eventsIn,
  exported,
  type Office,
  planned,
  sheetText,
  violationsOf,
} from './testing/office.ts';
import { uploadWorkbook } from './upload-workbook.server.ts';

/** Heads that no dictionary has, below a title. */
const strange = sheetText([
  'Kế hoạch 2025 |  | ',
  'Ký hiệu | Nội dung | Dự toán',
  'A1 | Máy chủ | 5 tỷ',
  'A2 | Phần mềm | 6 tỷ',
]);

async function uploaded(store: Store, { code, actor }: Office, bytes: Uint8Array) {
  const { draftId, isMapped } = await uploadWorkbook(contextOf(store, actor), code, {
    fileName: 'a.csv',
    bytes,
  });
  return { address: { projectCode: code, draftId }, isMapped };
}

async function previewOf(store: Store, { actor }: Office, address: { projectCode: string; draftId: string }) {
  const { rows, figures, refusals } = await findWorkbookPreview(contextOf(store, actor), address, 1);
  return { outcomes: rows.map(({ name, outcome }) => `${name} ${outcome}`), figures, refusals };
}

describe.each(testEngines)('an uploaded workbook on $name', ({ open }) => {
  test('columns that are not recognised are asked for once, and known the next time', async () => {
    const store = await open();
    const office = await anOffice(store);
    const { address, isMapped } = await uploaded(store, office, strange);
    expect(isMapped).toBe(false);
    const context = contextOf(store, office.actor);
    const step = await findMappingStep(context, address);
    expect(step.sheets).toMatchObject([
      {
        holds: null,
        rowCount: 2,
        columns: [{ label: 'Ký hiệu', field: null, samples: ['A1', 'A2'] }, {}, {}],
      },
    ]);
    const nothing = {
      sheets: [{ holds: 'packages' as const, columns: [null, 'packageName' as const, null] }],
    };
    expect(await violationsOf(mapWorkbook(context, address, nothing))).toEqual(['workbookColumnMissing']);
    const twice = {
      sheets: [
        {
          holds: 'packages' as const,
          columns: ['packageCode' as const, 'lot' as const, 'packageCode' as const],
        },
      ],
    };
    expect(await violationsOf(mapWorkbook(context, address, twice))).toEqual([
      'workbookColumnForeign',
      'workbookFieldTwice',
    ]);
    const columns = ['packageCode', 'packageName', 'price'] as const;
    await mapWorkbook(context, address, { sheets: [{ holds: 'packages', columns: [...columns] }] });
    expect((await previewOf(store, office, address)).outcomes).toEqual(['A1 created', 'A2 created']);

    const again = await uploaded(store, office, strange);
    expect(again.isMapped).toBe(true);
    expect((await previewOf(store, office, again.address)).figures).toMatchObject({ read: 2, created: 2 });
    expect(await confirmWorkbook(context, again.address)).toMatchObject({ created: 2, rejected: 0 });
    expect((await previewOf(store, office, address)).figures).toMatchObject({ unchanged: 2, created: 0 });
    expect((await eventsIn(store)).filter((event) => event.startsWith('workbook.'))).toEqual([
      'workbook.uploaded',
      'workbook.mapped',
      'workbook.uploaded',
      'workbook.imported',
    ]);
    await expect(confirmWorkbook(context, again.address)).rejects.toThrow(NotFound);
    await store.close();
  });

  test('a draft is its uploader’s alone, and of its project', async () => {
    const store = await open();
    const [office, other] = [await anOffice(store), await anOffice(store)];
    const { address } = await uploaded(store, office, strange);
    const elsewhere = { ...address, projectCode: other.code };
    await expect(findMappingStep(contextOf(store, other.actor), address)).rejects.toThrow(NotFound);
    await expect(findMappingStep(contextOf(store, office.actor), elsewhere)).rejects.toThrow(NotFound);
    await store.close();
  });
});

test('an empty project gives the template: headings with notes, drop-downs, and no row', async () => {
  const store = await openMemoryCopy();
  const bytes = await exported(store, await anOffice(store));
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Packages', 1],
    ['Contracts', 1],
    ['Securities', 1],
    ['Progress', 1],
    ['Choices', 16],
  ]);
  const parts = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  expect(text('xl/worksheets/sheet1.xml')).toContain('sqref="G2:G20001"');
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<formula1>'Choices'!\$\w\$1:\$\w\$13<\/formula1>/);
  expect(text('xl/comments1.xml')).toContain('Rows are recognised by it.');
  expect(text('xl/workbook.xml')).toMatch(/name="Choices"[^>]*state="hidden"/);
  await store.close();
});

test('text that a spreadsheet would run stays text, and comes back as it was', async () => {
  const store = await openMemoryCopy();
  const name = '=HYPERLINK("https://elsewhere.invalid","x")';
  const office = await anOffice(store, [{ code: 'BP-01', name, status: 'draft' }]);
  const bytes = await exported(store, office);
  const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  expect(sheet).not.toContain('<f>');
  expect(await planned(store, office, bytes)).toEqual(['2 BP-01 unchanged']);
  await store.close();
});

const packages = (rows: NonNullable<WriteSheet['rows']>, more: Partial<WriteSheet> = {}) =>
  writeXlsx({ sheets: [{ name: 'Packages', rows, ...more }] });

test('formulas are read by what they last gave; one that gave nothing readable refuses its row', async () => {
  const store = await openMemoryCopy();
  const office = await anOffice(store);
  const bytes = await packages(
    [
      ['Package code', 'Package name', 'Package price'],
      ['A1', 'One', null],
      ['A2', 'Two', null],
      ['A3', '#REF!', null],
    ],
    {
      cells: new Map([
        ['1,2', { formula: 'SUM(1,2)', formulaResult: 5_000_000_000 }],
        ['2,2', { formula: 'SUM(1,2)' }],
      ]),
    },
  );
  expect(await planned(store, office, bytes)).toEqual([
    '2 A1 created',
    '3 A2 rejected: Package price: “=SUM(1,2)” cannot be read.',
    '4 A3 rejected: Package name: “#REF!” cannot be read.',
  ]);
  await store.close();
});

test('macros are passed over, and merged heads are read', async () => {
  const store = await openMemoryCopy();
  const office = await anOffice(store);
  const plain = await packages(
    [
      ['Plan of the year', null, null, null],
      ['Package code', 'Package name', 'Terms', null],
      [null, null, 'Package price', 'Days of execution'],
      ['A1', 'One', 5_000_000_000, 30],
    ],
    {
      merges: [
        { startRow: 1, endRow: 1, startCol: 2, endCol: 3 },
        { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
        { startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
      ],
    },
  );
  const withMacros = zipSync({ ...unzipSync(plain), 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') });
  // What stands under a merged head is asked: its column has two names.
  const { address, isMapped } = await uploaded(store, office, withMacros);
  expect(isMapped).toBe(false);
  const { sheets } = await findMappingStep(contextOf(store, office.actor), address);
  expect(sheets[0]?.columns.filter(({ isOpen }) => isOpen)).toMatchObject([
    { label: 'Terms', samples: ['Package price', '5000000000'] },
    { label: '#4', samples: ['Days of execution', '30'] },
  ]);
  const columns = ['packageCode', 'packageName', 'price', 'executionDays'] as const;
  const wish = { sheets: [{ holds: 'packages' as const, columns: [...columns] }] };
  await mapWorkbook(contextOf(store, office.actor), address, wish);
  expect((await previewOf(store, office, address)).outcomes).toEqual([
    'without a code rejected',
    'A1 created',
  ]);
  await store.close();
});

test('a sheet in the code page of Windows, and days as people write them', async () => {
  const store = await openMemoryCopy();
  const office = await anOffice(store, [{ code: 'A1', status: 'executing' }]);
  const latin1 = Buffer.from(
    'Package code;Reported on;Work done;Note\nA1;1.9.2025;12,5;caf\u00e9 ferm\u00e9 \u0096\n',
    'latin1',
  );
  expect(await planned(store, office, new Uint8Array(latin1))).toEqual(['2 A1 created']);
  await store.close();
});

test.each([
  [
    '60 MB of empty rows',
    () =>
      zipSync(
        {
          'xl/workbook.xml': strToU8('<workbook/>'),
          'xl/worksheets/sheet1.xml': strToU8('<row r="1"></row>'.repeat(3_700_000)),
        },
        { level: 1 },
      ),
    'workbookTooLarge',
  ],
  ['headings and nothing else', () => sheetText(['Package code | Package name']), 'fileWithoutRows'],
  ['no table', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'fileNotText'],
])('%s is refused with a sentence', async (_what, file, code) => {
  const store = await openMemoryCopy();
  const office = await anOffice(store);
  expect(await violationsOf(uploaded(store, office, file()))).toEqual([code]);
  await store.close();
});
