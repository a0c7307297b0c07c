import { beforeEach, expect, test } from 'vitest';

import { aUser } from '#db/factories.ts';
import type { Store } from '#db/store.server.ts';
import { openMemoryCopy } from '#db/testing/stores.ts';

import { createClock } from './clock.ts';
import { guardAction, guardLoader } from './guard.server.ts';
import { createLog } from './log.server.ts';
import { createPace, keepsLengthyPace } from './pace.server.ts';
import { beginSession } from './session.server.ts';
import { aSignIn } from './testing/a-sign-in.ts';
import { aContext } from './testing/context.ts';

const minute = 60_000;
const perMinute = 20;

let store: Store;
let milliseconds: number;
let lines: Record<string, unknown>[];
let ask: ReturnType<typeof askWithPace>;

beforeEach(async () => {
  store = await openMemoryCopy();
  milliseconds = 29_000_000 * minute;
  lines = [];
  ask = askWithPace();
  return () => store.close();
});

test('a person has so many requests a minute, and as many in the next one (ASVS 2.4.1)', async () => {
  const token = await aToken();
  expect(await statuses(perMinute + 2, () => ask({ token }))).toEqual([
    ...Array.from({ length: perMinute }, () => 200),
    429,
    429,
  ]);
  expect(lines[0]).toMatchObject({ level: 'warn', msg: 'refused', status: 429, userId: expect.any(String) });
  milliseconds += minute;
  expect(await ask({ token })).toBe(200);
});

test('of a person’s requests a fifth may write, as fast as somebody can type (ASVS 2.4.1, 2.4.2)', async () => {
  const token = await aToken();
  const answers = await statuses(perMinute / 5 + 1, () => ask({ token, method: 'POST' }));
  expect(answers).toEqual([200, 200, 200, 200, 429]);
  expect(await ask({ token })).toBe(200);
});

test('nobody uses up what others may ask, wherever they sit (ASVS 2.4.1)', async () => {
  const [hasty, other] = [await aToken(), await aToken()];
  await statuses(perMinute + 1, () => ask({ token: hasty }));
  expect(await ask({ token: hasty, address: '198.51.100.1' })).toBe(429);
  expect(await ask({ token: other })).toBe(200);
  expect(await ask({ token: null })).toBe(200);
});

test('strangers count by their network, whatever sessions they make up (ASVS 2.4.1)', async () => {
  let made = 0;
  const guess = () => {
    made += 1;
    return ask({ token: `made-up-${made}`, address: `2001:db8:1:2::${made}` });
  };
  expect((await statuses(perMinute + 1, guess)).at(-1)).toBe(429);
  expect(await ask({ token: null, address: '2001:db8:1:3::1' })).toBe(200);
});

test('what lasts is given six times a minute to each person (ASVS 2.4.1, 15.2.2)', () => {
  const context = { ...aContext(store), pace: createPace(clock()) };
  const limited = { ...context, env: { ...context.env, requestsPerMinute: perMinute } };
  const given = Array.from({ length: 7 }, () => keepsLengthyPace(limited, 'an'));
  expect(given).toEqual([true, true, true, true, true, true, false]);
  expect(keepsLengthyPace(limited, 'binh')).toBe(true);
  milliseconds += minute;
  expect(keepsLengthyPace(limited, 'an')).toBe(true);
});

test('where it is off nobody is held back', async () => {
  const unlimited = askWithPace(null);
  const token = await aToken();
  expect(new Set(await statuses(100, () => unlimited({ token, method: 'POST' })))).toEqual(new Set([200]));
});

type Asking = { token: string | null; method?: string; address?: string };

/** A server on which anybody may ask for a page that counts to nothing else; the status of its answer. */
function askWithPace(requestsPerMinute: number | null = perMinute) {
  const log = createLog({ logLevel: 'warn' }, { write: (line) => lines.push(JSON.parse(line)) });
  const context = { ...aContext(store), clock: clock(), log };
  const pace = createPace(context.clock);
  const load = guardLoader('public', () => null);
  const act = guardAction('public', () => null);
  return async ({ token, method = 'GET', address = '203.0.113.7' }: Asking): Promise<number> => {
    const headers = new Headers(token === null ? {} : { Cookie: `tiendo_session=${token}` });
    const request = new Request('https://tiendo.example/', { method, headers });
    const env = { ...context.env, requestsPerMinute };
    const args = { request, params: {}, context: { ...context, env, pace, address } };
    // As Remix does: all loaders of a page run for one request, which counts once.
    const run = method === 'GET' ? Promise.all([load(args), load(args)]) : act(args);
    return run.then(
      () => 200,
      (thrown: unknown) => (thrown instanceof Response ? thrown.status : 500),
    );
  };
}

async function statuses(times: number, one: () => Promise<number>): Promise<number[]> {
  const answers: number[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await one());
  return answers;
}

async function aToken(): Promise<string> {
  return store.write(async (tx) => {
    const { id } = await aUser(tx);
    return beginSession(tx, aSignIn(id), { at: clock().wall(), replacing: null });
  });
}

function clock() {
  return createClock(null, () => milliseconds);
}
