import { expect, test } from 'vitest';

import { queryWith, sortDirection, sortQuery } from './query.ts';

const query = new URLSearchParams('q=đắk lắk&page=3&sort=name');

test('a change leaves the rest of the query string alone', () => {
  expect(queryWith(query, { page: '4' })).toBe('?q=%C4%91%E1%BA%AFk+l%E1%BA%AFk&page=4&sort=name');
});

test('an undefined change removes its key, and the given query is not touched', () => {
  expect(queryWith(query, { page: undefined, q: undefined })).toBe('?sort=name');
  expect(query.get('page')).toBe('3');
});

test('a column is ascending by its key, descending by its key with a minus, else not in force', () => {
  expect(sortDirection('name', 'name')).toBe('ascending');
  expect(sortDirection('name', '-name')).toBe('descending');
  expect(sortDirection('name', 'due')).toBe('none');
  expect(sortDirection('name', undefined)).toBe('none');
});

test('a head sorts ascending, then turns about, and always leads to the first page', () => {
  const page = new URLSearchParams('page=2');
  expect(sortQuery(page, 'due', undefined)).toBe('?sort=due');
  expect(sortQuery(page, 'due', 'due')).toBe('?sort=-due');
  expect(sortQuery(page, 'due', '-due')).toBe('?sort=due');
  expect(sortQuery(page, 'due', 'name')).toBe('?sort=due');
});
