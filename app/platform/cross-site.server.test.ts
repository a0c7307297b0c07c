import { expect, test } from 'vitest';

import { isCrossSite } from './cross-site.server.ts';

const own = 'https://tiendo.example';

test.each<[method: string, headers: Record<string, string>, refused: boolean]>([
  ['GET', { 'Sec-Fetch-Site': 'cross-site' }, false],
  ['HEAD', {}, false],
  ['POST', { 'Sec-Fetch-Site': 'same-origin' }, false],
  ['POST', { 'Sec-Fetch-Site': 'none' }, false],
  ['POST', { 'Sec-Fetch-Site': 'same-site' }, true],
  ['POST', { 'Sec-Fetch-Site': 'cross-site' }, true],
  ['POST', { 'Sec-Fetch-Site': 'cross-site', Origin: own }, true],
  ['POST', { 'Sec-Fetch-Site': '' }, true],
  ['POST', { Origin: own }, false],
  ['POST', { Origin: 'https://evil.example' }, true],
  ['POST', { Origin: 'null' }, true],
  ['POST', { Origin: `${own}.evil.example` }, true],
  ['POST', {}, true],
  ['PUT', {}, true],
  ['DELETE', { Origin: 'https://evil.example' }, true],
])('%s with %j: refused is %s (ASVS 3.5.1)', (method, headers, refused) => {
  expect(isCrossSite(new Request(own, { method, headers }), own)).toBe(refused);
});
