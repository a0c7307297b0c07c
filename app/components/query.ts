/** The same page with another query string: each change sets its key, undefined removes it. */
export function queryWith(
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const next = new URLSearchParams(query);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return `?${next}`;
}

/** What `?sort=` says of a column: its key ascending, `-key` descending. */
export function sortDirection(key: string, sort: string | undefined): 'ascending' | 'descending' | 'none' {
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : 'none';
}

/** Where a click on a column's head leads: ascending first, then turned about, always from the first page. */
export function sortQuery(query: URLSearchParams, key: string, sort: string | undefined): string {
  const turned = sortDirection(key, sort) === 'ascending' ? `-${key}` : key;
  return queryWith(query, { sort: turned, page: undefined });
}
