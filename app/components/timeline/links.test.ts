import fc from 'fast-check';
import { expect, test } from 'vitest';

import { linksPassing } from './links.ts';
import type { TimelineRow } from './rows.ts';
import { aRow } from './testing/a-row.ts';

const rows: readonly TimelineRow[] = [
  aRow({ id: 'p1', level: 'project' }),
  aRow({ id: 'a', critical: true }),
  aRow({ id: 'b', after: ['a'], critical: true }),
  aRow({ id: 'c', after: ['a', 'c', 'not-shown'] }),
  aRow({ id: 'p2', level: 'project' }),
  aRow({ id: 'd' }),
  aRow({ id: 'e', after: ['f'] }),
  aRow({ id: 'f' }),
];
const ab = { from: 1, to: 2, critical: true };
const ac = { from: 1, to: 3, critical: false };
const fe = { from: 7, to: 6, critical: false };

test.each([
  ['all rows', { first: 0, end: 8 }, [ab, ac, fe]],
  ['the row that both leave', { first: 1, end: 2 }, [ab, ac]],
  ['a row that one enters and the other crosses', { first: 2, end: 3 }, [ab, ac]],
  ['behind the first', { first: 3, end: 4 }, [ac]],
  ['a row that nothing touches', { first: 5, end: 6 }, []],
  ['a link upwards', { first: 7, end: 8 }, [fe]],
  ['no rows', { first: 0, end: 0 }, []],
] as const)('of %s, the links that begin, end or cross', (_, window, links) => {
  expect(linksPassing(rows, window)).toEqual(links);
});

test('a window shows of all links just those that reach into it', () => {
  const sizes = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      sizes,
      fc.infiniteStream(fc.nat({ max: 4 })),
      fc.nat({ max: 30 }),
      fc.nat({ max: 12 }),
      (...drawn) => {
        const [packagesOf, numbers, first, length] = drawn;
        const many = packagesOf.flatMap((count, project) => [
          aRow({ id: `p${project}`, level: 'project' }),
          ...Array.from({ length: count }, (_, number) =>
            aRow({ id: `p${project}-${number}`, after: [`p${project}-${numbers.next().value}`] }),
          ),
        ]);
        const window = { first: Math.min(first, many.length), end: Math.min(first + length, many.length) };
        const all = linksPassing(many, { first: 0, end: many.length });
        const reaching = all.filter(
          ({ from, to }) =>
            (from >= window.first || to >= window.first) && (from < window.end || to < window.end),
        );

        expect(linksPassing(many, window)).toEqual(
          window.first === window.end ? expect.anything() : reaching,
        );
      },
    ),
  );
});
