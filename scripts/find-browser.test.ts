import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { findBrowser } from './find-browser.ts';

test('the browser that is named comes first', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath, PATH: folderWith('chromium') })).toBe(
    process.execPath,
  );
});

test('a name that leads nowhere is told, not worked around', () => {
  expect(() => findBrowser({ CHROMIUM_PATH: '/nonexistent/chromium', PATH: folderWith('chromium') })).toThrow(
    'CHROMIUM_PATH names /nonexistent/chromium, but there is no such file.',
  );
});

test.each(['chromium', 'google-chrome'])('%s on the path is found', (name) => {
  const folder = folderWith(name);
  expect(findBrowser({ PATH: `/nonexistent:${folder}` })).toBe(path.join(folder, name));
});

function folderWith(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiendo-browser-'));
  writeFileSync(path.join(folder, name), '');
  chmodSync(path.join(folder, name), 0o755);
  return folder;
}
