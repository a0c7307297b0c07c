import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';

import { day, instant } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { createClock } from '#app/platform/clock.ts';
import { aReceivedFile } from '#app/platform/testing/a-received-file.ts';
import { documentFile } from '#db/document-files.server.ts';
import { aContract, aPackage, aProgressReport, aProject, aUser } from '#db/factories.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import { aBaseline, aScheduleItem } from '#db/schedule-factories.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { type Evidence, noEvidence } from './keep-evidence.server.ts';
import { reportProgress } from './report-progress.server.ts';
import type { ReportProgress } from './schemas.ts';

const today = day('2025-10-31');
const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-evidence-'));
afterAll(() => rmSync(dataDirectory, { recursive: true }));

async function prepared(store: Store) {
  return store.write(async (tx) => {
    const { id, name, email } = await aUser(tx);
    const actor: Actor = {
      userId: id,
      name,
      email,
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    };
    const project = await aProject(tx, { code: 'DL-DTI' });
    const { id: packageId } = await aPackage(tx, {
      projectId: project.id,
      code: 'BP-12',
      status: 'executing',
    });
    await aContract(tx, { packageId });
    await aProgressReport(tx, { packageId, physical: 6_500 });
    return { actor, packageId };
  });
}

function report(store: Store, actor: Actor, said: Partial<ReportProgress>, evidence: Evidence = noEvidence) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return reportProgress(
    { store, clock: createClock(today), actor, trace },
    { projectCode: 'DL-DTI', packageCode: 'BP-12' },
    { version: 1, on: today, physical: 7_100, ...said },
    evidence,
  );
}

async function recordsOf(store: Store, packageId: string) {
  return store.read(async (db) => ({
    reports: await db
      .select()
      .from(db.t.progressReports)
      .where(eq(db.t.progressReports.packageId, packageId))
      .orderBy(db.t.progressReports.reportedOn),
    events: await db.select().from(db.t.auditEvents),
    positions: await db.select().from(db.t.packagePositions),
  }));
}

for (const { name, open } of testEngines) {
  test(`a report is kept with its event and moves the position on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await report(store, actor, { acceptedValue: vnd(6_000_000_000), delayReason: 'supplyChain' });

    const { reports, events, positions } = await recordsOf(store, packageId);
    expect(reports.at(-1)).toMatchObject({
      reportedOn: today,
      physical: 7_100,
      acceptedValue: 6_000_000_000,
      delayReason: 'supplyChain',
      note: null,
      recordedBy: actor.userId,
    });
    expect(events).toMatchObject([
      {
        event: 'package.reported',
        subjectId: packageId,
        changes: { physical: { from: 6_500, to: 7_100 }, on: today, delayReason: 'supplyChain' },
      },
    ]);
    expect(positions).toMatchObject([{ packageId, physical: 7_100, reportedOn: today }]);
    await store.close();
  });

  test(`a broken rule or another role leaves no report on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    const committee: Actor = {
      ...actor,
      assignments: [{ role: 'committee', projectId: null, organisationId: null }],
    };

    await expect(report(store, committee, {})).rejects.toThrow(Forbidden);
    await expect(report(store, actor, { physical: 6_000 })).rejects.toMatchObject({
      violations: [
        { code: 'regressionUnexplained', field: 'note' },
        { code: 'regressionUnproven', field: 'evidence' },
      ],
    });
    await expect(report(store, actor, { acceptedValue: vnd(9_000_000_001) })).rejects.toMatchObject({
      violations: [{ code: 'acceptedAboveContract', field: 'acceptedValue' }],
    });
    const { reports, events, positions } = await recordsOf(store, packageId);
    expect([reports.length, events.length, positions.length]).toEqual([1, 0, 0]);
    await store.close();
  });

  test(`a report on a package that is expected late is refused without the reason on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await store.write((tx) => planned(tx, packageId, '2025-10-15'));
    await expect(report(store, actor, { note: 'Chờ thiết bị' })).rejects.toMatchObject({
      violations: [
        {
          code: 'delayReasonMissing',
          field: 'delayReason',
          params: { planned: { day: '2025-10-15' }, forecast: { day: expect.any(String) } },
        },
      ],
    });
    expect((await recordsOf(store, packageId)).reports).toHaveLength(1);
    await report(store, actor, { delayReason: 'supplyChain' });
    expect((await recordsOf(store, packageId)).reports.at(-1)?.delayReason).toBe('supplyChain');
    await store.close();
  });

  test(`a report on a package that keeps to its plan needs no reason on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await store.write((tx) => planned(tx, packageId, '2026-12-31'));
    await report(store, actor, {});
    expect((await recordsOf(store, packageId)).reports.at(-1)?.delayReason).toBeNull();
    await store.close();
  });

  test(`of two who report at once the later one is shown what the other said on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    const answers = await Promise.allSettled([
      report(store, actor, {}),
      report(store, actor, { physical: 8_000 }),
    ]);
    const { reports, events } = await recordsOf(store, packageId);
    const physical = reports.at(-1)?.physical;
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { version: 2, physical, reportedOn: today } } },
    ]);
    expect([reports.length, events.length]).toEqual([2, 1]);
    await report(store, actor, { version: 2, physical: 8_300 });
    await store.close();
  });

  test(`a step back is kept that says why and comes with a photo, which is a document of it on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    const said = { physical: 6_000, note: 'Đo lại khối lượng' };
    await expect(report(store, actor, said)).rejects.toMatchObject({
      violations: [{ code: 'regressionUnproven', field: 'evidence' }],
    });
    const photo = await aReceivedFile(dataDirectory, { name: 'hiện trường.png', content: png });
    const minutes = await aReceivedFile(dataDirectory, { name: 'biên bản.pdf' });
    await report(store, actor, said, { files: [photo, minutes], dataDirectory });

    const { reports, events } = await recordsOf(store, packageId);
    expect(reports.map(({ physical }) => physical)).toEqual([6_500, 6_000]);
    expect(events.map(({ event }) => event)).toEqual([
      'package.reported',
      'document.added',
      'document.added',
    ]);
    const { documents, links } = await documentsIn(store);
    expect(documents).toMatchObject([
      { title: 'hiện trường', kind: 'photo', fileName: 'hiện trường.png', mediaType: 'image/png' },
      { title: 'biên bản', kind: 'report', fileName: 'biên bản.pdf', mediaType: 'application/pdf' },
    ]);
    const reportId = reports.at(-1)?.id;
    expect(links.filter(({ seriesId }) => seriesId === documents[0]?.id)).toMatchObject([
      { subjectKind: 'package', subjectId: packageId },
      { subjectKind: 'progressReport', subjectId: reportId },
    ]);
    expect(documents.every(({ sha256 }) => existsSync(documentFile(dataDirectory, sha256)))).toBe(true);
    await store.close();
  });

  test(`a jump needs a note and a document; a web page named as one is none, and nothing is kept on ${name}`, async () => {
    const store = await open();
    const { actor, packageId } = await prepared(store);
    await report(store, actor, { on: day('2025-10-10'), physical: 7_000 });
    const jump = { version: 2, physical: 9_000, note: 'Lắp đặt xong thiết bị' };
    await expect(report(store, actor, jump)).rejects.toMatchObject({
      violations: [{ code: 'jumpUnproven', params: { previous: { basisPoints: 6_500 } } }],
    });
    const page = await aReceivedFile(dataDirectory, { name: 'ảnh.pdf', content: '<html>' });
    await expect(report(store, actor, jump, { files: [page], dataDirectory })).rejects.toMatchObject({
      violations: [{ code: 'documentTypeRefused', field: 'evidence' }],
    });
    expect((await documentsIn(store)).documents).toEqual([]);
    expect(existsSync(documentFile(dataDirectory, page.sha256))).toBe(false);
    const proof = await aReceivedFile(dataDirectory, { content: '%PDF-1.4 nghiệm thu' });
    await report(store, actor, jump, { files: [proof], dataDirectory });
    expect((await recordsOf(store, packageId)).reports.at(-1)?.physical).toBe(9_000);
    expect(readdirSync(path.join(dataDirectory, 'documents'))).toContain(proof.sha256);
    await store.close();
  });
}

/** Gives the package a plan that was approved, and its position by it. */
async function planned(tx: Writer, packageId: string, finishOn: string): Promise<void> {
  const [row] = await tx
    .select({ projectId: tx.t.biddingPackages.projectId })
    .from(tx.t.biddingPackages)
    .where(eq(tx.t.biddingPackages.id, packageId));
  const projectId = row?.projectId ?? '';
  const days = { startOn: day('2025-05-01'), finishOn: day(finishOn) };
  const item = await aScheduleItem(tx, {
    projectId,
    packageId,
    plannedStartOn: days.startOn,
    plannedFinishOn: days.finishOn,
    actualStartOn: days.startOn,
  });
  await aBaseline(tx, { projectId, items: [{ itemId: item.id, ...days }] });
  await refreshProject(tx, projectId, { today, now: instant('2025-10-31T02:00:00Z') });
}

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

async function documentsIn(store: Store) {
  return store.read(async (db) => ({
    documents: await db.select().from(db.t.documents).orderBy(db.t.documents.id),
    links: await db.select().from(db.t.documentLinks).orderBy(db.t.documentLinks.subjectKind),
  }));
}
