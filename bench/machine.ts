import { cpus } from 'node:os';

import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

import { milliseconds, printTable, quantile } from './figures.ts';

const rows = 500;
const columns = 10;
const rounds = 60;

/** What this machine takes for a plain table of React's, by which times of different machines compare. */
export function benchMachine(): void {
  const cells = Array.from({ length: columns }, (_, key) => createElement('td', { key }, 'Đã nghiệm thu'));
  const lines = Array.from({ length: rows }, (_, key) => createElement('tr', { key }, cells));
  const table = createElement('table', null, createElement('tbody', null, lines));
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    renderToString(table);
    return performance.now() - start;
  });
  printTable('This machine', [
    {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      node: process.version,
      'React, 5,000 cells': milliseconds(quantile(taken, 0.5)),
    },
  ]);
}
