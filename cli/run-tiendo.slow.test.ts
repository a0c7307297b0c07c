import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { anEgpRow } from '#app/features/imports/testing/egp-rows.ts';
import { aContract, aDisbursement, aPackage, aProject, aUser } from '#db/factories.ts';
import { chainStart, linkHash, sha256 } from '#db/hash-chain.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { openStore } from '#db/store.server.ts';

import { runTiendo } from './run-tiendo.ts';

const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-cli-'));
const dataDirectory = path.join(directory, 'data');
const at = (name: string) => path.join(directory, name);

beforeAll(async () => {
  const store = await openStore({ dataDirectory });
  await store.write(async (tx) => {
    await aUser(tx);
    const project = await aProject(tx, { code: 'DA-1' });
    const { id: packageId } = await aPackage(tx, { projectId: project.id });
    const { id: contractId } = await aContract(tx, { packageId });
    for (const note of [null, '=cmd|calc', 'Đợt "2", có phẩy']) await aDisbursement(tx, { contractId, note });
    await refreshProject(tx, project.id, { today: day('2025-10-31'), now: instant('2025-10-31T02:00:00Z') });
  });
  await store.close();
  writeFileSync(at('notices.json'), JSON.stringify([anEgpRow(1), anEgpRow(2)]));
  writeFileSync(
    at('shifted.json'),
    JSON.stringify([anEgpRow(3), anEgpRow(4, { diadiem: '02/03/2025 08:00' })]),
  );
  writeFileSync(at('object.json'), '{}');
  writeFileSync(at('large.json'), Buffer.alloc(50 * 1024 * 1024, ' '));
  mkdirSync(at('foreign'));
  writeFileSync(at('foreign/tiendo.db'), 'no database');
});

afterAll(() => rmSync(directory, { recursive: true }));

test('verify says that all is whole, in words and in JSON', async () => {
  const inWords = await tiendo('verify');
  expect(inWords).toMatchObject({ code: 0, complaints: [] });
  expect(inWords.printed).toMatch(/^Ledger: 3 entries, the chain is whole/);
  expect(JSON.parse((await tiendo('verify', '--json')).printed)).toMatchObject({
    ok: true,
    ledger: { entries: 3, firstBad: null },
    totals: { wrong: [] },
    documents: { versions: 0, files: 0, firstBad: null },
  });
});

test('doctor finds nothing wrong here, and a foreign database', async () => {
  const { code, printed } = await tiendo('doctor', '--json');
  expect({ code, ...JSON.parse(printed) }).toMatchObject({ code: 0, ok: true });
  const foreign = await tiendoOn('foreign', 'doctor');
  expect(foreign.code).toBe(1);
  expect(foreign.printed).toMatch(/^problem +database: .*is not a readable database/m);
  expect(foreign.complaints).toHaveLength(1);
});

test('import previews, imports once, and changes nothing the second time', async () => {
  const importing = ['import', 'egp', at('notices.json'), '--project', 'DA-1', '--json'];
  const planned = { read: 2, created: 2, unchanged: 0, rejected: [] };
  expect(JSON.parse((await tiendo(...importing)).printed)).toEqual(planned);
  expect(JSON.parse((await tiendo(...importing)).printed)).toEqual(planned);
  expect(JSON.parse((await tiendo(...importing, '--yes')).printed)).toEqual(planned);
  const again = await tiendo(...importing, '--yes');
  expect(JSON.parse(again.printed)).toEqual({ read: 2, created: 0, unchanged: 2, rejected: [] });
  expect((await tiendo('verify')).code).toBe(0);
});

test('a rejected row is named with its reason; with --yes nothing is written unless it is left out', async () => {
  const importing = ['import', 'egp', at('shifted.json'), '--project', 'DA-1', '--json'];
  const rejected = [
    {
      row: 2,
      noticeNumber: 'IB2500000004-00',
      reasons: [{ code: 'columnShifted', message: expect.stringContaining('diadiem') }],
    },
  ];
  expect(JSON.parse((await tiendo(...importing)).printed)).toEqual({
    read: 2,
    created: 1,
    unchanged: 0,
    rejected,
  });
  const refused = await tiendo(...importing, '--yes', '--rows');
  expect(refused.code).toBe(1);
  expect(refused.complaints[0]).toContain('--skip-rejected');
  expect(JSON.parse(refused.printed)).toEqual({
    read: 2,
    created: 0,
    unchanged: 0,
    rejected,
    rows: [
      expect.objectContaining({ row: 1, outcome: 'created' }),
      expect.objectContaining({ row: 2, outcome: 'rejected' }),
    ],
  });
  const skipping = await tiendo(...importing, '--yes', '--skip-rejected');
  expect({ code: skipping.code, ...JSON.parse(skipping.printed) }).toEqual({
    code: 0,
    read: 2,
    created: 1,
    unchanged: 0,
    rejected,
  });
});

test('a preview works beside a process that holds the data; an import is refused in words', async () => {
  const store = await openStore({ dataDirectory });
  const importing = ['import', 'egp', at('notices.json'), '--project', 'DA-1'];
  expect((await tiendo(...importing)).code).toBe(0);
  const refused = await tiendo(...importing, '--yes');
  expect(refused).toMatchObject({
    code: 1,
    complaints: [expect.stringContaining('Another Tiến độ process')],
  });
  await store.close();
});

test('the ledger’s JSON can be verified by whoever reads its recipe', async () => {
  const { code, printed } = await tiendo('export', 'ledger', at('ledger.json'), '--json');
  const text = readFileSync(at('ledger.json'), 'utf8');
  expect({ code, ...JSON.parse(printed) }).toEqual({
    code: 0,
    file: at('ledger.json'),
    rows: 3,
    sha256: sha256(text),
    heads: { ledger: JSON.parse(text).head, audit: expect.any(Object) },
  });
  const { entries, head } = JSON.parse(text);
  let previous = chainStart;
  for (const { previousHash, hash, ...content } of entries) {
    expect({ previousHash, hash }).toEqual({ previousHash: previous, hash: linkHash(previous, content) });
    previous = hash;
  }
  expect(head).toEqual({ seq: 3, hash: previous });
});

test('the ledger’s CSV has no cell that a spreadsheet would run', async () => {
  await tiendo('export', 'ledger', at('ledger.csv'));
  const lines = readFileSync(at('ledger.csv'), 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^\uFEFFseq,id,project/);
  expect(lines).toHaveLength(6);
  expect(lines[4]).toMatch(/^head,3,[0-9a-f]{64}$/);
  expect(lines[2]).toContain(`,"'=cmd|calc",`);
  expect(lines[3]).toContain(`,"Đợt ""2"", có phẩy",`);
});

test('the portfolio’s dump is the same bytes each time', async () => {
  await tiendo('export', 'portfolio', at('first.json'));
  await tiendo('export', 'portfolio', at('second.json'));
  const [first, second] = [readFileSync(at('first.json'), 'utf8'), readFileSync(at('second.json'), 'utf8')];
  expect(second).toBe(first);
  expect(JSON.parse(first)).toMatchObject({
    format: 'tiendo-portfolio',
    tables: { projects: [{ code: 'DA-1' }] },
  });
});

test('people are invited, listed, given a new link, shut out and let in, and nothing secret is listed', async () => {
  const inviting = ['user', 'invite', 'Binh@Example.test', '--name', 'Lê Thị Bình', '--json'];
  const invited = await tiendo(...inviting, '--role', 'projectManager', '--project', 'DA-1');
  const invitation = JSON.parse(invited.printed);
  expect({ code: invited.code, ...invitation }).toMatchObject({
    code: 0,
    email: 'binh@example.test',
    purpose: 'invitation',
    link: expect.stringMatching(/^\/one-time\/[\w-]{43}$/),
  });
  const listed = await tiendo('user', 'list', '--json');
  expect(JSON.parse(listed.printed)).toContainEqual({
    email: 'binh@example.test',
    name: 'Lê Thị Bình',
    disabledAt: null,
    lastSeenAt: null,
    roles: [{ role: 'projectManager', project: 'DA-1', unit: null }],
  });
  expect(listed.printed).not.toContain(invitation.link.split('/').at(-1));
  expect((await tiendo('user', 'reset', 'binh@example.test')).printed).toMatch(
    /^one-time link: \/one-time\//,
  );
  expect(await tiendo('user', 'unpair', 'binh@example.test')).toMatchObject({ code: 0 });
  expect(await tiendo('user', 'disable', 'binh@example.test', '--reason', 'left')).toMatchObject({ code: 0 });
  expect((await tiendo('user', 'list')).printed).toMatch(
    /^binh@example.test .*Project manager \(DA-1\).* disabled$/m,
  );
  expect(await tiendo('user', 'reset', 'binh@example.test')).toMatchObject({
    code: 1,
    complaints: [expect.stringContaining('This account is disabled.')],
  });
  expect(await tiendo('user', 'enable', 'binh@example.test')).toMatchObject({ code: 0 });
  expect((await tiendo('verify')).code).toBe(0);
});

const refusals: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
  [['frobnicate'], /no command "frobnicate"/],
  [['verify', '--frob'], /no option --frob/],
  [['verify', 'more'], /"more" is one argument too many/],
  [['verify', '--lang', 'fr'], /no language "fr"/],
  [['verify', '--json=1'], /--json takes no value/],
  [['import'], /Say what to import/],
  [['import', 'xls', 'a'], /"xls" cannot be imported/],
  [['import', 'egp'], /Name the file/],
  [['import', 'egp', 'a.json'], /Name the project/],
  [['import', 'egp', 'a.json', '--project'], /--project needs a value/],
  [['import', 'egp', 'none.json', '--project', 'DA-1'], /none.json cannot be read: there is no such file/],
  [['import', 'egp', tmpdir(), '--project', 'DA-1'], /cannot be read: it is a folder/],
  [['import', 'egp', at('object.json'), '--project', 'DA-1'], /not a list of notices/],
  [['import', 'egp', at('large.json'), '--project', 'DA-1'], /50 MB; at most 5 MB/],
  [['import', 'egp', at('notices.json'), '--project', 'NONE'], /no project with the code NONE/],
  [['user'], /Say what to do/],
  [['user', 'delete', 'a@b.vn'], /"delete" cannot be done with users/],
  [['user', 'disable'], /Name the person: tiendo user disable EMAIL/],
  [['user', 'reset', 'nobody@example.test'], /Nobody here has the address nobody@example.test/],
  [['user', 'invite', 'a@b.vn', '--role', 'auditor'], /--name NAME/],
  [['user', 'invite', 'a@b.vn', '--name', 'A'], /--role with one of projectManager/],
  [['user', 'invite', 'no address', '--name', 'A', '--role', 'auditor'], /^email: This value is not valid/],
  [
    ['user', 'invite', 'a@b.vn', '--name', 'A', '--role', 'auditor', '--project', 'DA-1'],
    /always held for every project/,
  ],
  [
    ['user', 'invite', 'a@b.vn', '--name', 'A', '--role', 'projectManager', '--unit', 'None'],
    /no unit has this name: None/,
  ],
  [
    ['user', 'invite', 'a@b.vn', '--name', 'A', '--role', 'auditor', '--project', 'X', '--unit', 'Y'],
    /not both/,
  ],
  [['export'], /Say what to export/],
  [['export', 'everything', 'a.json'], /"everything" cannot be exported/],
  [['export', 'ledger'], /Name the file to write/],
  [['export', 'ledger', 'a.xlsx'], /must end in .csv, .json/],
  [['export', 'portfolio', at('no/such/folder.json')], /cannot be written: there is no such file or folder/],
];

test.each(refusals)('%j ends with one sentence and code 1', async (args, sentence) => {
  expect(await tiendo(...args)).toEqual({
    code: 1,
    printed: '',
    complaints: [expect.stringMatching(sentence)],
  });
});

test('data that is not there, and settings that are none, are named', async () => {
  expect(await tiendoOn('nowhere', 'verify')).toMatchObject({
    code: 1,
    complaints: [expect.stringContaining('no Tiến độ database')],
  });
  const complaints: string[] = [];
  const code = await runTiendo(['verify'], { ...around([], complaints), variables: { TIENDO_DATE: '1' } });
  expect({ code, complaints }).toEqual({
    code: 1,
    complaints: ['TIENDO_DATE is not a setting. Did you mean TIENDO_DATA?'],
  });
});

test('help comes in both languages, and for nothing at all', async () => {
  expect((await tiendo()).printed).toContain('Usage');
  expect((await tiendo('import', '--help', '--lang', 'vi')).printed).toContain('Cách dùng');
});

test(
  'a demo goes into an empty directory only, prints its password, and stays as it is the second time',
  { timeout: 120_000 },
  async () => {
    expect(await tiendo('demo')).toMatchObject({
      code: 1,
      complaints: [expect.stringContaining('is in use')],
    });
    const first = await tiendoOn('demo', 'demo');
    expect(first.code).toBe(0);
    expect(first.printed).toMatch(/^password: \S{12,}$/m);
    for (const name of ['pm', 'finance', 'committee', 'auditor', 'admin']) {
      expect(first.printed).toContain(`${name}@demo.tiendo`);
    }
    await tiendoOn('demo', 'export', 'portfolio', at('demo-1.json'));
    expect((await tiendoOn('demo', 'demo')).printed).toBe(first.printed);
    await tiendoOn('demo', 'export', 'portfolio', at('demo-2.json'));
    expect(readFileSync(at('demo-2.json'), 'utf8')).toBe(readFileSync(at('demo-1.json'), 'utf8'));
    expect((await tiendoOn('demo', 'verify')).code).toBe(0);
  },
);

async function tiendo(...args: readonly string[]) {
  return tiendoOn('data', ...args);
}

async function tiendoOn(data: string, ...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const variables = { TIENDO_DATA: at(data) };
  const code = await runTiendo([...args], { ...around(printed, complaints), variables });
  return { code, printed: printed.join('\n'), complaints };
}

function around(printed: string[], complaints: string[]) {
  return {
    print: (text: string) => void printed.push(text),
    complain: (sentence: string) => void complaints.push(sentence),
    progress: () => undefined,
  };
}
