import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

import { NotFound } from '#app/domain/not-found.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { attempt, parseForm } from './forms.server.ts';
import { guardAction, guardLoader } from './guard.server.ts';
import { createLog } from './log.server.ts';
import { refusalResponse } from './refusal.server.ts';
import { beginSession } from './session.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aContext } from './testing/context.ts';

let store: Store;
let userId: string;
let token: string;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  lines = [];
  store = await openMemoryCopy();
  await store.write(async (tx) => {
    ({ id: userId } = await aUser(tx));
    await aRoleAssignment(tx, { userId, role: 'projectManager' });
    token = await beginSession(tx, aSignIn(userId), { at: aContext(store).clock.wall(), replacing: null });
  });
  return () => store.close();
});

test('who is not permitted something is named in the log, with what it was (ASVS 16.3.2)', async () => {
  await run(
    guardAction('disbursement:record', () => 'recorded'),
    '/disbursements/new',
    { method: 'POST' },
  );
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'warn',
      msg: 'refused',
      userId,
      address: '203.0.113.7',
      method: 'POST',
      path: '/disbursements/new',
      status: 403,
      reason: 'not permitted: disbursement:record',
      requestId: 'request-of-the-test',
      time: expect.any(String),
    }),
  ]);
});

test('an id that was made up is in the log with who tried it (ASVS 16.3.3)', async () => {
  const load = guardLoader('flag:read', () => {
    throw new NotFound('flag 0198');
  });
  await run(load, '/flags/0198');
  expect(lines).toMatchObject([{ level: 'info', userId, status: 404, reason: 'not found: flag 0198' }]);
});

test('a session that is over, or was made up, is in the log without its token (ASVS 16.3.2)', async () => {
  const load = guardLoader('flag:read', () => 'flags');
  await run(load, '/flags', {}, 'made-up-token');
  expect(lines).toMatchObject([{ msg: 'refused', userId: null, path: '/flags', status: 302 }]);
  expect(JSON.stringify(lines)).not.toContain('made-up-token');
  await run(load, '/flags', {}, null);
  expect(lines).toHaveLength(1);
});

test('input that is refused is in the log by its fields, never by what stood in them (ASVS 16.3.3)', async () => {
  const act = guardAction('signedIn', async (context) => {
    const form = await parseForm(z.object({ amount: z.coerce.number(), note: z.string() }), context);
    return form.refused ?? 'recorded';
  });
  const body = new URLSearchParams({ amount: 'hostile text' });
  await run(act, '/disbursements/new', { method: 'POST', body });
  expect(lines).toMatchObject([{ level: 'info', userId, status: 422, fields: ['amount', 'note'] }]);
  expect(JSON.stringify(lines)).not.toContain('hostile text');
});

test.each([
  ['a broken rule', 'capitalExceeded', 422, 'info'],
  ['a try too many', 'tooManyAttempts', 429, 'warn'],
] as const)(
  '%s is in the log with who came up against it (ASVS 16.3.3)',
  async (_what, code, status, level) => {
    const act = guardAction('signedIn', async (context) => {
      const form = await parseForm(z.object({}), context);
      if (form.refused) return form.refused;
      const done = await attempt(form, async () => {
        throw new RuleViolations([{ code, params: { left: { number: 1 }, minutes: { number: 15 } } }]);
      });
      return done.refused;
    });
    await run(act, '/disbursements/new', { method: 'POST', body: new URLSearchParams({ a: 'b' }) });
    expect(lines).toMatchObject([{ msg: 'refused', level, userId, status }]);
  },
);

test('a body that no page of ours sends is in the log (ASVS 16.3.3)', async () => {
  const act = guardAction('signedIn', ({ requestId }) => {
    throw refusalResponse('badRequest', requestId);
  });
  await run(act, '/disbursements/new', { method: 'POST', body: 'not a form' });
  expect(lines).toMatchObject([{ level: 'warn', userId, status: 400 }]);
});

test('what is welcome leaves no such line', async () => {
  await run(
    guardLoader('flag:read', () => 'flags'),
    '/flags',
  );
  expect(lines).toEqual([]);
});

/** Runs a guarded function as a request would, whatever it answers or throws. */
async function run(
  route: ReturnType<typeof guardLoader>,
  path: string,
  init: RequestInit = {},
  session: string | null = token,
): Promise<void> {
  const headers = new Headers(session === null ? {} : { Cookie: `tiendo_session=${session}` });
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(JSON.parse(line)) });
  const request = new Request(`https://tiendo.example${path}`, { ...init, headers });
  const answer = Promise.resolve(route({ request, params: {}, context: { ...aContext(store), log } }));
  await answer.catch(() => undefined);
}
