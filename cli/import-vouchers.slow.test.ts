import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { aCapitalEntry, anInvestmentDecision, aProject } from '#db/factories.ts';
import { openStore } from '#db/store.server.ts';

import { runTiendo } from './run-tiendo.ts';

const room = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-vouchers-'));
const at = (name: string) => path.join(room, name);
const heads =
  'Voucher number,Voucher day,Project code,Kind of voucher,Gross amount,Capital year,Funding source';
const row = (number: string, on: string, amount: string) =>
  `${number},${on},DA-1,Payment,${amount},2025,Provincial budget`;

writeFileSync(
  at('month.csv'),
  [heads, row('A1', '01/10/2025', '5000'), row('A2', '02/10/2025', '6000')].join('\n'),
);
writeFileSync(
  at('wrong.csv'),
  [heads, row('A1', '01/10/2025', '7000'), row('A3', 'soon', '6000')].join('\n'),
);
writeFileSync(at('strange.csv'), `${heads},Colour\n${row('A4', '01/10/2025', '1000')},red\n`);

beforeAll(async () => {
  const store = await openStore({ dataDirectory: at('data') });
  await store.write(async (tx) => {
    const { id: projectId } = await aProject(tx, { code: 'DA-1' });
    await anInvestmentDecision(tx, { projectId });
    await aCapitalEntry(tx, { projectId });
  });
  await store.close();
});
afterAll(() => rmSync(room, { recursive: true }));

test('a month of vouchers goes into the ledger, once', async () => {
  const importing = ['import', 'vouchers', at('month.csv'), '--json'];
  const planned = { read: 2, created: 2, unchanged: 0, cash: 11_000, rejected: [], unknown: [] };
  expect(await answerOf(...importing)).toEqual(planned);
  expect(await answerOf(...importing, '--yes')).toEqual(planned);
  expect(await answerOf(...importing, '--yes')).toEqual({ ...planned, created: 0, unchanged: 2, cash: 0 });
  expect((await tiendo('verify')).code).toBe(0);
});

test('with a rejected row nothing is recorded; each reason is a sentence, each cell that cannot be read is listed', async () => {
  const refused = await tiendo('import', 'vouchers', at('wrong.csv'), '--yes', '--json');
  expect(refused.code).toBe(1);
  expect(refused.complaints).toEqual([expect.stringContaining('2 rows are rejected')]);
  expect(JSON.parse(refused.printed)).toMatchObject({
    created: 0,
    cash: 0,
    rejected: [
      { row: 2, voucherNumber: 'A1', reasons: [{ code: 'voucherKnownOtherwise' }] },
      { row: 3, voucherNumber: 'A3', reasons: [{ code: 'cellUnreadable' }] },
    ],
    unknown: [{ row: 3, column: 'Voucher day', text: 'soon' }],
  });
});

test('the answer in words names every row, in the language that is asked for', async () => {
  const { printed } = await tiendo('import', 'vouchers', at('month.csv'), '--lang', 'vi');
  expect(printed).toContain('A1  đã có');
  expect(printed).toContain('Chưa ghi gì; muốn ghi hãy thêm --yes.');
});

test.each([
  [['import', 'vouchers'], /Name the file/],
  [['import', 'vouchers', at('none.csv')], /there is no such file/],
  [['import', 'vouchers', at('strange.csv')], /It is not clear .* “Colour”/],
] as const)('%j ends with one sentence and code 1', async (args, sentence) => {
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
    variables: { TIENDO_DATA: at('data'), TIENDO_TODAY: '2025-10-31' },
    print: (text) => void printed.push(text),
    complain: (sentence) => void complaints.push(sentence),
    progress: () => undefined,
  });
  return { code, printed: printed.join('\n'), complaints };
}
