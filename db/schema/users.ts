import type { Kit } from '../kit.ts';
import type { definePlaces } from './places.ts';

export const defineUsers = (kit: Kit, { places }: { places: ReturnType<typeof definePlaces> }) => {
  const users = kit.table('users', {
    id: kit.id().primaryKey(),
    /** Lower case. */
    email: kit.text().notNull().unique(),
    name: kit.text().notNull(),
    passwordHash: kit.text().notNull(),
    /** The province whose portfolio the person opens first. */
    provinceCode: kit.text().references(() => places.code),
    disabledAt: kit.instant(),
    createdAt: kit.instant().notNull(),
  });

  const sessions = kit.table(
    'sessions',
    {
      /** SHA-256 of the cookie's token, hexadecimal. */
      tokenHash: kit.text().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      createdAt: kit.instant().notNull(),
      lastSeenAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
    },
    (t) => [kit.index('sessions_by_user').on(t.userId)],
  );

  const signInAttempts = kit.table(
    'sign_in_attempts',
    {
      id: kit.id().primaryKey(),
      email: kit.text().notNull(),
      address: kit.text().notNull(),
      attemptedAt: kit.instant().notNull(),
    },
    (t) => [
      kit.index('sign_in_attempts_by_email').on(t.email, t.attemptedAt),
      kit.index('sign_in_attempts_by_address').on(t.address, t.attemptedAt),
    ],
  );

  const setupTokens = kit.table('setup_tokens', {
    tokenHash: kit.text().primaryKey(),
    createdAt: kit.instant().notNull(),
    expiresAt: kit.instant().notNull(),
    usedAt: kit.instant(),
  });

  return { users, sessions, signInAttempts, setupTokens };
};
