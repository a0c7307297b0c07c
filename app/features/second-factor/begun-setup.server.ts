import { vi } from '#app/i18n/vi.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { openSecretBox } from '#app/platform/secret-box.server.ts';

import { qrCodeOf } from './qr-code.server.ts';
import { findBegunSecret } from './queries.server.ts';
import { totpAddress } from './totp.server.ts';

type Context = Pick<Guarded, 'store' | 'env' | 'actor'>;

/** What the actor's app needs to know while their set-up waits for its first code. */
export async function getBegunSetup({ store, env, actor: { userId, email } }: Context) {
  const sealed = await store.read((db) => findBegunSecret(db, userId));
  if (sealed === null) return { state: 'none' as const };
  const secret = openSecretBox(env)?.open(sealed, userId) ?? null;
  if (secret === null) return { state: 'unreadable' as const };
  const address = totpAddress(secret, { account: email, issuer: vi.shell.productName });
  return { state: 'begun' as const, qrCode: qrCodeOf(address), secret: inFours(secret) };
}

function inFours(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
