import { redirect } from '@remix-run/node';

import { signOut } from '#app/features/users/sign-out.server.ts';
import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { homePath, loginPath } from '#app/platform/paths.ts';
import { endedSessionCookie, sessionTokenOf } from '#app/platform/session.server.ts';
import { redirectWithToast } from '#app/platform/toast.server.ts';

export const loader = guardLoader('public', () => redirect(homePath()));

export const action = guardAction('public', async (context) => {
  const token = sessionTokenOf(context.request);
  if (token !== null) await signOut(context, token);
  const headers = {
    'Set-Cookie': endedSessionCookie(),
    // Not the cookies: language and theme are the browser's, not the person's.
    'Clear-Site-Data': '"cache", "storage"',
  };
  return redirectWithToast(loginPath(), { key: 'users.signedOut' }, headers);
});
