import { expect, test } from 'vitest';

import type { Role } from '#app/domain/codelists.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { navigationFor } from '#app/platform/navigation.ts';
import { aDocument } from '#db/document-factories.ts';
import { aPackage, aProject, aSupplier } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { testEngines } from '#db/testing/stores.ts';

import { findAnything } from './find-anything.server.ts';

test.each(testEngines)(
  'pages, projects, packages, suppliers and documents are found by any words of theirs, on $name',
  async ({ open }) => {
    const store = await open();
    const { project, supplier } = await aPortfolio(store);
    const found = async (text: string) => labelsOf(store, 'committee', text);
    expect(await found('du lieu')).toMatchObject({ projects: ['Trung tâm dữ liệu tỉnh'], packages: [] });
    expect(await found('Diện rộng')).toMatchObject({ packages: ['BP-12 · Thiết bị mạng diện rộng'] });
    expect(await found('bp-12')).toMatchObject({
      packages: ['BP-12 · Thiết bị lưu trữ', 'BP-12 · Thiết bị mạng diện rộng'],
    });
    expect(await found('dl-x bp-12')).toMatchObject({ packages: ['BP-12 · Thiết bị mạng diện rộng'] });
    expect(await found('DL-X')).toMatchObject({
      projects: ['Trung tâm dữ liệu tỉnh'],
      packages: ['BP-12 · Thiết bị mạng diện rộng', 'BP-13 · Đào tạo'],
    });
    expect(await found('vien thong')).toMatchObject({ suppliers: ['Công ty CP Viễn thông Đắk Lắk'] });
    expect(await found('tien do')).toMatchObject({ pages: ['Tiến độ thời gian'] });
    expect(await found('%')).toEqual({ pages: [], projects: [], packages: [], suppliers: [], documents: [] });
    expect(await found('bien ban')).toMatchObject({ documents: ['Biên bản bàn giao'] });
    expect(await found('7/bb')).toMatchObject({ documents: ['Biên bản bàn giao'] });

    const { projects, packages, suppliers } = await hitsOf(store, 'committee', 'x bp-12 dl-x');
    expect([projects, packages, suppliers]).toEqual([[], [], []]);
    const all = await hitsOf(store, 'committee', 'dl-x bp-12');
    expect(all.packages[0]).toMatchObject({
      detail: `DL-X · ${project.nameVi}`,
      to: '/projects/DL-X/packages/BP-12',
    });
    expect((await hitsOf(store, 'committee', 'vien thong')).suppliers[0]?.to).toBe(
      `/suppliers/${supplier.id}`,
    );
    await store.close();
  },
);

test.each(testEngines)(
  'without words only pages are there; nobody finds what they may not read, on $name',
  async ({ open }) => {
    const store = await open();
    await aPortfolio(store);
    const everything = await labelsOf(store, 'committee', ' ');
    expect(everything.pages).toEqual([
      'Tổng quan',
      'Tiến độ thời gian',
      'Dự án',
      'Gói thầu',
      'Nhà thầu',
      'Bảo đảm, bảo lãnh',
      'Giải ngân',
      'Cảnh báo',
      'Ngưỡng và căn cứ',
    ]);
    expect([everything.projects, everything.packages, everything.suppliers]).toEqual([[], [], []]);
    expect(await labelsOf(store, 'administrator', 'thiết bị')).toMatchObject({ packages: [] });
    expect(await labelsOf(store, 'administrator', 'viễn thông')).toMatchObject({ suppliers: [] });
    expect(await labelsOf(store, 'administrator', 'biên bản')).toMatchObject({ documents: [] });
    expect(await labelsOf(store, 'administrator', 'dữ liệu')).toMatchObject({ projects: [] });
    expect((await labelsOf(store, 'administrator', 'người')).pages).toEqual(['Người dùng']);
    await store.close();
  },
);

test.each(testEngines)('of many, the first few by name are shown, on $name', async ({ open }) => {
  const store = await open();
  await store.write(async (tx) => {
    const { id: projectId } = await aProject(tx);
    for (let number = 10; number < 30; number += 1) {
      await aPackage(tx, { projectId, code: `BP-${number}`, name: 'Tủ mạng' });
    }
  });
  const { packages } = await labelsOf(store, 'auditor', 'tu mang');
  expect(packages).toHaveLength(8);
  expect(packages[0]).toBe('BP-10 · Tủ mạng');
  await store.close();
});

async function aPortfolio(store: Store) {
  return store.write(async (tx) => {
    const project = await aProject(tx, { code: 'DL-X', nameVi: 'Trung tâm dữ liệu tỉnh' });
    await aPackage(tx, { projectId: project.id, code: 'BP-12', name: 'Thiết bị mạng diện rộng' });
    await aPackage(tx, { projectId: project.id, code: 'BP-13', name: 'Đào tạo' });
    const other = await aProject(tx, { code: 'LD-Y', nameVi: 'Trung tâm điều hành' });
    await aPackage(tx, { projectId: other.id, code: 'BP-12', name: 'Thiết bị lưu trữ' });
    const supplier = await aSupplier(tx, { name: 'Công ty CP Viễn thông Đắk Lắk' });
    await aDocument(tx, { projectId: project.id, title: 'Biên bản bàn giao', number: '7/BB' });
    return { project, supplier };
  });
}

async function hitsOf(store: Store, role: Role, text: string) {
  const actor = {
    userId: 'somebody',
    name: 'Somebody',
    email: 'somebody@example.test',
    assignments: [{ role, projectId: null, organisationId: null }],
  };
  const navigation = navigationFor(actor, 0, translatorFor('vi'));
  return store.read((db) => findAnything(db, { text, actor, navigation, locale: 'vi' }));
}

async function labelsOf(store: Store, role: Role, text: string) {
  const { pages, projects, packages, suppliers, documents } = await hitsOf(store, role, text);
  const labels = (hits: typeof pages) => hits.map(({ label }) => label);
  return {
    pages: labels(pages),
    projects: labels(projects),
    packages: labels(packages),
    suppliers: labels(suppliers),
    documents: labels(documents),
  };
}
