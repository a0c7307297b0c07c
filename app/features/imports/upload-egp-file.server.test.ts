import { expect, test } from 'vitest';

import type { Role } from '#app/domain/codelists.ts';
import { instant, millisecondsOf } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { NotFound } from '#app/domain/not-found.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { createClock } from '#app/platform/clock.ts';
import { aProject, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy, testEngines } from '#db/testing/stores.ts';
import { findDraftPage } from './find-draft-page.server.ts';
import { importEgpPackages } from './import-egp-packages.server.ts';
import { getEgpDraft, listImportProjects } from './queries.server.ts';
import { anEgpRow } from './testing/egp-rows.ts';
import { uploadEgpFile } from './upload-egp-file.server.ts';

const uploadedAt = instant('2025-10-31T02:00:00Z');

test.each(testEngines)(
  'a draft is kept with its trace and shown to whoever uploaded it on $name',
  async ({ open }) => {
    const store = await open();
    const { context, other } = await standing(store);
    const id = await uploadEgpFile(context, aFile(anEgpRow(1), anEgpRow(2, { name: '' })));
    expect(await store.read((db) => getEgpDraft(db, context.actor, id))).toMatchObject({
      id,
      projectCode: 'DA-EGP',
    });
    await expect(store.read((db) => getEgpDraft(db, other, id))).rejects.toThrow(NotFound);
    await expect(store.read((db) => getEgpDraft(db, context.actor, 'no-such-id'))).rejects.toThrow(NotFound);
    const events = await store.read(async (db) => db.select().from(db.t.auditEvents));
    expect(events).toMatchObject([
      { event: 'import.uploaded', subjectId: id, actorId: context.actor.userId },
    ]);
    expect(await store.read(async (db) => db.select().from(db.t.biddingPackages))).toEqual([]);
    await store.close();
  },
);

test('a preview shows what needs attention first, in the reader’s language', async () => {
  const store = await openMemoryCopy();
  const { context } = await standing(store);
  const rows = Array.from({ length: 60 }, (_, index) => anEgpRow(index + 1));
  const id = await uploadEgpFile(context, aFile(...rows, anEgpRow(99, { diadiem: 'Qua mạng' })));
  const page = await findDraftPage(context, id, 1);
  expect(page).toMatchObject({
    fileName: 'notices.json',
    project: { code: 'DA-EGP' },
    figures: { read: 61, created: 60, unchanged: 0, rejected: 1 },
  });
  expect(page.rows).toHaveLength(50);
  expect(page.rows[0]).toMatchObject({ row: 61, outcome: 'rejected' });
  expect(page.rows[0]?.remarks[0]).toContain('địa điểm');
  expect((await findDraftPage(context, id, 9)).rows).toHaveLength(11);
  await store.close();
});

test('a confirmed draft is gone', async () => {
  const store = await openMemoryCopy();
  const { context } = await standing(store);
  const file = aFile(anEgpRow(1));
  const draftId = await uploadEgpFile(context, file);
  await importEgpPackages(context, { ...file, skipRejected: false, draftId });
  await expect(store.read((db) => getEgpDraft(db, context.actor, draftId))).rejects.toThrow(NotFound);
  await store.close();
});

test('drafts that nobody came back to are cleared away', async () => {
  const store = await openMemoryCopy();
  const { context, other } = await standing(store);
  const of = (actor: Actor, at: string) => uploadEgpFile({ ...context, actor, clock: clockAt(at) }, aFile());
  await of(other, '2025-10-30T01:00:00Z');
  const recent = await of(other, '2025-10-30T23:00:00Z');
  const own: string[] = [];
  for (let hour = 1; hour <= 7; hour += 1) own.push(await of(context.actor, `2025-10-31T0${hour}:00:00Z`));
  const kept = await store.read(async (db) =>
    db.select({ id: db.t.importDrafts.id }).from(db.t.importDrafts),
  );
  expect(kept.map(({ id }) => id).sort()).toEqual([recent, ...own.slice(2)].sort());
  await store.close();
});

test('a file that cannot be read is not kept', async () => {
  const store = await openMemoryCopy();
  const { context } = await standing(store);
  const uploading = uploadEgpFile(context, { ...aFile(), text: '{}' });
  await expect(uploading).rejects.toThrow(RuleViolations);
  expect(await store.read(async (db) => db.select().from(db.t.importDrafts))).toEqual([]);
  await store.close();
});

const others: readonly Role[] = ['financeOfficer', 'committee', 'auditor', 'administrator'];

test.each(others)('a %s may not upload, and has no project to import into', async (role) => {
  const store = await openMemoryCopy();
  const { context } = await standing(store, role);
  await expect(uploadEgpFile(context, aFile())).rejects.toThrow(Forbidden);
  expect(await store.read((db) => listImportProjects(db, context.actor))).toEqual([]);
  await store.close();
});

test('a manager chooses among their own projects, and types the code where they are too many', async () => {
  const store = await openMemoryCopy();
  const { context, projectId } = await standing(store);
  await store.write(async (tx) => {
    for (let n = 0; n < 101; n += 1) await aProject(tx);
  });
  const actor = {
    ...context.actor,
    assignments: [{ role: 'projectManager' as const, projectId, organisationId: null }],
  };
  expect(await store.read((db) => listImportProjects(db, actor))).toMatchObject([{ code: 'DA-EGP' }]);
  expect(await store.read((db) => listImportProjects(db, context.actor))).toBeNull();
  await store.close();
});

function aFile(...rows: readonly unknown[]) {
  return { projectCode: 'DA-EGP', fileName: 'notices.json', text: JSON.stringify(rows) };
}

function clockAt(at: string) {
  return createClock(null, () => millisecondsOf(instant(at)));
}

async function standing(store: Store, role: Role = 'projectManager') {
  const { projectId, people } = await store.write(async (tx) => ({
    projectId: (await aProject(tx, { code: 'DA-EGP' })).id,
    people: [await aUser(tx), await aUser(tx)],
  }));
  const [actor, other] = people.map(({ id, name, email }): Actor => ({
    userId: id,
    name,
    email,
    assignments: [{ role, projectId: null, organisationId: null }],
  }));
  if (actor === undefined || other === undefined) throw new Error('two people were made');
  const trace = { actorId: actor.userId, at: uploadedAt, requestId: 'request-1' };
  const clock = clockAt(uploadedAt);
  return {
    context: { store, clock, actor, trace, locale: 'vi' as const, t: translatorFor('vi') },
    other,
    projectId,
  };
}
