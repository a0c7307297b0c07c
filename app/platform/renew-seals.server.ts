import { eq } from 'drizzle-orm';

import type { Store } from '#db/store.server.ts';

import type { Env } from './env.server.ts';
import { openSecretBox } from './secret-box.server.ts';

type Place = Pick<Env, 'secret' | 'previousSecret' | 'dataDirectory' | 'databaseUrl'>;

/** Where the settings name the key before the present one: seals anew what was sealed with that, so that nothing needs it any more. How much it was. */
export async function renewSeals(store: Store, place: Place): Promise<number> {
  if (place.previousSecret === null) return 0;
  const present = openSecretBox(place);
  const previous = openSecretBox({ ...place, secret: place.previousSecret });
  if (present === null || previous === null) return 0;
  return store.write(async (tx) => {
    const { authenticators } = tx.t;
    const sealed = await tx
      .select({ userId: authenticators.userId, sealedSecret: authenticators.sealedSecret })
      .from(authenticators);
    let renewed = 0;
    for (const { userId, sealedSecret } of sealed) {
      const secret = previous.open(sealedSecret, userId);
      if (secret === null) continue;
      await tx
        .update(authenticators)
        .set({ sealedSecret: present.seal(secret, userId) })
        .where(eq(authenticators.userId, userId));
      renewed += 1;
    }
    return renewed;
  });
}
