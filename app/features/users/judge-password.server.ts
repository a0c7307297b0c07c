import { desc, eq } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import { checkPassword, formerPasswordsRefused } from '#app/domain/password-policy.ts';
import type { Violation } from '#app/domain/violation.ts';
import { readSecurityPolicy } from '#app/platform/security-policy.server.ts';
import type { AppContext } from '#app/platform/app-context.server.ts';
import { isPassword } from '#app/platform/password.server.ts';
import { rarityOf } from '#app/platform/password-rarity.server.ts';
import type { Reader } from '#db/reader.ts';

/** Names that everybody here types every day. */
const placeTexts = ['Tiến độ', 'tiendo'];

/** What is wrong with a person's new password under the policy in force; takes a while, so not inside a write. */
export async function judgePassword(
  { store }: Pick<AppContext, 'store'>,
  userId: string,
  password: string,
): Promise<readonly Violation[]> {
  const { passwordPolicy, name, email, province, hashes } = await store.read(async (db) => ({
    ...(await readSecurityPolicy(db)),
    ...(await readPerson(db, userId)),
  }));
  return checkPassword(
    passwordPolicy,
    { password, ownTexts: [name, email, province ?? '', ...placeTexts] },
    {
      ...rarityOf(password),
      isFormer: passwordPolicy === 'vnGov' && (await isAnyOf(hashes, password)),
    },
  );
}

/** What is wrong with the password of somebody who is not known yet, and has none before it. */
export async function judgeFirstPassword(
  { store }: Pick<AppContext, 'store'>,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<readonly Violation[]> {
  const { passwordPolicy } = await store.read(readSecurityPolicy);
  const chosen = { password, ownTexts: [name, email, ...placeTexts] };
  return checkPassword(passwordPolicy, chosen, { ...rarityOf(password), isFormer: false });
}

async function readPerson(db: Reader, userId: string) {
  const { users, places, formerPasswords } = db.t;
  const [user] = await db
    .select({
      name: users.name,
      email: users.email,
      province: places.name,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .leftJoin(places, eq(places.code, users.provinceCode))
    .where(eq(users.id, userId));
  if (user === undefined) throw new NotFound(`user ${userId}`);
  const former = await db
    .select({ passwordHash: formerPasswords.passwordHash })
    .from(formerPasswords)
    .where(eq(formerPasswords.userId, userId))
    .orderBy(desc(formerPasswords.replacedAt), desc(formerPasswords.id))
    .limit(formerPasswordsRefused);
  const { passwordHash, ...person } = user;
  const hashes = [passwordHash, ...former.map((row) => row.passwordHash)];
  return { ...person, hashes: hashes.filter((hash) => hash !== '') };
}

async function isAnyOf(hashes: readonly string[], password: string): Promise<boolean> {
  for (const hash of hashes) if (await isPassword(password, hash)) return true;
  return false;
}
