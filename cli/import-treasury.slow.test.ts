import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aProject } from '#db/factories.ts';
import { openStore } from '#db/store.server.ts';

import { runTiendo } from './run-tiendo.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-treasury-'));
const at = (name: string) => path.join(room, name);

const rows = 'UNC-1;15/09/2025;1.000\nUNC-2;16/09/2025;(250)\n;;750\n';
writeFileSync(at('list.csv'), `Số chứng từ;Ngày;Số tiền\n${rows}`);
writeFileSync(at('strange.csv'), `Lệnh;Ngày;Chi\n${rows}`);
writeFileSync(at('map.json'), JSON.stringify({ columns: { Lệnh: 'voucherNumber', Chi: 'amount' } }));
writeFileSync(at('wrong.csv'), 'Số chứng từ;Ngày;Số tiền\nUNC-1;15/09/2025;chưa rõ\n');

beforeAll(async () => {
  const store = await openStore({ dataDirectory: at('data') });
  await store.write((tx) => aProject(tx, { code: 'DA-1' }));
  await store.close();
});
afterAll(() => rmSync(room, { recursive: true }));

test('a list is shown, recorded once, and the same file again is the same list', async () => {
  const importing = [...listed('list.csv', '2025-09'), '--json'];
  const planned = { list: null, lines: 2, total: 750, leftOut: 1, rejected: [] };
  expect(await answerOf(...importing)).toEqual(planned);
  const recorded = await answerOf(...importing, '--yes');
  expect(recorded).toEqual({ ...planned, list: expect.stringMatching(/^[\da-f-]{36}$/) });
  expect(await answerOf(...importing, '--yes')).toEqual(recorded);
  const other = await tiendo(...listed('strange.csv', '2025-09'), '--map', at('map.json'), '--yes');
  expect(other.code).toBe(1);
  expect(other.complaints.join('\n')).toContain('list.csv');
});

test('columns that are not recognised are said by a file', async () => {
  const importing = listed('strange.csv', '2025-08', '--through', '2025-08');
  const unsaid = await tiendo(...importing);
  expect(unsaid.code).toBe(1);
  expect(unsaid.complaints.join('\n')).toContain('Voucher number');
  // The lines are of September.
  const said = await tiendo(...importing, '--map', at('map.json'), '--json');
  expect(JSON.parse(said.printed).rejected.map(({ row }: { row: number }) => row)).toEqual([2, 3]);
});

test('a row that cannot be read keeps the list out, and is named with its text', async () => {
  const refused = await tiendo(...listed('wrong.csv', '2025-07'), '--yes', '--json');
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.printed)).toMatchObject({
    list: null,
    rejected: [{ row: 2, text: 'UNC-1 | 15/09/2025 | chưa rõ' }],
  });
});

test.each([
  ['no file', [], 'Name the file'],
  ['no province', [at('list.csv')], '--province'],
  ['a province without projects', [at('list.csv'), '--province', '99', '--month', '2025-09'], '99'],
  ['no month', [at('list.csv'), '--province', '66'], '--month'],
  ['what is no month', [at('list.csv'), '--province', '66', '--month', '9/2025'], '9/2025'],
])('%s is said in a sentence', async (_name, args, said) => {
  const { code, complaints } = await tiendo('import', 'treasury', ...args);
  expect(code).not.toBe(0);
  expect(complaints.join('\n')).toContain(said);
});

function listed(file: string, month: string, ...more: readonly string[]): string[] {
  return ['import', 'treasury', at(file), '--province', '66', '--month', month, ...more];
}

async function answerOf(...args: readonly string[]) {
  const { code, printed, complaints } = await tiendo(...args);
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  return JSON.parse(printed);
}

async function tiendo(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runTiendo([...args], {
    variables: { TIENDO_DATA: at('data') },
    print: (text) => void printed.push(text),
    complain: (sentence) => void complaints.push(sentence),
    progress: () => undefined,
  });
  return { code, printed: printed.join('\n'), complaints };
}
