import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { day, instant, instantFromMilliseconds, millisecondsOf, vietnamDayOf } from '#app/domain/day.ts';
import type { Day } from '#app/domain/day.ts';
import { auditEventNames, auditSubjectKinds, recordEvent } from '#db/audit.server.ts';
import { aContract, aDisbursement, aPackage, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { runsOf } from '#db/testing/run-length.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import { type AuditPage, listAuditPage } from './audit-page.server.ts';
import { findAuditPart } from './find-audit-part.server.ts';
import { AuditFilters } from './schemas.ts';

const hour = 3_600_000;
const events = 60;
const start = millisecondsOf(instant('2025-10-25T00:00:00Z'));
const none = AuditFilters.parse({});

const names = auditEventNames.slice(0, 3);
const kinds = auditSubjectKinds.slice(0, 4);

/** People and records, and a log about them whose moments do not quite follow its order. */
async function aLog(store: Store) {
  return store.write(async (tx) => {
    const people = [
      await aUser(tx, { name: 'Nguyễn Minh Khôi', email: 'khoi@example.test' }),
      await aUser(tx, { name: 'Nguyễn Thị Hà', email: 'ha@example.test' }),
    ];
    const project = await aProject(tx, { code: 'DL-DTI' });
    const ownPackage = await aPackage(tx, { projectId: project.id, code: 'BP-12' });
    const otherPackage = await aPackage(tx, { code: 'BP-12' });
    const contract = await aContract(tx, { packageId: ownPackage.id, number: '12/HĐ' });
    const voucher = await aDisbursement(tx, { contractId: contract.id, voucherNumber: 'UNC-7' });
    const subjects = [
      ['project', project.id],
      ['package', ownPackage.id],
      ['package', otherPackage.id],
      ['contract', contract.id],
      ['disbursement', voucher.id],
      ['user', people[0]?.id ?? ''],
    ] as const;
    const log = [];
    for (let seq = 1; seq <= events; seq += 1) {
      const [subjectKind, subjectId] = subjects[(seq * 7) % subjects.length] ?? ['system', 'demo'];
      const actorId = [people[0]?.id, people[1]?.id, null][seq % 3] ?? null;
      const event = names[(seq * 5) % names.length] ?? 'user.created';
      const at = instantFromMilliseconds(start + seq * 3 * hour - ((seq * 13) % 5) * hour);
      await recordEvent(
        tx,
        { actorId, at, requestId: `request-${seq}` },
        { event, subjectKind, subjectId, changes: {} },
      );
      log.push({ seq, event, subjectKind, subjectId, actorId, at });
    }
    return { log, people, project, ownPackage, contract, voucher };
  });
}
type Log = Awaited<ReturnType<typeof aLog>>;

/** Page by page to the end, as somebody who presses "next" sees it. */
async function listed(
  store: Store,
  filters: AuditFilters,
  limit: number,
  reach?: { rows: number; milliseconds: number },
) {
  return store.read(async (db) => {
    const { part } = await findAuditPart(db, filters);
    if (part === null) return [];
    const seqs: number[] = [];
    let before: number | null = null;
    for (;;) {
      const page: AuditPage = await listAuditPage(db, part, { before, limit, reach });
      expect(page.events.length).toBeLessThanOrEqual(limit);
      seqs.push(...page.events.map(({ seq }) => seq));
      if (page.next === null) return seqs;
      before = page.next;
    }
  });
}

const subjectsOf: Readonly<Record<string, (log: Log) => readonly string[]>> = {
  'DL-DTI': ({ project, ownPackage, contract, voucher }) => [
    project.id,
    ownPackage.id,
    contract.id,
    voucher.id,
  ],
  'dl-dti bp-12': ({ ownPackage, contract, voucher }) => [ownPackage.id, contract.id, voucher.id],
  '12/HĐ': ({ contract }) => [contract.id],
  'UNC-7': ({ voucher }) => [voucher.id],
  'DL-DTI unc-7': ({ voucher }) => [voucher.id],
  'DL-DTI BP-99': () => [],
  'khoi@example.test': ({ people }) => [people[0]?.id ?? ''],
  'NO-SUCH': () => [],
};
const peopleOf: Readonly<Record<string, (log: Log) => readonly string[]>> = {
  'minh khoi': ({ people }) => [people[0]?.id ?? ''],
  nguyen: ({ people }) => people.map(({ id }) => id),
  'HA@EXAMPLE.TEST': ({ people }) => [people[1]?.id ?? ''],
  nobody: () => [],
};

describe.each(slowTestEngines)('on $name', ({ name, open }) => {
  test(
    'whatever is filtered, the pages together are exactly what matches, newest first',
    { timeout: 600_000 },
    async () => {
      const store = await open();
      const log = await aLog(store);
      const days = fc.option(fc.integer({ min: 24, max: 35 }).map(dayOf));
      const filters = fc.record({
        person: fc.option(fc.constantFrom(...Object.keys(peopleOf)), { freq: 2 }),
        subject: fc.option(fc.constantFrom(...Object.keys(subjectsOf)), { freq: 2 }),
        kind: fc.option(fc.constantFrom(...kinds), { freq: 1 }),
        event: fc.option(fc.constantFrom(...names), { freq: 1 }),
        from: days,
        to: days,
      });
      await fc.assert(
        fc.asyncProperty(
          filters,
          fc.integer({ min: 1, max: 25 }),
          fc.integer({ min: 1, max: 30 }),
          async (asked, limit, rows) => {
            const found = await listed(store, asked, limit, { rows, milliseconds: 0 });
            expect(found.toSorted((a, b) => a - b)).toEqual(expected(log, asked));
            expect(found).toEqual(found.toSorted(newestFirst(log, asked)));
          },
        ),
        { numRuns: runsOf({ usual: name === 'SQLite' ? 200 : 15, long: 5_000 }) },
      );
      await store.close();
    },
  );

  test('a search that finds nothing near says how far it went, and goes on from there', async () => {
    const store = await open();
    const { log } = await aLog(store);
    const oldest = log[0]?.event ?? 'user.created';
    await store.write((tx) =>
      recordEvent(
        tx,
        { actorId: null, at: instantFromMilliseconds(start), requestId: 'request-x' },
        { event: 'demo.loaded', subjectKind: 'system', subjectId: 'demo', changes: {} },
      ),
    );
    const { part } = await store.read((db) => findAuditPart(db, { ...none, event: oldest, kind: 'import' }));
    if (part === null) throw new Error('no part');
    const reach = { rows: 20, milliseconds: 0 };
    const first = await store.read((db) => listAuditPage(db, part, { before: null, limit: 5, reach }));
    expect(first).toEqual({ events: [], next: events + 1 - 19, isUnfinished: true });
    const rest = await store.read((db) => listAuditPage(db, part, { before: 10, limit: 5, reach }));
    expect(rest).toEqual({ events: [], next: null, isUnfinished: false });
    await store.close();
  });

  test('a name that several people have lists them all, an address only its own', async () => {
    const store = await open();
    await aLog(store);
    const emailsFor = (person: string) =>
      store.read(async (db) =>
        (await findAuditPart(db, { ...none, person })).people.map(({ email }) => email),
      );
    expect(await emailsFor('nguyễn')).toEqual(['khoi@example.test', 'ha@example.test']);
    expect(await emailsFor('ha@example.test')).toEqual(['ha@example.test']);
    await store.close();
  });
});

function dayOf(number: number): Day {
  return number <= 31 ? day(`2025-10-${number}`) : day(`2025-11-0${number - 31}`);
}

function expected(log: Log, { person, subject, kind, event, from, to }: AuditFilters): number[] {
  const actors = person === null ? null : (peopleOf[person]?.(log) ?? []);
  const subjects = subject === null ? null : (subjectsOf[subject]?.(log) ?? []);
  return log.log
    .filter((line) => actors === null || (line.actorId !== null && actors.includes(line.actorId)))
    .filter((line) => subjects === null || subjects.includes(line.subjectId))
    .filter(
      (line) => (kind === null || line.subjectKind === kind) && (event === null || line.event === event),
    )
    .filter((line) => from === null || vietnamDayOf(line.at) >= from)
    .filter((line) => to === null || vietnamDayOf(line.at) <= to)
    .map(({ seq }) => seq);
}

/** By day the order is that of time, else that of the log. */
function newestFirst(log: Log, { subject, from, to }: AuditFilters) {
  const inTime = subject === null && (from !== null || to !== null);
  const at = new Map(log.log.map((line) => [line.seq, line.at]));
  return (a: number, b: number) => (inTime ? (at.get(b) ?? '').localeCompare(at.get(a) ?? '') : 0) || b - a;
}
