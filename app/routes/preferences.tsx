import { redirect } from '@remix-run/node';

import { guardAction, guardLoader } from '#app/platform/guard.server.ts';
import { homePath } from '#app/platform/paths.ts';
import { rememberTheme } from '#app/platform/preferences.server.ts';
import { safePath } from '#app/platform/safe-path.ts';

export const loader = guardLoader('public', () => redirect(homePath()));

/** The reader's theme, remembered on their device; then back to the page they were on. */
export const action = guardAction('public', async ({ request }) => {
  const form = await request.formData();
  const returnTo = form.get('returnTo');
  return redirect(safePath(typeof returnTo === 'string' ? returnTo : null), {
    headers: { 'Set-Cookie': rememberTheme(request, form.get('theme')) },
  });
});
