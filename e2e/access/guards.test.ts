import { createRequestHandler } from '@remix-run/node';
import type { LoaderFunctionArgs, ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { aContext } from '#app/platform/testing/context.ts';

import { expectations, fateOf, insiders } from './expectations.ts';
import type { Circle } from './expectations.ts';
import { fateIn, formsOf } from './fate.ts';
import { beginWorld } from './world.ts';
import type { World } from './world.ts';

type Guarded = { route: string; name: 'loader' | 'action'; circle: Circle };

const guarded: readonly Guarded[] = Object.entries(expectations).flatMap(([route, { loader, action }]) => [
  ...(loader === undefined || loader === 'anyone'
    ? []
    : [{ route, name: 'loader' as const, circle: loader }]),
  ...(action === undefined || action === 'anyone'
    ? []
    : [{ route, name: 'action' as const, circle: action }]),
]);

let world: World;

beforeAll(async () => {
  world = await beginWorld();
});

afterAll(async () => {
  await world.end();
});

test.each(guarded)(
  'S2: without the guard of the $name of $route, a stranger gets in and S1 sees it (ASVS 8.2.1, 8.3.1)',
  async ({ route, name, circle }) => {
    const found = world.functions.find((built) => built.route === route && built.name === name);
    if (found === undefined || circle === 'anyone')
      throw new Error(`${name} of ${route} is not in the build`);
    const forms = formsOf(found, world.pathTo).filter((url) => url.includes('.data'));
    const fates = async (build: ServerBuild) => {
      const handle = createRequestHandler(build, 'production');
      const answers = forms.map(async (url) => {
        const init = name === 'action' ? { method: 'POST', body: world.bodyFor(route) } : {};
        const answer = await handle(new Request(`http://127.0.0.1${url}`, init), {
          ...aContext(world.store),
        });
        return fateIn(answer, await answer.text(), circle);
      });
      return Promise.all(answers);
    };
    const expected = fateOf('stranger', circle);
    expect(new Set(await fates(world.build))).toEqual(new Set([expected]));
    const unguarded = withoutGuard(world.build, {
      route,
      name,
      token: await world.tokenOf(insiders[circle]),
    });
    // A parent's guard still hides it where the parent runs too.
    expect((await fates(unguarded)).filter((fate) => fate !== expected)).not.toEqual([]);
  },
);

/** The build with one function that takes everybody for somebody who may. */
function withoutGuard(
  build: ServerBuild,
  { route, name, token }: Pick<Guarded, 'route' | 'name'> & { token: string | null },
): ServerBuild {
  const entry = build.routes[route];
  const original = entry?.module[name];
  if (entry === undefined || original === undefined) throw new Error(`${route} has no ${name}`);
  const unguarded = async ({ request, context, params }: LoaderFunctionArgs) => {
    const headers = new Headers(request.headers);
    headers.set('Cookie', `tiendo_session=${token}`);
    return original({ request: new Request(request, { headers }), context: { ...context }, params });
  };
  return {
    ...build,
    routes: { ...build.routes, [route]: { ...entry, module: { ...entry.module, [name]: unguarded } } },
  };
}
