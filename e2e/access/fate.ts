import type { RouteFunction } from '../../scripts/route-functions.ts';
import { expectations } from './expectations.ts';
import type { Circle, Fate } from './expectations.ts';

/** The ways in which a route's function can be run: with its page, by a data request, and alone among its parents. */
export function formsOf(
  { route, path: pattern, name }: Pick<RouteFunction, 'route' | 'path' | 'name'>,
  pathTo: (pattern: string) => string,
): string[] {
  const url = pathTo(pattern);
  const data = url === '' ? '/_root.data' : `${url}.data`;
  // Layouts have no path of their own: they are run on their way to a page that everybody may open.
  if (url === '' && route !== 'routes/home') return [`/permissions.data?_routes=${route}`];
  if (name === 'action') return [url, data];
  const query = expectations[route]?.query ?? '';
  return [
    `${url || '/'}?${query}`,
    `${data}?${query}`,
    `${data}?${query}&_routes=${route}`,
    `${url || '/'}?${query}&_data=${encodeURIComponent(route)}`,
  ];
}

/** A data request is told where to go instead in its content, under this status. */
const redirectInData = 202;
const setUp = /^\/account\/second-factor(\?|$)/;
const setUpInData = /"\/account\/second-factor(\?next=[^"]*)?"/;

/** What became of a request, read off the answer. */
export function fateIn(answer: Response, text: string, circle: Circle): Fate | string {
  if (answer.status >= 500) return `failed: ${answer.status}`;
  const location = answer.headers.get('Location') ?? answer.headers.get('X-Remix-Redirect') ?? '';
  // Some of what anyone may do ends on the sign-in page.
  if (circle === 'anyone') return 'welcome';
  if (location.startsWith('/login') || /"\/login(\?next=[^"]*)?"/.test(text)) return 'sent to sign in';
  const isRedirectInData = answer.status === redirectInData && setUpInData.test(text);
  if (setUp.test(location) || isRedirectInData) return 'sent to set up';
  if (answer.status === 403 || /"forbidden"/.test(text)) return 'forbidden';
  if (answer.status === 404 || /"notFound"/.test(text)) return 'missing';
  return 'welcome';
}
