import { afterEach, beforeEach, expect, test } from 'vitest';

import { createPace } from '#app/platform/pace.server.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { aContext } from '#app/platform/testing/context.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { loader } from './export.tsx';

let store: Store;
let token: string;

beforeEach(async () => {
  store = await openMemoryCopy();
  token = await store.write(async (tx) => {
    const { id } = await aUser(tx);
    await aRoleAssignment(tx, { userId: id, role: 'auditor' });
    return beginSession(tx, aSignIn(id), { at: aContext(store).clock.wall(), replacing: null });
  });
});

afterEach(() => store.close());

test.each([
  '',
  '?filename=evil.exe',
  '?name=..%2Fevil.exe&download=evil.exe',
  '?person=%22%3B%20filename%3Devil.exe',
])('asked with %j, the file has the name that we give it (ASVS 5.4.1)', async (search) => {
  const answer = await exported(search);
  expect(answer.headers.get('Content-Disposition')).toBe(
    `attachment; filename="audit-2025-10-31.csv"; filename*=UTF-8''audit-2025-10-31.csv`,
  );
  expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(await answer.text()).toContain('Thứ tự');
});

test('the log is given six times a minute, then it is too much (ASVS 2.4.1, 15.2.2)', async () => {
  const context = { ...aContext(store), env: { ...aContext(store).env, requestsPerMinute: 300 } };
  const pace = createPace(context.clock);
  for (let time = 0; time < 6; time += 1) {
    expect((await exported('', { ...context, pace })).status).toBe(200);
  }
  await expect(exported('', { ...context, pace })).rejects.toMatchObject({ status: 429 });
});

async function exported(search: string, context = aContext(store)): Promise<Response> {
  const headers = { Cookie: `tiendo_session=${token}` };
  const request = new Request(`https://tiendo.example/audit/export${search}`, { headers });
  return loader({ request, params: {}, context: { ...context } });
}
