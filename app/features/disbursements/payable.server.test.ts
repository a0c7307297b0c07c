import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { aCapitalEntry, aContract, aPackage, aProject, aSupplier } from '#db/factories.ts';
import { testEngines } from '#db/testing/stores.ts';

import { getPayable } from './get-payable.server.ts';
import { listPayable } from './list-payable.server.ts';
import { aPayableContract, anActor } from './testing/paying.ts';

const present = { locale: 'vi', today: day('2025-10-31') } as const;

test.each(testEngines)(
  'a contract is found by any part of what is known of it, on $name',
  async ({ open }) => {
    const store = await open();
    const officer = await store.write(async (tx) => {
      const project = await aProject(tx, { code: 'DL-X', nameVi: 'Trung tâm dữ liệu tỉnh' });
      const wan = await aPackage(tx, {
        projectId: project.id,
        code: 'BP-12',
        name: 'Thiết bị mạng diện rộng',
      });
      const other = await aPackage(tx, { projectId: project.id, code: 'BP-13', name: 'Đào tạo' });
      const supplier = await aSupplier(tx, { name: 'Công ty CP Viễn thông Đắk Lắk' });
      await aContract(tx, {
        packageId: wan.id,
        number: '12/2024/HĐ-STTTT',
        suppliers: [{ supplierId: supplier.id }],
      });
      await aContract(tx, { packageId: other.id, number: 'HĐ DL-X BP-13' });
      return anActor(tx, 'financeOfficer', project.id);
    });
    await store.read(async (db) => {
      const found = async (text: string | null) => (await listPayable(db, officer, text, 'vi')).contracts;
      const codes = async (text: string) => (await found(text)).map(({ packageCode }) => packageCode);
      for (const text of [
        '12/2024',
        '12/2024/hđ-stttt',
        'bp-12',
        'mang dien',
        'Diện Rộng',
        'vien thong dak lak',
        '2024/HĐ',
        '/hđ-sttt',
        'dl-x rong',
        'DL-X mang',
        'DL-X vien thong',
      ]) {
        expect({ text, found: await codes(text) }).toEqual({ text, found: ['BP-12'] });
      }
      for (const text of ['HĐ DL-X BP-13', 'hd dl-x bp-13', 'HĐ DL-X', 'BP-13']) {
        expect({ text, found: await codes(text) }).toEqual({ text, found: ['BP-13'] });
      }
      expect(await codes('DL-X')).toEqual(['BP-12', 'BP-13']);
      expect(await codes('trung tam')).toEqual(['BP-12', 'BP-13']);
      expect(await listPayable(db, officer, 'du lieu', 'vi')).toMatchObject({
        projects: [{ code: 'DL-X' }],
      });
      expect(await found('%')).toEqual([]);
      expect(await found(null)).toEqual([]);
      expect(await listPayable(db, officer, null, 'vi')).toMatchObject({
        projects: [{ code: 'DL-X', name: 'Trung tâm dữ liệu tỉnh' }],
        hasMore: false,
      });
    });
    await store.close();
  },
);

test.each(testEngines)(
  'only the projects in which somebody records vouchers are offered, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, elsewhere } = await store.write(async (tx) => {
      const own = await aPayableContract(tx);
      const foreign = await aPayableContract(tx);
      return { officer: await anActor(tx, 'financeOfficer', own.project.id), elsewhere: foreign };
    });
    await store.read(async (db) => {
      const { contracts, projects } = await listPayable(db, officer, elsewhere.project.code, 'vi');
      expect([contracts, projects]).toEqual([[], []]);
      for (const asked of [{ contractId: elsewhere.contract.id }, { projectCode: elsewhere.project.code }]) {
        await expect(getPayable(db, officer, asked, present)).rejects.toMatchObject({ name: 'Forbidden' });
      }
      for (const asked of [{ contractId: uuidv7() }, { contractId: 'x' }, { projectCode: 'NO-SUCH' }]) {
        await expect(getPayable(db, officer, asked, present)).rejects.toMatchObject({ name: 'NotFound' });
      }
    });
    await store.close();
  },
);

test.each(testEngines)(
  'the form knows what is left and where it is usually drawn from, on $name',
  async ({ open }) => {
    const store = await open();
    const { officer, project, contract } = await store.write(async (tx) => {
      const made = await aPayableContract(tx);
      const projectId = made.project.id;
      await aCapitalEntry(tx, { projectId, fundingSource: 'oda', amount: vnd(9_000_000_000) });
      await aCapitalEntry(tx, { projectId, capitalYear: 2024, amount: vnd(1_000_000_000) });
      const paidByOda = await aPackage(tx, { projectId, fundingSource: 'oda' });
      const contract = await aContract(tx, { packageId: paidByOda.id });
      return { officer: await anActor(tx, 'financeOfficer'), project: made.project, contract };
    });
    await store.read(async (db) => {
      const ofContract = await getPayable(db, officer, { contractId: contract.id }, present);
      expect(ofContract).toMatchObject({
        project: { id: project.id, code: project.code },
        contract: { id: contract.id, number: contract.number },
        usualLine: { capitalYear: 2025, fundingSource: 'oda', left: 9_000_000_000 },
        limits: {
          contract: { value: 9_000_000_000, advanceCeiling: 3_000 },
          totals: { paid: 0, advanceOutstanding: 0 },
          totalInvestment: 100_000_000_000,
          recoverBy: 8_000,
        },
      });
      expect(ofContract.lines).toHaveLength(3);
      const inJanuary = { ...present, today: day('2025-01-20') };
      const ofProject = await getPayable(db, officer, { projectCode: project.code }, inJanuary);
      expect(ofProject).toMatchObject({ contract: null, usualLine: { capitalYear: 2024 } });
    });
    await store.close();
  },
);
