import { expect, test } from 'vitest';

import { groupOf, guessColumns } from './guess-columns.ts';
import { aList, listOf, portfolioBytes } from './testing/lists.ts';

const guessed = (...lines: readonly string[]) => guessColumns(aList(lines).sheet);

test('the British list says what it says', () => {
  expect(guessColumns(listOf(portfolioBytes('uk-2019')).sheet)).toEqual({
    name: 'project_name',
    owner: 'department',
    totalInvestment: 'wlc_baseline_incl_NCG',
    startOn: 'start_date',
    finishOn: 'end_date',
    objective: 'description_aims',
    rating: 'colour_rating',
  });
});

test('the Canadian list says what it says', () => {
  expect(guessColumns(listOf(portfolioBytes('canada-2016')).sheet)).toEqual({
    name: 'projectName',
    code: 'uniqueId',
    owner: 'department',
    totalInvestment: 'totalBudget',
    finishOn: 'estimatedCompletionDate',
    objective: 'description',
    statedOn: 'asOfDate',
  });
});

test('a Vietnamese list is understood with its marks, without them, and under its titles', () => {
  const head = [
    'STT;Mã dự án;Tên dự án;Chủ đầu tư;Nhóm;Lĩnh vực;Tổng mức đầu tư (triệu đồng);Số quyết định;Ngày quyết định;Khởi công;Hoàn thành',
    '(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11)',
    '1;DA-01;Trung tâm dữ liệu;Sở KHCN;B;Trung tâm dữ liệu;88.600;12/QĐ-UBND;15/01/2024;15/02/2024;31/12/2025',
    '2;DA-02;Nền tảng LGSP;Sở KHCN;C;Nền tảng số;9.500,5;13/QĐ-UBND;16/01/2024;01/03/2024;30/06/2025',
  ];
  const title = ['DANH MỤC DỰ ÁN CHUYỂN ĐỔI SỐ;;;', 'Đơn vị: triệu đồng;;;', ''];
  const columns = {
    code: 'Mã dự án',
    name: 'Tên dự án',
    owner: 'Chủ đầu tư',
    group: 'Nhóm',
    sector: 'Lĩnh vực',
    totalInvestment: 'Tổng mức đầu tư (triệu đồng)',
    decisionNumber: 'Số quyết định',
    decidedOn: 'Ngày quyết định',
    startOn: 'Khởi công',
    finishOn: 'Hoàn thành',
  };
  expect(guessed(...title, ...head)).toEqual(columns);
  const { sheet, mapping } = aList([...title, ...head]);
  expect(sheet.rows.map(({ row }) => row)).toEqual([6, 7]);
  expect(mapping).toMatchObject({ currency: 'VND', unit: 'million' });
  const bare = head.map((line) => line.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'));
  expect(Object.keys(guessed(...bare)).toSorted()).toEqual(Object.keys(columns).toSorted());
});

test('a column is not what its values contradict', () => {
  expect(guessed('name,start date,budget', 'A project,soon,plenty', 'B project,later,a lot')).toEqual({
    name: 'name',
  });
  expect(guessed('code,name', '1,First project', '2,Second project')).toEqual({ name: 'name' });
  expect(guessed('code,name', 'X,First project', 'X,Second project')).toEqual({ name: 'name' });
});

test('a comment about a thing is not the thing', () => {
  expect(
    guessed(
      'title,rating comment,rating,yearly budget,total budget',
      'Roads,going well,Green,5,50',
      'Rails,badly,Red,6,60',
    ),
  ).toEqual({ name: 'title', rating: 'rating', totalInvestment: 'total budget' });
});

test('without a head that names them, names are the first words that differ', () => {
  expect(guessed('a,b,c', '1,Ministry,First project', '2,Ministry,Second project')).toEqual({ name: 'c' });
});

test('heads of one name are told apart, and one that is empty has its number', () => {
  const { columns } = aList(['name,cost,cost,', 'A project,1,2,3']).sheet;
  expect(columns.map(({ label }) => label)).toEqual(['name', 'cost', 'cost (2)', '#4']);
});

test.each([
  ['A', 'A'],
  ['nhóm b', 'B'],
  ['Group C', 'C'],
  ['Quan trọng quốc gia', null],
])('group “%s” is %s', (text, group) => {
  expect(groupOf(text)).toBe(group);
});
