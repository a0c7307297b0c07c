import { existsSync, readFileSync } from 'node:fs';

import { asc } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import type { Role } from '#app/domain/codelists.ts';
import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { createClock } from '#app/platform/clock.ts';
import { aPackage, aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, testEngines } from '#db/testing/stores.ts';
import { verifyStore } from '#db/verify.server.ts';
import { importEgpPackages } from './import-egp-packages.server.ts';
import { previewEgpImport } from './preview-egp-import.server.ts';
import { anEgpRow } from './testing/egp-rows.ts';

const clock = createClock(day('2025-10-31'));

test.each(testEngines)(
  'new notices become packages with their first state and a trace on $name',
  async ({ open }) => {
    const store = await open();
    const context = await contextIn(store);
    const file = fileOf(
      anEgpRow(1),
      anEgpRow(2, { trangthaigoithau: 'Đang mời thầu', hanban: '05/11/2025 08:00', hinhthuc: '' }),
    );
    expect(await importEgpPackages(context, file)).toEqual({
      read: 2,
      created: 2,
      unchanged: 0,
      rejected: [],
    });

    const kept = await everythingIn(store);
    expect(kept.packages).toMatchObject([
      {
        code: 'EGP-IB2500000001',
        name: 'Gói thầu số 1: Thuê dịch vụ công nghệ thông tin',
        price: null,
        status: 'evaluating',
        noticeNumber: 'IB2500000001',
        planNumber: 'PL2500000001',
        procedure: 'oneStageTwoEnvelopes',
        isOnline: true,
        location: 'Thành phố Mẫu - Tỉnh Ví Dụ',
        noticePublishedAt: '2025-02-25T10:22:00.000Z',
        bidClosingAt: '2025-03-02T01:00:00.000Z',
        illustrative: false,
      },
      { code: 'EGP-IB2500000002', status: 'inviting', bidClosingAt: '2025-11-05T01:00:00.000Z' },
    ]);
    expect(kept.changes).toMatchObject([
      { step: 1, kind: 'import', fromStatus: null, toStatus: 'evaluating', changedOn: '2025-03-02' },
      { step: 1, kind: 'import', fromStatus: null, toStatus: 'inviting', changedOn: '2025-02-25' },
    ]);
    expect(kept.organisations.map(({ name }) => name)).toEqual(['Sở Khoa học và Công nghệ tỉnh Ví Dụ']);
    expect(kept.events).toMatchObject([
      ...kept.packages.map(({ id, code, status }) => ({
        event: 'package.created',
        subjectId: id,
        changes: { code, status },
      })),
      {
        event: 'packages.imported',
        subjectId: context.project.id,
        actorId: context.actor.userId,
        changes: { fileName: 'notices.json', packages: ['EGP-IB2500000001', 'EGP-IB2500000002'] },
      },
    ]);
    expect(kept.positions).toMatchObject([{ packages: 2 }]);
    expect((await verifyStore(store)).ok).toBe(true);
    await store.close();
  },
);

test.each(testEngines)('importing twice changes nothing on $name', async ({ open }) => {
  const store = await open();
  const context = await contextIn(store);
  const file = fileOf(anEgpRow(1), anEgpRow(2));
  await importEgpPackages(context, file);
  const once = await everythingIn(store);
  expect(await importEgpPackages(context, file)).toEqual({ read: 2, created: 0, unchanged: 2, rejected: [] });
  expect(await everythingIn(store)).toEqual(once);
  await store.close();
});

test.each(testEngines)('one rejected row, and nothing is written on $name', async ({ open }) => {
  const store = await open();
  const context = await contextIn(store);
  const before = await everythingIn(store);
  const importing = importEgpPackages(
    context,
    fileOf(anEgpRow(1), anEgpRow(2, { diadiem: '02/03/2025 08:00' })),
  );
  await expect(importing).rejects.toThrow(RuleViolations);
  await expect(importing).rejects.toMatchObject({
    violations: [{ code: 'rowsRejected', params: { rows: { number: 1 } } }],
  });
  expect(await everythingIn(store)).toEqual(before);
  await store.close();
});

test('a rejected row is left out only when that was asked for, and says why', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const file = fileOf(anEgpRow(1), anEgpRow(2, { diadiem: '02/03/2025 08:00' }));
  expect(await importEgpPackages(context, { ...file, skipRejected: true })).toEqual({
    read: 2,
    created: 1,
    unchanged: 0,
    rejected: [
      {
        row: 2,
        noticeNumber: 'IB2500000002-00',
        reasons: [expect.objectContaining({ code: 'columnShifted' })],
      },
    ],
  });
  expect((await everythingIn(store)).packages.map(({ code }) => code)).toEqual(['EGP-IB2500000001']);
  await store.close();
});

test.each(testEngines)(
  'what the database refuses takes the whole import with it on $name',
  async ({ open }) => {
    const store = await open();
    const context = await contextIn(store);
    const before = await everythingIn(store);
    const trace = { ...context.trace, actorId: uuidv7() };
    await expect(importEgpPackages({ ...context, trace }, fileOf(anEgpRow(1)))).rejects.toThrow();
    expect(await everythingIn(store)).toEqual(before);
    await store.close();
  },
);

const known: readonly (readonly [what: string, noticeNumber: string])[] = [
  ['as the import writes it', 'IB2500000001'],
  ['with its version', 'IB2500000001-02'],
  ['in small letters', 'ib2500000001'],
];

test.each(known)('a notice whose number a person typed %s is recognised', async (_how, noticeNumber) => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  await store.write(async (tx) =>
    aPackage(tx, { projectId: context.project.id, noticeNumber, status: 'contracted' }),
  );
  expect(await importEgpPackages(context, fileOf(anEgpRow(1)))).toMatchObject({ created: 0, unchanged: 1 });
  await store.close();
});

test('a notice that e-GP has moved on leaves the package as it is and says so', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  await importEgpPackages(context, fileOf(anEgpRow(1)));
  const newer = fileOf(
    anEgpRow(1, { magoithau: 'IB2500000001-01', trangthaigoithau: 'Có nhà thầu trúng thầu' }),
  );
  const { rows } = await previewEgpImport(context, newer);
  expect(rows[0]).toMatchObject({
    outcome: 'unchanged',
    notes: [{ code: 'ownerRepeats' }, { code: 'statusDiffers' }],
  });
  expect(await importEgpPackages(context, newer)).toMatchObject({ created: 0, unchanged: 1 });
  expect((await everythingIn(store)).packages).toMatchObject([{ status: 'evaluating' }]);
  await store.close();
});

test('a notice that stands in another project is not made twice', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const other = await store.write(async (tx) => aProject(tx));
  await store.write(async (tx) =>
    aPackage(tx, { projectId: other.id, code: 'BP-99', noticeNumber: 'IB2500000001' }),
  );
  const { rows } = await previewEgpImport(context, fileOf(anEgpRow(1)));
  expect(rows[0]).toMatchObject({
    outcome: 'unchanged',
    notes: [
      {},
      { code: 'otherProject', params: { project: { text: other.code }, package: { text: 'BP-99' } } },
      {},
    ],
  });
  await store.close();
});

test('a code that somebody gave to another package is left to it', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  await store.write(async (tx) => aPackage(tx, { projectId: context.project.id, code: 'EGP-IB2500000001' }));
  await importEgpPackages(context, fileOf(anEgpRow(1)));
  expect((await everythingIn(store)).packages.map(({ code }) => code)).toContain('EGP-IB2500000001-2');
  await store.close();
});

test('the newest version of a notice counts; the same version twice is one, or refused when it differs', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const older = anEgpRow(1, { name: 'Tên cũ' });
  const newer = anEgpRow(1, { magoithau: 'IB2500000001-01', name: 'Tên mới' });
  const versions = await previewEgpImport(context, fileOf(older, newer, newer));
  expect(versions.rows).toMatchObject([
    { outcome: 'unchanged', notes: [{}, { code: 'olderVersion', params: { row: { number: 2 } } }] },
    { outcome: 'created' },
    { outcome: 'unchanged', notes: [{}, { code: 'noticeAgain', params: { row: { number: 2 } } }] },
  ]);
  const differing = await previewEgpImport(context, fileOf(older, anEgpRow(1)));
  expect(differing.rows).toMatchObject([
    { outcome: 'rejected', violations: [{ code: 'noticeTwice', params: { row: { number: 2 } } }] },
    { outcome: 'rejected', violations: [{ code: 'noticeTwice', params: { row: { number: 1 } } }] },
  ]);
  await store.close();
});

test('the order of the rows does not matter', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const rows = [
    anEgpRow(1),
    anEgpRow(1, { magoithau: 'IB2500000001-01', name: 'Tên mới' }),
    anEgpRow(2, { diadiem: '02/03/2025 08:00' }),
    anEgpRow(3),
    anEgpRow(3, { name: 'Tên khác' }),
    anEgpRow(4),
  ];
  const outcomesOf = async (of: readonly unknown[]) => {
    const preview = await previewEgpImport(context, fileOf(...of));
    return preview.rows.map(({ name, noticeNumber, outcome }) => `${noticeNumber} ${name} ${outcome}`).sort();
  };
  const expected = await outcomesOf(rows);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      expect(await outcomesOf(shuffled)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
  await store.close();
});

const roles: readonly (readonly [role: Role, allowed: boolean])[] = [
  ['projectManager', true],
  ['financeOfficer', false],
  ['committee', false],
  ['auditor', false],
  ['administrator', false],
];

test.each(roles)('a %s may import: %s', async (role, allowed) => {
  const store = await openMemoryCopy();
  const context = await contextIn(store, role);
  const before = await everythingIn(store);
  const importing = importEgpPackages(context, fileOf(anEgpRow(1)));
  const previewing = previewEgpImport(context, fileOf(anEgpRow(1)));
  if (allowed) {
    expect([await importing, (await previewing).rows.length]).toEqual([
      expect.objectContaining({ created: 1 }),
      1,
    ]);
  } else {
    await expect(importing).rejects.toThrow(Forbidden);
    await expect(previewing).rejects.toThrow(Forbidden);
    expect(await everythingIn(store)).toEqual(before);
  }
  await store.close();
});

test('a manager of another project may not import into this one', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const other = await store.write(async (tx) => aProject(tx));
  const actor = {
    ...context.actor,
    assignments: [{ role: 'projectManager' as const, projectId: other.id, organisationId: null }],
  };
  await expect(importEgpPackages({ ...context, actor }, fileOf(anEgpRow(1)))).rejects.toThrow(Forbidden);
  await store.close();
});

test('an unknown project is named', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const importing = importEgpPackages(context, { ...fileOf(anEgpRow(1)), projectCode: 'NONE' });
  await expect(importing).rejects.toMatchObject({
    violations: [{ code: 'projectUnknown', params: { code: { text: 'NONE' } } }],
  });
  await store.close();
});

test('of two imports at once one makes the packages', async () => {
  const store = await openMemoryCopy();
  const context = await contextIn(store);
  const results = await Promise.all(
    [1, 2, 3].map(() => importEgpPackages(context, fileOf(anEgpRow(1), anEgpRow(2)))),
  );
  expect(results.map(({ created }) => created).sort()).toEqual([0, 0, 2]);
  await store.close();
});

const crawled = new URL('../../../../shared/data/vn-egp/egp_it_packages_sample12.json', import.meta.url);

test.runIf(existsSync(crawled))(
  'the crawled file becomes twelve packages, and nothing the second time',
  async () => {
    const store = await openMemoryCopy();
    const context = await contextIn(store);
    const file = { ...fileOf(), text: readFileSync(crawled, 'utf8') };
    expect(await importEgpPackages(context, file)).toEqual({
      read: 12,
      created: 12,
      unchanged: 0,
      rejected: [],
    });
    expect(await importEgpPackages(context, file)).toEqual({
      read: 12,
      created: 0,
      unchanged: 12,
      rejected: [],
    });
    await store.close();
  },
);

function fileOf(...rows: readonly unknown[]) {
  return { projectCode: 'DA-EGP', fileName: 'notices.json', text: JSON.stringify(rows), skipRejected: false };
}

async function contextIn(store: Store, role: Role = 'projectManager') {
  const { project, user } = await store.write(async (tx) => ({
    project: await aProject(tx, { code: 'DA-EGP' }),
    user: await aUser(tx),
  }));
  const actor = {
    userId: user.id,
    name: user.name,
    email: user.email,
    assignments: [{ role, projectId: null, organisationId: null }],
  };
  const trace = { actorId: user.id, at: clock.now(), requestId: 'request-1' };
  return { store, clock, actor, trace, project };
}

async function everythingIn(store: Store) {
  return store.read(async (db) => ({
    packages: await db.select().from(db.t.biddingPackages).orderBy(asc(db.t.biddingPackages.code)),
    changes: await db.select().from(db.t.packageStatusChanges).orderBy(asc(db.t.packageStatusChanges.id)),
    organisations: await db.select().from(db.t.organisations),
    positions: await db.select().from(db.t.projectPositions),
    packagePositions: await db
      .select()
      .from(db.t.packagePositions)
      .orderBy(asc(db.t.packagePositions.packageId)),
    events: await db.select().from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
  }));
}
