import { redirect } from '@remix-run/node';

import { guardLoader } from '#app/platform/guard.server.ts';
import { homeOf } from '#app/platform/navigation.ts';

/** Each role lands on its own home. */
export const loader = guardLoader('signedIn', ({ actor }) => redirect(homeOf(actor)));
