import { setTimeout as pause } from 'node:timers/promises';

import { permit } from '#app/domain/permissions.ts';
import type { BackupFile } from '#app/platform/backups.server.ts';
import type { Guarded } from '#app/platform/guard.server.ts';

type Context = Pick<Guarded, 'actor' | 'backups' | 'trace'>;

/** A large database takes minutes; nobody waits for them in front of a page. */
const patienceMilliseconds = 5_000;

/** Makes a backup because somebody asked: the file, `making` while it takes longer than a page should, or `failed`. */
export async function makeBackupNow(
  { actor, backups, trace }: Context,
  patience = patienceMilliseconds,
): Promise<BackupFile | 'making' | 'failed'> {
  permit(actor, 'setting:change');
  // Logged and kept for the page by whoever makes it.
  const made = backups.make(trace).catch(() => 'failed' as const);
  return Promise.race([made, pause(patience, 'making' as const, { ref: false })]);
}
