import { expect, test } from 'vitest';

import { seededRandom } from '#db/seeds/national/random.ts';

import { simulatedDisk } from './simulated-disk.ts';

const bytes = (letter: string, length = 1024) => Buffer.alloc(length, letter);

test('the simulated disk keeps what was synchronised, and only chance keeps the rest', () => {
  const disk = simulatedDisk(new Map([['a', bytes('o')]]));
  disk.apply({ kind: 'written', file: 'a', offset: 0, bytes: bytes('s') });
  disk.apply({ kind: 'synced', file: 'a' });
  disk.apply({ kind: 'written', file: 'a', offset: 512, bytes: bytes('p') });
  const seen = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    const content = disk.cut(seededRandom(seed)).get('a')?.toString() ?? '';
    expect(content.slice(0, 512)).toBe('s'.repeat(512));
    expect(content).not.toContain('o');
    seen.add(content.replaceAll(/(.)\1*/g, '$1'));
  }
  // Nothing of the write, all of it, its first sector alone, its second alone behind what was there.
  expect([...seen].toSorted()).toEqual(['s', 'sp']);
  expect(
    new Set([...Array(200).keys()].map((seed) => disk.cut(seededRandom(seed)).get('a')?.length)),
  ).toEqual(new Set([1024, 1536]));
});

test('the simulated disk may lose a file that is new, or keep one that is gone, until the directory is synchronised', () => {
  const fates = (isSynced: boolean) => {
    const disk = simulatedDisk(new Map([['old', bytes('o')]]));
    disk.apply({ kind: 'created', file: 'new' });
    disk.apply({ kind: 'unlinked', file: 'old' });
    if (isSynced) disk.apply({ kind: 'synced', file: '' });
    return new Set([...Array(100).keys()].map((seed) => [...disk.cut(seededRandom(seed)).keys()].join()));
  };
  expect(fates(false)).toEqual(new Set(['old,new', 'old', 'new', '']));
  expect(fates(true)).toEqual(new Set(['new']));
});
