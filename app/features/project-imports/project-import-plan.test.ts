import { expect, test } from 'vitest';

import { type KnownProjects, planProjectImport, resultOf } from './project-import-plan.ts';
import type { StatedMapping } from './project-mapping.ts';
import { readProjectRows } from './read-project-rows.ts';
import { aList } from './testing/lists.ts';

const nothing: KnownProjects = { byKey: new Map(), codes: new Set() };
const provinces = new Map([['dak lak', '66']]);

function planOf(lines: readonly string[], said: StatedMapping = {}, known = nothing) {
  const { sheet, mapping } = aList(lines, said);
  return planProjectImport(readProjectRows(sheet, mapping, provinces), known);
}

test('a row states what can be read of it, and the rest is unknown in the source’s words', () => {
  const [row] = planOf([
    'Project name,Department,Start date,End date,Whole life cost,RAG,Status,Remarks',
    '"Digital  Railway ",DFT,01.04.16,Exempt under Section 26,£12.50,Amber/Red,in progress,"late,\nbut fine"',
    'Other,DFT,30.06.08,31.12.40,£40.27,Green,??,',
  ]);
  expect(row).toMatchObject({
    row: 2,
    code: 'DFT-DR',
    outcome: 'created',
    unknown: [{ row: 2, column: 'End date', text: 'Exempt under Section 26' }],
    notes: [{ code: 'amountAsText' }],
    project: {
      name: 'Digital Railway',
      owner: 'DFT',
      startOn: '2016-04-01',
      finishOn: null,
      totalInvestment: null,
      status: 'implementation',
      sector: null,
      group: null,
      statements: [
        { kind: 'state', text: 'End date: Exempt under Section 26' },
        { kind: 'figure', text: 'Whole life cost: £12.50' },
        { kind: 'state', text: 'RAG: Amber/Red' },
        { kind: 'state', text: 'Remarks: late,\nbut fine' },
      ],
    },
  });
});

test('what a column’s order leaves open is unknown, and what the person says settles it', () => {
  const lines = ['name,start', 'Roads,06.07.08', 'Rails,05.05.09'];
  expect(resultOf(planOf(lines)).unknown).toEqual([{ row: 2, column: 'start', text: '06.07.08' }]);
  expect(resultOf(planOf(lines, { writing: 'enUs' })).unknown).toEqual([]);
  expect(planOf(lines, { writing: 'vi' })[0]).toMatchObject({ project: { startOn: '2008-07-06' } });
});

test('an amount of nothing is no investment', () => {
  const [row] = planOf(['name,budget', 'M20 Lorry Area,£0.00', 'Other,£5.10'], {
    currency: 'GBP',
    rate: '33000',
  });
  expect(row).toMatchObject({
    notes: [{ code: 'amountZero' }],
    unknown: [],
    project: { totalInvestment: null },
  });
});

test('where the file says no unit or province, what is said of all rows holds', () => {
  const [here, there] = planOf(['name,Tỉnh', 'Roads,Đắk Lắk', 'Rails,'], {
    provinceCode: '68',
    unitName: 'Sở Xây dựng',
  });
  expect(here).toMatchObject({ code: 'SXD-ROADS', project: { provinceCode: '66', owner: 'Sở Xây dựng' } });
  expect(there).toMatchObject({ project: { provinceCode: '68' } });
});

test.each([
  ['no name', ',DFT,1', 'projectNameMissing'],
  ['a sum', 'Tổng cộng,,100', 'rowIsSum'],
  ['a name beyond 300 letters', `${'x'.repeat(301)},DFT,1`, 'columnTooLong'],
  ['a sign that nobody can print', 'Ro\u0007ads,DFT,1', 'fileNotText'],
])('%s is refused by name', (_what, line, code) => {
  const plan = () => planOf(['name,department,budget', line, 'Rails,DFT,5']);
  if (code === 'fileNotText') expect(plan).toThrow(code);
  else expect(resultOf(plan()).rejected).toMatchObject([{ row: 2, reasons: [{ code }] }]);
});

test('an end before its start is refused with the day', () => {
  const { rejected } = resultOf(planOf(['name,start,end', 'Roads,2020-05-01,2019-05-01']));
  expect(rejected).toMatchObject([
    { reasons: [{ code: 'finishBeforeStart', params: { start: { day: '2020-05-01' } } }] },
  ]);
});

test('a project that stands there twice counts once; with two contents it is refused', () => {
  const twice = resultOf(planOf(['code,name', 'A-1,Roads', 'B-1,Rails']));
  expect(twice).toMatchObject({ read: 2, created: 2, unchanged: 0 });
  const same = planOf(['name,department,note', 'Roads,DFT,x', 'ROADS,dft,y', 'Rails,DFT,']);
  expect(resultOf(same).rejected.map(({ row, reasons }) => [row, reasons[0]?.code])).toEqual([
    [2, 'projectNameTwice'],
    [3, 'projectNameTwice'],
  ]);
  const equal = planOf(['name,department', 'Roads,DFT', 'Roads,DFT', 'Rails,DFT']);
  expect(equal.map(({ outcome }) => outcome)).toEqual(['created', 'unchanged', 'created']);
});

test('a project that is here is left as it is, and what the list says otherwise is remarked', () => {
  const origin = { projectCode: 'DFT-ROADS', projectName: 'Roads', content: 'something else' };
  const known = { byKey: new Map([['name:dft|roads', origin]]), codes: new Set(['DFT-ROADS', 'A-1']) };
  expect(planOf(['name,department', 'Roads,DFT'], {}, known)).toMatchObject([
    { code: 'DFT-ROADS', outcome: 'unchanged', notes: [{ code: 'saysOtherwise' }] },
  ]);
  expect(planOf(['code,name', 'A-1,Rails', 'A-2,Roads'], {}, known)).toMatchObject([
    { code: 'A-1', outcome: 'unchanged', notes: [{ code: 'codeHere' }] },
    { code: 'A-2', outcome: 'created' },
  ]);
});

test('codes are made from unit and name, and never twice', () => {
  const codes = planOf([
    'name,department',
    'Geological Disposal Facility Programme (GDF),BEIS',
    'Great Deeds First,BEIS',
    'Good Dogs Foundation,BEIS',
    'A400M,MOD',
    'Trung tâm điều hành thông minh,Sở Khoa học và Công nghệ',
    '日本,',
  ]).map(({ code }) => code);
  expect(codes).toEqual(['BEIS-GDF', 'BEIS-GDF-2', 'BEIS-GDF-3', 'MOD-A400M', 'SKHVCN-TTDHTM', 'DA']);
});

test('no project is called by a word that addresses have', () => {
  const [made, coded] = planOf(['name,code', 'New,', 'Other,new']);
  expect(made).toMatchObject({ code: 'NEW-2', outcome: 'created' });
  expect(coded).toMatchObject({ outcome: 'rejected', violations: [{ code: 'codeUnusable' }] });
});
