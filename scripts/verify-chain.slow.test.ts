import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { recordEvent } from '#db/audit.server.ts';
import { aContract, aDisbursement, aPackage, aProject } from '#db/factories.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { openStore } from '#db/store.server.ts';
import { giveRawAccess, runRaw, unlockTable } from '#db/testing/raw-sql.ts';
import { verifyStore } from '#db/verify.server.ts';

import { runTiendo } from '../cli/run-tiendo.ts';

const script = 'scripts/verify-chain.py';
const directory = mkdtempSync(path.join(tmpdir(), 'tiendo-chain-'));
const pythons = ['python3'].filter((name) => spawnSync(name, ['--version']).status === 0);
let dataDirectory: string;
let rooms = 0;

beforeAll(async () => {
  const store = await openStore({ dataDirectory: path.join(directory, 'whole') });
  await store.write(async (tx) => {
    const project = await aProject(tx);
    const { id: packageId } = await aPackage(tx, { projectId: project.id });
    const { id: contractId } = await aContract(tx, { packageId });
    const notes = ['Đợt “1”,\tkhối lượng \\ nghiệm thu', null, 'emoji 🏗 và \u2028 dòng', '</script>'];
    for (const note of notes) {
      await aDisbursement(tx, { contractId, note });
      await recordEvent(
        tx,
        { actorId: null, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' },
        { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: { note, projects: 3 } },
      );
    }
    const cost = { kind: 'payment', amount: vnd(7_000), recovered: vnd(0) } as const;
    await aDisbursement(tx, { contractId: null, projectId: project.id, entry: cost });
    await refreshProject(tx, project.id, { today: day('2025-10-31'), now: instant('2025-10-31T02:00:00Z') });
  });
  await store.close();
});

beforeEach(() => {
  dataDirectory = path.join(directory, String((rooms += 1)));
  cpSync(path.join(directory, 'whole'), dataDirectory, { recursive: true });
});

afterAll(() => rmSync(directory, { recursive: true }));

test('the verifier is short, and needs nothing beside Python', () => {
  const lines = readFileSync(script, 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThan(80);
  const needed = lines.filter((line) => /^(import|from) /.test(line));
  expect(needed).toEqual([
    'import hashlib',
    'import json',
    'import sys',
    'from collections import defaultdict',
  ]);
});

const ledger = 'disbursement_entries';
const tampering: readonly (readonly [what: string, table: string | null, statements: readonly string[]])[] = [
  ['nothing', null, []],
  ['an amount', ledger, [`update ${ledger} set gross = gross + 1 where seq = 3`]],
  ['a letter', ledger, [`update ${ledger} set note = 'Đợt 1' where seq = 1`]],
  ['an entry away', ledger, [`delete from ${ledger} where seq = 2`]],
  ['the last entry away', ledger, [`delete from ${ledger} where seq = 5`]],
  [
    'two entries in each other’s place',
    ledger,
    [
      `update ${ledger} set seq = 99 where seq = 2`,
      `update ${ledger} set seq = 2 where seq = 4`,
      `update ${ledger} set seq = 4 where seq = 99`,
    ],
  ],
  ['the published head', null, ["update chain_heads set hash = 'f' where name = 'ledger'"]],
  ['a total of a contract', null, ['update contract_totals set paid = paid + 1']],
  ['a total of a year', null, ['update project_year_totals set disbursed = disbursed - 1']],
  ['a total away', null, ['delete from contract_totals']],
  ['an event', 'audit_events', ["update audit_events set request_id = 'other' where seq = 2"]],
  [
    'an event’s content',
    'audit_events',
    [`update audit_events set changes = '{"projects":4}' where seq = 4`],
  ],
  ['an event away', 'audit_events', ['delete from audit_events where seq = 1']],
  ['the last event away', 'audit_events', ['delete from audit_events where seq = 4']],
];

for (const python of pythons) {
  test.each(tampering)(
    `with %s changed, ${python} and tiendo verify agree`,
    async (_what, table, statements) => {
      const file = new Database(path.join(dataDirectory, 'tiendo.db'));
      const store = giveRawAccess(await openStore({ dataDirectory }), (statements) => file.exec(statements));
      if (table !== null) await unlockTable(store, table);
      await runRaw(store, ...statements);
      file.close();
      const { ledger: inLedger, audit: inAudit, totals } = await verifyStore(store);
      await store.close();
      expect(await verifiedBy(python, 'ledger')).toEqual({
        code: inLedger.firstBad === null && totals.wrongCount === 0 ? 0 : 1,
        firstBad: inLedger.firstBad,
        isTotalWrong: totals.wrongCount > 0,
      });
      expect(await verifiedBy(python, 'audit')).toEqual({
        code: inAudit.firstBad === null ? 0 : 1,
        firstBad: inAudit.firstBad,
        isTotalWrong: false,
      });
    },
  );
}

async function verifiedBy(python: string, what: 'ledger' | 'audit') {
  const file = path.join(dataDirectory, `${what}.json`);
  const complaints: string[] = [];
  await runTiendo(['export', what, file], {
    variables: { TIENDO_DATA: dataDirectory },
    print: () => undefined,
    complain: (sentence) => void complaints.push(sentence),
    progress: () => undefined,
  });
  expect(complaints).toEqual([]);
  const { status, stdout, stderr } = spawnSync(python, [script, file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const bad = /^first bad row: (\d+) (\w+)$/m.exec(stdout);
  return {
    code: status,
    firstBad: bad === null ? null : { seq: Number(bad[1]), reason: bad[2] },
    isTotalWrong: /^wrong total: /m.test(stdout),
  };
}
