import { expect, test } from 'vitest';

import { hashPassword, isPassword } from './password.server.ts';

test('a password is kept as Argon2id of 64 MiB and three passes, salted anew each time (ASVS 11.4.2)', async () => {
  const [first, second] = await Promise.all([hashPassword('mật khẩu dài'), hashPassword('mật khẩu dài')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[\w+/]{22,}\$[\w+/]{43}$/);
  expect(second).not.toBe(first);
  expect(await isPassword('mật khẩu dài', second)).toBe(true);
});

test('a password counts whole and as typed: its case, its spaces, its end (ASVS 6.2.8)', async () => {
  const long = `${'một câu dài '.repeat(20)}A `;
  const kept = await hashPassword(long);
  expect(await isPassword(long, kept)).toBe(true);
  for (const other of [long.trimEnd(), long.toLowerCase(), long.slice(0, 72), `${long}x`]) {
    expect(await isPassword(other, kept)).toBe(false);
  }
});

test('where nobody is, no password is right', async () => {
  expect(await isPassword('nobody has this password', null)).toBe(false);
});
