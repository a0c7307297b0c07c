import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aProject } from '#db/factories.ts';
import { openStore } from '#db/store.server.ts';

import { runTiendo } from './run-tiendo.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-workbook-'));
const at = (name: string) => path.join(room, name);

writeFileSync(
  at('plan.csv'),
  'Package code,Package name,Package price\nA1,One,5000000000\nA2,Two,6000000000\n',
);
writeFileSync(at('wrong.csv'), 'Package code,Package name,Package price\nA1,Another,soon\nA3,,1\n');
writeFileSync(at('strange.csv'), 'Package code,Package name,Colour\nA4,Four,red\n');

beforeAll(async () => {
  const store = await openStore({ dataDirectory: at('data') });
  await store.write((tx) => aProject(tx, { code: 'DA-1' }));
  await store.close();
});
afterAll(() => rmSync(room, { recursive: true }));

test('a workbook goes in, comes out as XLSX, and goes in again without a change', async () => {
  const importing = ['import', 'workbook', at('plan.csv'), '--project', 'DA-1', '--json'];
  const planned = { read: 2, created: 2, changed: 0, unchanged: 0, rejected: [], unknown: [] };
  expect(await answerOf(...importing)).toEqual(planned);
  expect(await answerOf(...importing, '--yes')).toEqual(planned);
  expect(await answerOf(...importing, '--yes')).toEqual({ ...planned, created: 0, unchanged: 2 });
  const exporting = ['export', 'workbook', at('out.xlsx'), '--project', 'DA-1', '--json'];
  expect(await answerOf(...exporting)).toMatchObject({ project: 'DA-1', file: at('out.xlsx') });
  const again = await answerOf('import', 'workbook', at('out.xlsx'), '--project', 'DA-1', '--yes', '--json');
  expect(again).toEqual({ ...planned, created: 0, unchanged: 2 });
  expect((await tiendo('verify')).code).toBe(0);
});

test('with a rejected row nothing is written; each reason is a sentence, each cell that cannot be read is listed', async () => {
  const refused = await tiendo('import', 'workbook', at('wrong.csv'), '--project', 'DA-1', '--yes', '--json');
  expect(refused.code).toBe(1);
  expect(refused.complaints).toEqual([expect.stringContaining('2 rows are rejected')]);
  expect(JSON.parse(refused.printed)).toMatchObject({
    created: 0,
    changed: 0,
    rejected: [
      { sheet: 'packages', row: 2, name: 'A1', reasons: [{ code: 'moneyUnreadable' }] },
      { sheet: 'packages', row: 3, name: 'A3', reasons: [{ code: 'required' }] },
    ],
    unknown: [{ sheet: 'packages', row: 2, column: 'Package price', text: 'soon' }],
  });
});

test('the answer in words names every row, in the language that is asked for', async () => {
  const { printed } = await tiendo('import', 'workbook', at('plan.csv'), '--project', 'DA-1', '--lang', 'vi');
  expect(printed).toContain('A1  không đổi');
  expect(printed).toContain('Chưa ghi gì; muốn nhập hãy thêm --yes.');
});

const refusals: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [['import', 'workbook'], /Name the file/],
  [['import', 'workbook', at('plan.csv')], /--project CODE/],
  [['import', 'workbook', at('none.csv'), '--project', 'DA-1'], /there is no such file/],
  [['import', 'workbook', at('strange.csv'), '--project', 'DA-1'], /It is not clear .* “Colour”/],
  [['import', 'workbook', at('plan.csv'), '--project', 'X'], /no project X|There is no project.* X/],
  [['export', 'workbook', at('out.xlsx'), '--project', 'X'], /no project.* X/],
  [['export', 'workbook', at('out.csv'), '--project', 'DA-1'], /must end in .xlsx/],
  [['export', 'workbook', at('out.xlsx')], /--project CODE/],
];

test.each(refusals)('%j ends with one sentence and code 1', async (args, sentence) => {
  const { code, complaints } = await tiendo(...args);
  expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringMatching(sentence)] });
});

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
