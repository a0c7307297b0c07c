import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { createPace } from '#app/platform/pace.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aContext } from '#app/platform/testing/context.ts';
import {
  aContract,
  aPackage,
  aProject,
  aRoleAssignment,
  aSecurity,
  aSupplier,
  aUser,
} from '#db/factories.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { loader } from './list.tsx';

let store: Store;
let token: string;

beforeEach(async () => {
  store = await openMemoryCopy();
  token = await store.write(async (tx) => {
    const { id } = await aUser(tx);
    await aRoleAssignment(tx, { userId: id, role: 'projectManager' });
    const project = await aProject(tx, { code: 'DL-X', nameVi: '=1+1', illustrative: true });
    for (let number = 1; number <= 60; number += 1) {
      await aPackage(tx, {
        projectId: project.id,
        code: `BP-${number}`,
        price: number === 60 ? null : vnd(number * 1_000_000_000 + 1),
        managerId: number % 2 === 0 ? id : null,
      });
      await aSupplier(tx, { name: `Nhà thầu ${number}` });
    }
    const { id: packageId } = await aPackage(tx, { projectId: project.id, code: 'BP-99' });
    const { id: contractId } = await aContract(tx, { packageId, number: '-12/HĐ' });
    await aSecurity(tx, { contractId, kind: 'performance', number: 'BL-1', expiresOn: day('2025-11-30') });
    await refreshProject(tx, project.id, { today: day('2025-10-31'), now: aContext(store).clock.now() });
    return beginSession(tx, aSignIn(id), { at: aContext(store).clock.wall(), replacing: null });
  });
});

afterEach(() => store.close());

test('a list goes on to its end, in whole đồng, and what is unknown stays empty', async () => {
  const rows = await rowsOf('packages');
  expect(rows).toHaveLength(61);
  const price = (code: string) => rows.find((row) => row['Mã gói thầu'] === code)?.['Giá gói thầu (đồng)'];
  expect([price('BP-1'), price('BP-59'), price('BP-60')]).toEqual(['1000000001', '59000000001', '']);
});

test.each([
  ['packages', '?q=BP-12', 1],
  ['packages', '?mine=1', 30],
  ['packages', '?status=closed', 0],
  ['projects', '', 1],
  ['projects', '?q=khong-co', 0],
  ['suppliers', '', 61],
  ['suppliers', '?q=nha+thau+7&page=2', 6],
  ['securities', '?kind=performance', 1],
  ['securities', '?within=30', 1],
  ['securities', '?kind=bid', 0],
])('%s%s are %i rows, as their page filters them', async (list, search, count) => {
  expect(await rowsOf(list, search)).toHaveLength(count);
});

test('nothing is a formula, and what is invented says so', async () => {
  const [project] = await rowsOf('projects');
  expect(project).toMatchObject({ 'Dự án': "'=1+1", 'Số liệu minh họa': 'có' });
  const [security] = await rowsOf('securities');
  expect(security).toMatchObject({ 'Hợp đồng': "'-12/HĐ", 'Ngày hết hạn': '2025-11-30' });
});

test('the file has the name that we give it, whatever is asked (ASVS 5.4.1)', async () => {
  const answer = await exported('projects', '?filename=evil.exe');
  expect(answer.headers.get('Content-Disposition')).toContain('filename="projects-2025-10-31.csv"');
});

test.each(['users', 'constructor', '__proto__', '..'])('there is no list %j', async (list) => {
  await expect(exported(list)).rejects.toMatchObject({ status: 404 });
});

test('lists are given six times a minute, then it is too much (ASVS 2.4.1, 15.2.2)', async () => {
  const context = { ...aContext(store), env: { ...aContext(store).env, requestsPerMinute: 300 } };
  const pace = createPace(context.clock);
  for (let time = 0; time < 6; time += 1) {
    expect((await exported('projects', '', { ...context, pace })).status).toBe(200);
  }
  await expect(exported('projects', '', { ...context, pace })).rejects.toMatchObject({ status: 429 });
});

async function rowsOf(list: string, search = ''): Promise<Record<string, string>[]> {
  const text = await (await exported(list, search)).text();
  return Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

async function exported(list: string, search = '', context = aContext(store)): Promise<Response> {
  const headers = { Cookie: `tiendo_session=${token}` };
  const request = new Request(`https://tiendo.example/exports/${list}${search}`, { headers });
  return loader({ request, params: { list }, context: { ...context } });
}
