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
  return redirectWithToast(loginPath(), { key: 'users.signedOut' }, { 'Set-Cookie': endedSessionCookie() });
});
