import { createHash } from 'node:crypto';

import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { millisecondsOf } from '#app/domain/day.ts';

/** The UUIDv7 of a thing that came about at this moment: the same for the same name, so that the demo is the same everywhere. */
export function seedId(name: string, at: Instant): string {
  const random = createHash('sha256').update(name).digest();
  return uuidv7({ msecs: millisecondsOf(at), random });
}
