import { expect, test } from 'vitest';

import { keysKept, type Shortcut, shortcutOf, shortcuts } from './shortcuts.ts';

/** Presses keys one after another and says where each shortcut led. */
function press(...keys: readonly string[]): readonly string[] {
  let pressed: readonly string[] = [];
  const done: string[] = [];
  for (const key of keys) {
    pressed = keysKept(pressed, key, shortcuts);
    const found = shortcutOf(pressed, shortcuts);
    if (found === null) continue;
    done.push('opens' in found ? found.opens : found.goesTo);
    pressed = [];
  }
  return done;
}

test.each<[keys: readonly string[], leads: readonly string[]]>([
  [['/'], ['palette']],
  [['?'], ['help']],
  [['g', 'd'], ['/projects']],
  [['g', 'g'], ['/packages']],
  [['g', 'x', 'g', 'd'], ['/projects']],
  [['g', '/'], ['palette']],
  [['d'], []],
  [['g'], []],
  [['g', 'g', 'g'], ['/packages']],
  [
    ['x', 'y', 'g', 't', '?'],
    ['/timeline', 'help'],
  ],
])('%j leads to %j', (keys, leads) => {
  expect(press(...keys)).toEqual(leads);
});

test('no shortcut is the beginning of another', () => {
  const written = shortcuts.map(({ keys }: Shortcut) => keys.join(' '));
  const hidden = written.filter((keys) =>
    written.some((other) => other !== keys && other.startsWith(`${keys} `)),
  );
  expect(hidden).toEqual([]);
  expect(new Set(written).size).toBe(written.length);
});
