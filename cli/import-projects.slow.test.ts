import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { runTiendo } from './run-tiendo.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-projects-'));
const at = (name: string) => path.join(room, name);
const uk = path.resolve('db/testing/portfolios/uk-2019.csv');
const canada = path.resolve('db/testing/portfolios/canada-2016.csv');

writeFileSync(at('headed.csv'), 'name;department;start;cost\nRoads;DFT;06.07.08;1.250\nTotal;;;1.250\n');
writeFileSync(
  at('map.json'),
  JSON.stringify({ currency: 'VND', unit: 'million', writing: 'vi', provinceCode: '66', unitName: 'Sở Mẫu' }),
);
writeFileSync(at('wrong-map.json'), '{"colour":"red"}');
writeFileSync(at('no-map.json'), 'red');
writeFileSync(at('empty.csv'), 'name;department\n');
writeFileSync(at('vast.csv'), 'name;cost\nMoon;"£200,000,000,000.00"\nMars;"£200,000,000,000.00"\n');

afterAll(() => rmSync(room, { recursive: true }));

test('a preview needs no data; the British list comes in whole, and a second time changes nothing', async () => {
  const importing = ['import', 'projects', uk, '--currency', 'gbp', '--rate', '33000', '--json'];
  const planned = await answerOf(...importing);
  expect(planned).toMatchObject({ read: 133, created: 133, unchanged: 0, rejected: [] });
  expect(planned.unknown).toContainEqual({
    row: 27,
    column: 'end_date',
    text: expect.stringMatching(/^Exempt under Section 22/),
  });
  expect(Object.keys(planned).toSorted()).toEqual(['created', 'read', 'rejected', 'unchanged', 'unknown']);
  expect(await answerOf(...importing, '--yes')).toEqual(planned);
  expect(await answerOf(...importing, '--yes')).toEqual({ ...planned, created: 0, unchanged: 133 });
  expect((await tiendo('verify')).code).toBe(0);
});

test('the Canadian list comes in whole beside it, with nothing said', async () => {
  const importing = ['import', 'projects', canada, '--yes', '--json'];
  const imported = { read: 398, created: 398, unchanged: 0, rejected: [], unknown: [] };
  expect(await answerOf(...importing)).toEqual(imported);
  expect(await answerOf(...importing)).toEqual({ ...imported, created: 0, unchanged: 398 });
});

test('a mapping says what the file does not, and the answer in words names columns and what is unknown', async () => {
  const { code, printed } = await tiendo('import', 'projects', at('headed.csv'));
  expect(code).toBe(0);
  expect(printed).toMatch(/^Columns:\n {2}Project name: name\n {2}Project owner: department/);
  expect(printed).toContain('row 2, column "start": 06.07.08');
  expect(printed).toContain('2 rows read: 1 new, 0 unchanged, 1 rejected. Nothing was written');
  const mapped = await answerOf(
    'import',
    'projects',
    at('headed.csv'),
    '--map',
    at('map.json'),
    '--rows',
    '--json',
  );
  expect(mapped).toMatchObject({
    unknown: [],
    mapping: { columns: { name: 'name', startOn: 'start' }, provinceCode: '66', unit: 'million' },
    rows: [
      { row: 2, code: 'DFT-ROADS', outcome: 'created', remarks: [] },
      { row: 3, outcome: 'rejected' },
    ],
  });
});

test('with a rejected row nothing is written, unless it is left out', async () => {
  const importing = ['import', 'projects', at('headed.csv'), '--yes', '--json'];
  const refused = await tiendo(...importing);
  expect(refused.code).toBe(1);
  expect(JSON.parse(refused.printed)).toMatchObject({ created: 0, rejected: [{ row: 3, name: 'Total' }] });
  expect(refused.complaints[0]).toContain('--skip-rejected');
  expect(await answerOf(...importing, '--skip-rejected')).toMatchObject({ read: 2, created: 1 });
});

const refusals: readonly (readonly [args: readonly string[], sentence: RegExp | string])[] = [
  [['projects'], /Name the file/],
  [['projects', at('none.csv')], /none.csv cannot be read: there is no such file/],
  [['projects', uk, '--rate', '5'], 'A rate needs its currency.'],
  [['projects', uk, '--currency', 'GBP'], 'Say how many đồng one GBP is.'],
  [['projects', uk, '--currency', 'POUNDS', '--rate', '5'], /There is no currency POUNDS/],
  [['projects', uk, '--currency', 'GBP', '--rate', '33.125'], /The rate 33.125 cannot be read/],
  [['projects', uk, '--unit', 'dozen'], /one, thousand, million, billion/],
  [['projects', uk, '--province', 'Atlantis'], /no province with the code Atlantis/],
  [['projects', at('vast.csv'), '--currency', 'GBP', '--rate', '33000'], /Check the unit and the rate/],
  [['projects', uk, '--map', at('none.json')], /none.json cannot be read/],
  [['projects', uk, '--map', at('no-map.json')], /is no mapping of columns: it is not JSON/],
  [['projects', uk, '--map', at('wrong-map.json')], /is no mapping of columns: .*colour/],
  [['projects', at('empty.csv')], /no row below its head/],
];

test.each(refusals)('import %j ends with one sentence and code 1', async (args, sentence) => {
  const { code, complaints } = await tiendo('import', ...args);
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
