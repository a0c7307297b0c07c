import { beforeEach, expect, test, vi } from 'vitest';

import { NotFound } from '#app/domain/not-found.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { aRoleAssignment, aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { guardAction, guardLoader } from './guard.server.ts';
import { beginSession } from './session.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aContext } from './testing/context.ts';

const origin = 'https://tiendo.example';

let store: Store;
let token: string;

beforeEach(async () => {
  store = await openMemoryCopy();
  token = await store.write(async (tx) => {
    const user = await aUser(tx, { name: 'Ngọc Ánh' });
    await aRoleAssignment(tx, { userId: user.id, role: 'projectManager' });
    return beginSession(tx, aSignIn(user.id), { at: aContext(store).clock.wall(), replacing: null });
  });
  return () => store.close();
});

test('a stranger is sent to sign in, and comes back to where they were going', async () => {
  const load = guardLoader('flag:read', () => 'flags');
  const answer = await thrownBy(load(asked('/flags?state=open', { token: null })));
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    302,
    '/login?next=%2Fflags%3Fstate%3Dopen',
  ]);
});

test.each([
  [
    'the page the form stood on',
    `${origin}/disbursements/new?year=2025`,
    '/login?next=%2Fdisbursements%2Fnew%3Fyear%3D2025',
  ],
  ['home, when it stood on another site', 'https://evil.example/trap', '/login'],
  ['home, when the browser does not say', undefined, '/login'],
])('a stranger who posts comes back to %s', async (_where, referer, location) => {
  const act = guardAction('disbursement:record', () => 'recorded');
  const answer = await thrownBy(act(asked('/disbursements/new', { token: null, method: 'POST', referer })));
  expect(answer.headers.get('Location')).toBe(location);
});

test('a signed-in person reaches what their role permits, known by name', async () => {
  const load = guardLoader('flag:read', ({ actor, url, locale, trace }) => ({
    actor,
    path: url.pathname,
    locale,
    trace,
  }));
  const answer = await load(asked('/flags'));
  expect(answer).toMatchObject({
    actor: {
      name: 'Ngọc Ánh',
      assignments: [{ role: 'projectManager', projectId: null, organisationId: null }],
    },
    path: '/flags',
    locale: 'vi',
    trace: { actorId: answer.actor.userId, requestId: 'request-of-the-test' },
  });
  expect(answer.trace.at).toMatch(/^2025-10-3[01]T/);
});

test('a signed-in person is refused what their role does not permit, before anything runs (ASVS 8.2.1, 8.3.1)', async () => {
  const record = vi.fn<() => null>();
  const answer = await thrownBy(
    guardAction('disbursement:record', record)(asked('/disbursements/new', { method: 'POST' })),
  );
  expect(record).not.toHaveBeenCalled();
  expect(answer.status).toBe(403);
  expect(await answer.json()).toEqual({ code: 'forbidden', requestId: 'request-of-the-test' });
});

test('a public page welcomes strangers, and knows who is signed in', async () => {
  const load = guardLoader('public', ({ actor }) => actor?.name ?? 'stranger');
  expect(await load(asked('/login', { token: null }))).toBe('stranger');
  expect(await load(asked('/login', { token: 'guessed' }))).toBe('stranger');
  expect(await load(asked('/login'))).toBe('Ngọc Ánh');
});

test('a page for anybody signed in asks for no role', async () => {
  const load = guardLoader('signedIn', ({ actor }) => actor.name);
  expect(await load(asked('/'))).toBe('Ngọc Ánh');
  expect((await thrownBy(load(asked('/', { token: null })))).status).toBe(302);
});

test.each([
  ['a page', guardLoader('flag:read', () => 'flags'), '/flags?state=open', 'GET', '%2Fflags%3Fstate%3Dopen'],
  ['any person’s page', guardLoader('signedIn', () => 'home'), '/timeline/bars', 'GET', '%2Ftimeline%2Fbars'],
  ['an action', guardAction('disbursement:record', () => 'recorded'), '/disbursements/new', 'POST', null],
])(
  'ASVS 6.3.3: whoever owes a second factor is led from %s to set it up',
  async (_what, run, path, method, next) => {
    await owing();
    const answer = await thrownBy(run(asked(path, { method })));
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      302,
      `/account/second-factor${next === null ? '' : `?next=${next}`}`,
    ]);
  },
);

test('whoever owes a second factor reaches where it is set up, and what is public', async () => {
  await owing();
  const setUp = guardLoader('firstFactor', ({ actor }) => actor.name);
  expect(await setUp(asked('/account/second-factor'))).toBe('Ngọc Ánh');
  expect((await thrownBy(setUp(asked('/account/second-factor', { token: null })))).status).toBe(302);
  const load = guardLoader('public', ({ actor }) => actor?.name);
  expect(await load(asked('/preferences'))).toBe('Ngọc Ánh');
});

test('whoever must choose a new password reaches the page for that, and nothing else', async () => {
  await store.write(async (tx) =>
    tx.insert(tx.t.settings).values([
      { name: 'passwordPolicy', value: 'vnGov' },
      { name: 'secondFactorFor', value: '' },
    ]),
  );
  for (const word of ['flag:read', 'signedIn', 'firstFactor'] as const) {
    const answer = await thrownBy(guardLoader(word, () => 'inside')(asked('/flags')));
    expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/account/password']);
  }
  const load = guardLoader('passwordDue', ({ passwordIsDue }) => passwordIsDue);
  expect(await load(asked('/account/password'))).toBe(true);
  expect((await thrownBy(load(asked('/account/password', { token: null })))).status).toBe(302);
});

test('all loaders of one request share one look at the session', async () => {
  const args = asked('/flags');
  const read = vi.spyOn(args.context.store, 'read');
  const load = guardLoader('flag:read', () => null);
  await Promise.all([load(args), load(args), load(args)]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a segment the route does not have is a page that does not exist', async () => {
  const load = guardLoader('public', ({ param }) => param('projectCode'));
  expect(await load({ ...asked('/projects/DL-DTI'), params: { projectCode: 'DL-DTI' } })).toBe('DL-DTI');
  expect((await thrownBy(load(asked('/projects')))).status).toBe(404);
});

test.each([
  [new NotFound('project'), 404, 'notFound'],
  [new StaleEdit({ status: 'executing' }), 409, 'conflict'],
  [new RuleViolations([{ code: 'capitalExceeded', params: {} }]), 422, 'brokenRule'],
  [Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }), 503, 'unavailable'],
  [new Error('query failed', { cause: Object.assign(new Error(), { code: '53100' }) }), 503, 'unavailable'],
  [new Error('secret detail'), 500, 'crash'],
])(
  '%s answers %i with a code and the request id, nothing else (ASVS 16.5.1, 16.5.2)',
  async (error, status, code) => {
    const load = guardLoader('public', () => {
      throw error;
    });
    const answer = await thrownBy(load(asked('/')));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ code, requestId: 'request-of-the-test' });
  },
);

test.each([
  ['disk I/O error', 'SQLITE_IOERR', 503],
  ['no such column', 'SQLITE_ERROR', 500],
])('where it cannot be told who asks (%s), nothing runs (ASVS 16.5.3)', async (message, code, status) => {
  const run = vi.fn<() => null>();
  for (const word of ['flag:read', 'signedIn', 'firstFactor', 'passwordDue'] as const) {
    const args = asked('/flags');
    const failure = Object.assign(new Error(message), { code });
    vi.spyOn(args.context.store, 'read').mockRejectedValueOnce(failure);
    expect((await thrownBy(guardLoader(word, run)(args))).status).toBe(status);
  }
  const args = asked('/login', { method: 'POST' });
  vi.spyOn(args.context.store, 'read').mockRejectedValueOnce(new Error(message));
  expect((await thrownBy(guardAction('public', run)(args))).status).toBe(500);
  expect(run).not.toHaveBeenCalled();
});

test('an error of another bundle is known by its name', async () => {
  const load = guardLoader('public', () => {
    throw Object.assign(new Error('elsewhere'), { name: 'NotFound' });
  });
  expect((await thrownBy(load(asked('/')))).status).toBe(404);
});

test('an answer that is thrown on purpose goes through', async () => {
  const answer = new Response('elsewhere', { status: 303 });
  const load = guardLoader('public', () => {
    throw answer;
  });
  expect(await thrownBy(load(asked('/')))).toBe(answer);
});

type Asking = { token?: string | null; method?: string; referer?: string | undefined };

function asked(path: string, { token: cookieToken = token, method = 'GET', referer }: Asking = {}) {
  const headers = new Headers(
    cookieToken === null ? {} : { Cookie: `other=1; tiendo_session=${cookieToken}` },
  );
  if (referer !== undefined) headers.set('Referer', referer);
  return {
    request: new Request(`${origin}${path}`, { method, headers }),
    params: {},
    context: { ...aContext(store) },
  };
}

/** From now on the policy asks project managers for a second factor. */
async function owing(): Promise<void> {
  await store.write(async (tx) => {
    await tx.insert(tx.t.settings).values({ name: 'secondFactorFor', value: 'projectManager' });
  });
}

async function thrownBy(answer: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await answer.then(
    () => new Error('nothing was thrown'),
    (error: unknown) => error,
  );
  if (!(thrown instanceof Response)) throw thrown;
  return thrown;
}
