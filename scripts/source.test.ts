import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

/** What the shipped code must not contain, with a line in which it would be found. */
const forbidden: readonly [what: string, pattern: RegExp, caught: string][] = [
  ['runs text as code (ASVS 1.3.2)', /\beval\(|new Function\(|node:vm/, "new Function('return 1')"],
  [
    'hands text to a shell (ASVS 1.2.5)',
    /\bexec(Sync)?\b[^;]*'node:child_process'|shell: (true|')/,
    "import { execSync } from 'node:child_process';",
  ],
  [
    'puts text into a page as markup (ASVS 1.3.1, 3.2.2)',
    /dangerouslySetInnerHTML|\.(inner|outer)HTML = |insertAdjacentHTML|document\.write\(/,
    'element.innerHTML = name;',
  ],
  [
    'keeps anything in the browser’s storage (ASVS 14.3.3)',
    /\b(localStorage|sessionStorage|indexedDB|caches\.open|document\.cookie)\b/,
    "localStorage.setItem('draft', text)",
  ],
  [
    'hashes with anything weaker than SHA-256 (ASVS 11.4.1)',
    /create(Hash|Hmac)\((?!'sha(256|384|512)')/,
    "createHash('md5')",
  ],
  [
    'encrypts without a seal, or signs and encrypts with keys of its own (ASVS 11.3.1)',
    /create(C|Dec)ipheriv\((?!algorithm,)|algorithm = '(?!aes-256-gcm')|\b(public|private)(En|De)crypt\(|RSA_PKCS1|createSign\(/,
    "createCipheriv('aes-256-ecb', key, null)",
  ],
  [
    'asks any address: openid-client and pg alone do, those of the settings (ASVS 1.3.6)',
    /\bfetch\(|\b(request|get|connect|Agent|Socket|lookup|resolve)\b[^;]*from 'node:(https?|http2|net|tls|dgram|dns)|from '(undici|axios|got|node-fetch|ws)'/,
    "await fetch(String(form.get('address')))",
  ],
  ['draws lots that can be guessed (ASVS 11.5.1)', /Math\.random\(/, 'Math.random()'],
];

const shipped = ['app', 'db', 'cli'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file)),
);

/** Keeps in the browser whether letters are shortcuts there, and nothing of anybody. */
const lettersChoice = 'app/features/keyboard/letters-choice.ts';

test.each(forbidden)('nothing shipped %s', (_what, pattern, caught) => {
  expect(caught).toMatch(pattern);
  expect(shipped.length).toBeGreaterThan(300);
  const found = shipped.filter((file) => file !== lettersChoice && pattern.test(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});

test('every field for a password hides it, and lets password managers fill it in (ASVS 6.2.6, 6.2.7)', () => {
  const pages = shipped.filter((file) => file.endsWith('.tsx')).map((file) => readFileSync(file, 'utf8'));
  const fields = pages.flatMap((page) =>
    [...page.matchAll(/<(?:TextField|input)\b(?:[^<>]|=>)*?\/>/g)]
      .map(([field]) => field)
      .filter((field) => /type="password"|fields\.\w*[pP]assword/.test(field)),
  );
  expect(fields.length).toBeGreaterThan(1);
  expect(fields.filter((field) => !field.includes('type="password"'))).toEqual([]);
  expect(fields.filter((field) => !/autoComplete="(current|new)-password"/.test(field))).toEqual([]);
  expect(pages.filter((page) => /\bonPaste\b/.test(page))).toEqual([]);
});
