import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { Forbidden } from '#app/domain/forbidden.ts';
import { aPlace, anOrganisation, aProject } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { createProject } from './create-project.server.ts';
import { editProject } from './edit-project.server.ts';
import { CreateProjectInput } from './schemas.ts';
import type { CreateProject, EditProject } from './schemas.ts';
import { aManager, as, contextOf } from './testing/a-manager.ts';

const said = {
  nameVi: 'Trung tâm dữ liệu tỉnh',
  nameEn: null,
  group: 'B',
  sector: 'dataCentre',
  status: 'preparation',
  approvedStartOn: day('2025-01-01'),
  approvedFinishOn: day('2026-12-31'),
  owner: 'Sở Khoa học và Công nghệ',
  managingUnit: 'Ban Quản lý dự án hạ tầng số',
  objectiveVi: null,
  objectiveEn: null,
} as const satisfies Omit<EditProject, 'version'>;
const made: CreateProject = { code: 'DL-TTDL', provinceCode: '66', ...said };

async function recordsOf(store: Store, code: string) {
  return store.read(async (db) => ({
    projects: await db.select().from(db.t.projects).where(eq(db.t.projects.code, code)),
    units: await db.select().from(db.t.organisations).orderBy(db.t.organisations.foldedName),
    events: await db.select().from(db.t.auditEvents).orderBy(db.t.auditEvents.seq),
    positions: await db.select().from(db.t.projectPositions),
  }));
}

describe.each(testEngines)('on $name', ({ open }) => {
  test('a project made by hand has its units, its event and its place in the lists', async () => {
    const store = await open();
    const owner = await store.write(async (tx) => {
      await aPlace(tx);
      return anOrganisation(tx, { name: 'Sở Khoa học và Công nghệ' });
    });
    const context = await aManager(store);
    await createProject(context, { ...made, owner: 'so khoa hoc va cong nghe' });

    const { projects, units, events, positions } = await recordsOf(store, 'DL-TTDL');
    expect(units.map(({ name }) => name)).toEqual(['Ban Quản lý dự án hạ tầng số', owner.name]);
    expect(projects).toMatchObject([
      {
        nameVi: said.nameVi,
        nameEn: said.nameVi,
        ownerId: owner.id,
        managingUnitId: units[0]?.id,
        foldedName: 'dl-ttdl trung tam du lieu tinh',
        illustrative: false,
      },
    ]);
    expect(events).toMatchObject([
      {
        event: 'project.created',
        subjectId: projects[0]?.id,
        changes: { code: 'DL-TTDL', name: said.nameVi },
      },
    ]);
    expect(positions).toMatchObject([{ code: 'DL-TTDL', group: 'B', sector: 'dataCentre' }]);
    await store.close();
  });

  test('a code that is taken or cannot be one, another country, and a time that ends first are refused', async () => {
    const store = await open();
    const { nameVi } = await store.write((tx) => aProject(tx, { code: 'DL-TTDL' }));
    const context = await aManager(store);
    const refused = (change: Partial<CreateProject>) => createProject(context, { ...made, ...change });
    await expect(refused({ code: 'ĐL-TTDL' })).rejects.toMatchObject({
      violations: [
        {
          code: 'projectCodeTaken',
          field: 'code',
          params: { code: { text: 'DL-TTDL' }, name: { text: nameVi } },
        },
      ],
    });
    await expect(refused({ code: 'NEW' })).rejects.toMatchObject({
      violations: [{ code: 'codeUnusable', field: 'code' }],
    });
    await expect(refused({ code: 'DL-1', provinceCode: '99' })).rejects.toMatchObject({
      violations: [{ code: 'notFound', field: 'provinceCode' }],
    });
    await expect(refused({ code: 'DL-1', approvedFinishOn: day('2024-12-31') })).rejects.toMatchObject({
      violations: [{ code: 'finishBeforeStart', field: 'approvedFinishOn' }],
    });
    const { units, events } = await recordsOf(store, 'DL-1');
    expect([units, events]).toEqual([[], []]);
    await expect(createProject(contextOf(store, as('committee', context)), made)).rejects.toThrow(Forbidden);
    await store.close();
  });

  test('an edit keeps what it was in its event, and the lists find the new name', async () => {
    const store = await open();
    const { id } = await store.write((tx) =>
      aProject(tx, { code: 'DL-DTI', nameVi: 'Tên cũ', sector: null }),
    );
    const context = await aManager(store, id);
    await editProject(context, 'DL-DTI', { version: 1, ...said });

    const { projects, units, events, positions } = await recordsOf(store, 'DL-DTI');
    expect(projects).toMatchObject([
      { version: 2, status: 'preparation', foldedName: 'dl-dti trung tam du lieu tinh' },
    ]);
    expect(positions).toMatchObject([{ foldedName: 'dl-dti trung tam du lieu tinh', sector: 'dataCentre' }]);
    const owner = units.find(({ name }) => name === said.owner);
    expect(events).toMatchObject([
      {
        event: 'project.edited',
        subjectId: id,
        changes: {
          name: { from: 'Tên cũ', to: said.nameVi },
          projectStatus: { from: 'implementation', to: 'preparation' },
          ownerId: { from: null, to: owner?.id },
        },
      },
    ]);

    await editProject(context, 'DL-DTI', { version: 2, ...said });
    expect((await recordsOf(store, 'DL-DTI')).events).toHaveLength(1);
    await store.close();
  });

  test('of two who edit at once the later one is shown what stands there now', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const context = await aManager(store, id);
    const answers = await Promise.allSettled([
      editProject(context, 'DL-DTI', { version: 1, ...said }),
      editProject(context, 'DL-DTI', { version: 1, ...said, group: 'A' }),
    ]);
    const { projects, events } = await recordsOf(store, 'DL-DTI');
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { name: 'StaleEdit', current: { version: 2, group: projects[0]?.group } } },
    ]);
    expect(events).toHaveLength(1);
    await store.close();
  });

  test('nobody but a manager of the project edits it', async () => {
    const store = await open();
    const { id } = await store.write((tx) => aProject(tx, { code: 'DL-DTI' }));
    const elsewhere = await store.write((tx) => aProject(tx));
    const context = await aManager(store, id);
    const others = [
      await aManager(store, elsewhere.id),
      ...(['financeOfficer', 'committee', 'auditor', 'administrator'] as const).map((role) =>
        contextOf(store, as(role, context)),
      ),
    ];
    for (const other of others) {
      await expect(editProject(other, 'DL-DTI', { version: 1, ...said })).rejects.toThrow(Forbidden);
    }
    expect((await recordsOf(store, 'DL-DTI')).events).toEqual([]);
    await store.close();
  });
});

test('a code is kept in capitals, and what is left empty is not said', () => {
  expect(CreateProjectInput.parse({ code: ' dl-dti ', provinceCode: '66', nameVi: 'Dự án' })).toMatchObject({
    code: 'DL-DTI',
    nameEn: null,
    owner: null,
    approvedStartOn: null,
  });
});
