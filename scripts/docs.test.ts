import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { RouteConfigEntry } from '@remix-run/route-config';
import { getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';

import * as codelists from '#app/domain/codelists.ts';
import { permissions, permissionTable } from '#app/domain/permissions.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { riskRules } from '#app/domain/risk-rules/index.ts';
import type { RuleParam } from '#app/domain/risk-rules/types.ts';
import { en } from '#app/i18n/en.ts';
import { vi } from '#app/i18n/vi.ts';
import { recordTables } from '#db/dump.server.ts';
import { sqliteTables } from '#db/schema/tables.sqlite.ts';

import routes from '../app/routes.ts';
import { en as commandLine } from '../cli/words/en.ts';

const pages = [...filesIn('.', /^[^/]+\.md$/), ...filesIn('docs', /\.md$/), ...filesIn('db', /\.md$/)];
const excerpts = excerptsIn('CONTRIBUTING.md');

/** What the code has, and the page that names it. */
const named: readonly [page: string, what: string, names: readonly string[]][] = [
  ['docs/data.md', 'table', Object.values(sqliteTables).map((table) => getTableName(table))],
  ['docs/settings.md', 'setting', settings()],
  ['docs/cli.md', 'command', commandsIn(commandLine.help)],
  ['docs/cli.md', 'option', matchesIn(commandLine.help, /(--[a-z-]+)/g)],
  ['docs/rules.md', 'risk rule', Object.values(riskRules).flatMap((rules) => rules.map(({ code }) => code))],
  [
    'docs/rules.md',
    'refusal',
    matchesIn(textOf('app/domain/ledger-rules.ts'), /(?:code: |beyond\()'(\w+)'/g),
  ],
];

test.each(named)('%s names every %s', (page, _what, names) => {
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => !textOf(page).includes(`\`${name}`))).toEqual([]);
});

/** What the code says about each thing, and the page whose tables say the same; a row may say more behind it. */
const tabled: readonly [page: string, what: string, rows: readonly string[][]][] = [
  [
    'docs/permissions.md',
    'permission',
    [['permission', ...codelists.roles], ...permissions.map(permissionRow)],
  ],
  ['docs/routes.md', 'route', pathsOf(routes).map(routeRow)],
  ['docs/rules.md', 'threshold', defaultRuleParams.map(thresholdRow)],
  ['docs/glossary.md', 'code of its lists', listedIn('docs/glossary.md').flatMap(codeRows)],
];

test.each(tabled)('%s has every %s as it is', (page, _what, rows) => {
  const written = new Set(
    rowsOf(page).flatMap((cells) => cells.map((_, end) => cells.slice(0, end + 1).join('|'))),
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.map((row) => row.join('|')).filter((row) => !written.has(row))).toEqual([]);
});

test('docs/data.md calls those tables append-only that the database refuses to change', () => {
  const refused = filesIn('db/migrations/sqlite', /\.sql$/).flatMap((file) =>
    matchesIn(textOf(file), /CREATE TRIGGER (\w+)_no_delete/g),
  );
  // A table that was rebuilt got its triggers a second time.
  expect(tablesCalled('append-only')).toEqual([...new Set(refused)].toSorted());
});

test('docs/data.md calls those tables kept or working that an export leaves out', () => {
  const exported = recordTables.map((name) => getTableName(sqliteTables[name]));
  const called = tablesCalled('append-only', 'record', 'reference');
  expect(called).toEqual(exported.toSorted());
});

test('docs/glossary.md explains words that the code has', () => {
  const code = [...filesIn('app', /\.tsx?$/), ...filesIn('db', /\.ts$/)].map(textOf).join('\n');
  const words = rowsOf('docs/glossary.md').flatMap(([cell = '']) => matchesIn(cell, /`(\w+)`/g));
  expect(words.filter((word) => !new RegExp(String.raw`\b${word}s?\b`).test(code))).toEqual([]);
});

test('docs/ledger-properties.md leads each of L1 to L25 to tests that carry its number', () => {
  const rows = rowsOf('docs/ledger-properties.md').slice(1);
  expect(rows.map(([property]) => property)).toEqual(
    Array.from({ length: 25 }, (_, index) => `L${index + 1}`),
  );
  const lacking = rows.flatMap(([property = '', , proof = '']) =>
    matchesIn(proof, /\]\(([^)]+)\)/g)
      .filter((link) => !carries(textOf(path.join('docs', link)), Number(property.slice(1))))
      .map((link) => `${property} ${link}`),
  );
  expect(lacking).toEqual([]);
  const unproved = rows.filter(([, , proof = '']) => !proof.includes(']('));
  expect(unproved.map(([property]) => property)).toEqual(['L24']);
});

/** Whether a test names a property by its number, alone or within a range such as L6-L11. */
function carries(test: string, number: number): boolean {
  return [...test.matchAll(/\bL(\d+)(?:-L(\d+))?\b/g)].some(
    ([, from, to]) => Number(from) <= number && number <= Number(to ?? from),
  );
}

test('docs/README.md leads to every page', () => {
  const others = filesIn('docs', /\.md$/).filter((page) => page !== 'docs/README.md');
  const linked = new Set(linksIn('docs/README.md').map((link) => path.join('docs', link)));
  expect(others.filter((page) => !linked.has(page))).toEqual([]);
});

test('every link and picture leads somewhere', () => {
  const own = pages.flatMap((page) => linksIn(page).map((link) => path.join(path.dirname(page), link)));
  expect(own.filter((file) => !existsSync(file))).toEqual([]);
});

test('every npm command is there', () => {
  const known = new Set([
    ...Object.keys(JSON.parse(textOf('package.json')).scripts),
    'install',
    'ci',
    'sbom',
  ]);
  const code = pages.flatMap((page) => matchesIn(textOf(page), /(```[\s\S]*?```|`[^`]+`)/g)).join('\n');
  const commands = matchesIn(code, /\bnpm (?:run )?(?:-s )?([a-z][a-z\d:]*)/g);
  expect(commands).toContain('demo');
  expect(commands.filter((name) => !known.has(name))).toEqual([]);
});

test.each(excerpts)('CONTRIBUTING.md quotes $file as it stands', ({ file, parts }) => {
  const source = withoutSpaces(textOf(file));
  expect(parts.filter((part) => !source.includes(withoutSpaces(part)))).toEqual([]);
});

test('every quotation of CONTRIBUTING.md names its file', () => {
  expect(excerpts).toHaveLength(textOf('CONTRIBUTING.md').split('```ts').length - 1);
});

function permissionRow(permission: (typeof permissions)[number]): string[] {
  const held = codelists.roles.map((role) => permissionTable[permission][role]);
  return [`\`${permission}\``, ...held];
}

function routeRow({ url, file }: { url: string; file: string }): string[] {
  const source = textOf(path.join('app', file));
  const permissionOf = (guard: string) => {
    const [permission] = matchesIn(source, new RegExp(String.raw`${guard}\(\s*'([\w:]+)'`, 'g'));
    return permission === undefined ? '' : `\`${permission}\``;
  };
  return [`\`${url}\``, permissionOf('guardLoader'), permissionOf('guardAction')];
}

function thresholdRow({ ruleCode, name, value, unit, legalBasis, reviewStatus }: RuleParam): string[] {
  const figures = {
    days: `${value} days`,
    workingDays: `${value} working days`,
    count: String(value),
    basisPoints: `${value / 100} %`,
    vnd: `${new Intl.NumberFormat('en').format(value)} đồng`,
  };
  return [`\`${ruleCode}\``, `\`${name}\``, figures[unit], legalBasis, reviewStatus];
}

/** The codelists that a page has a table of. */
function listedIn(page: string): string[] {
  return matchesIn(textOf(page), /^\| `(\w+)` +\| Tiếng Việt +\| English +\|$/gm);
}

function codeRows(list: string): string[][] {
  const lists: Record<string, readonly string[]> = codelists;
  const words: Record<string, Record<string, string>>[] = [vi.codelists, en.codelists];
  return (lists[list] ?? []).map((code) => [
    `\`${code}\``,
    ...words.map((labels) => labels[list]?.[code] ?? ''),
  ]);
}

function tablesCalled(...kinds: readonly string[]): string[] {
  return rowsOf('docs/data.md')
    .filter(([, kind = '']) => kinds.includes(kind))
    .map(([table = '']) => table.replaceAll('`', ''))
    .toSorted();
}

function pathsOf(entries: readonly RouteConfigEntry[], parent = ''): { url: string; file: string }[] {
  return entries.flatMap(({ path: own, index, file, children = [] }) => {
    const url = own === undefined ? parent : `${parent}/${own}`;
    const isPage = own !== undefined || index === true;
    return [...(isPage ? [{ url: url === '' ? '/' : url, file }] : []), ...pathsOf(children, url)];
  });
}

/** Commands as the help lists them, with the word that says what they are about. */
function commandsIn(help: string): string[] {
  return matchesIn(help, /^ {2}([a-z]+(?: [a-z]+)?)(?= )/gm);
}

/** Every environment variable that is declared or read, but for those of the shell and of the test runner. */
function settings(): string[] {
  const declared = matchesIn(textOf('app/platform/env.server.ts'), /^ {4}([A-Z_]+): /gm);
  const read = ['cli', 'db', 'scripts', 'e2e', 'bench']
    .flatMap((folder) => filesIn(folder, /\.ts$/))
    .flatMap((file) => matchesIn(textOf(file), /(?:process\.env|variables)\.([A-Z_\d]+)\b/g));
  return [...new Set([...declared, ...read])].filter((name) => name !== 'PATH');
}

/** Where a page leads inside the repository. */
function linksIn(page: string): string[] {
  const text = textOf(page).replaceAll(/```[\s\S]*?```/g, '');
  const links = matchesIn(text, /(?:\]\(|(?:src|srcset|href)=")([^)"\s]+)[)"]/g);
  return links.filter((link) => !/^(https?:|#)/.test(link)).map((link) => link.replace(/#.*$/, ''));
}

/** Quoted code: below a line that begins with its file's name, in parts divided by `// …`. */
function excerptsIn(page: string): { file: string; parts: string[] }[] {
  return [...textOf(page).matchAll(/^`([\w/.-]+)`:\n\n```ts\n([\s\S]*?)```$/gm)].map(
    ([, file = '', code = '']) => ({ file, parts: code.split(/^\s*\/\/ …$/m) }),
  );
}

/** The cells of every row of every table of a page. */
function rowsOf(page: string): string[][] {
  const isRow = (line: string) => line.startsWith('|') && !/^[|\s:-]+$/.test(line);
  const cellsOf = (line: string) => line.split(/(?<!\\)\|/).slice(1, -1);
  return textOf(page)
    .split('\n')
    .filter(isRow)
    .map((line) => cellsOf(line).map((cell) => cell.trim()));
}

/** The files of a folder, at whatever depth; of `.` the repository's own files alone. */
function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => path.join(folder, file))
    .toSorted();
}

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

function matchesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, first = '']) => first))];
}

function withoutSpaces(code: string): string {
  return code.replaceAll(/\s+/g, '');
}
