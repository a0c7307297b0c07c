import type { RouteConfig } from '@remix-run/route-config';
import { route } from '@remix-run/route-config';

/** Every path of the application, on one screen. */
export default [
  route('login', 'routes/login.tsx'),
  route('logout', 'routes/logout.tsx'),
  route('setup', 'routes/setup.tsx'),
  route('preferences', 'routes/preferences.tsx'),
] satisfies RouteConfig;
