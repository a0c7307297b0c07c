import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { z } from 'zod';

const Floors = z.object({
  floors: z.array(
    z.object({
      package: z.string(),
      floor: z.string().regex(/^\d+\.\d+\.\d+$/),
      advisory: z.string().regex(/^(CVE-\d{4}-\d+|GHSA(-[0-9a-z]{4}){3})$/),
      buildOnly: z.string().optional(),
    }),
  ),
});
const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
});

const { floors } = Floors.parse(JSON.parse(readFileSync('security/advisories.json', 'utf8')));
const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const locked = Object.entries(packages).flatMap(([folder, { version, dev = false }]) => {
  const name = folder.split('node_modules/').at(-1);
  return version === undefined || name === undefined ? [] : [{ name, version, dev, folder }];
});

test.each(floors)(
  'S13: $package is locked at $floor or later, as $advisory asks (ASVS 15.2.1)',
  ({ package: name, floor, buildOnly }) => {
    const tooOld = locked
      .filter((found) => found.name === name && isBelow(found.version, floor))
      .filter(({ dev }) => !dev || buildOnly === undefined);
    expect(tooOld).toEqual([]);
  },
);

test('S13: every exception is still needed, and a version below a floor is seen', () => {
  const needed = (name: string, floor: string) =>
    locked.some((found) => found.name === name && found.dev && isBelow(found.version, floor));
  const idle = floors.filter(
    ({ package: name, floor, buildOnly }) => buildOnly !== undefined && !needed(name, floor),
  );
  expect(idle).toEqual([]);
  expect([isBelow('1.9.9', '1.10.0'), isBelow('1.10.0', '1.10.0'), isBelow('2.0.0', '1.10.0')]).toEqual([
    true,
    false,
    false,
  ]);
});

function isBelow(version: string, floor: string): boolean {
  return version.localeCompare(floor, 'en', { numeric: true }) < 0;
}
