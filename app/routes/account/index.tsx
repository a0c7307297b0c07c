import { useLoaderData } from '@remix-run/react';

import { AccountPage } from '#app/features/users/account-page.tsx';
import { loadAccount } from '#app/features/users/load-account.server.ts';
import { guardLoader } from '#app/platform/guard.server.ts';

export const loader = guardLoader('signedIn', loadAccount);

export default function Account() {
  return <AccountPage {...useLoaderData<typeof loader>()} />;
}
