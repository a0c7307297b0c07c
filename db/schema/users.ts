import { oneTimeLinkPurposes, pendingSignInKinds, signInMethods } from '#app/domain/codelists.ts';
import type { Kit } from '../kit.ts';
import { checksOn } from './checks.ts';
import type { definePlaces } from './places.ts';

export const defineUsers = (kit: Kit, { places }: { places: ReturnType<typeof definePlaces> }) => {
  const users = kit.table('users', {
    id: kit.id().primaryKey(),
    /** Lower case. */
    email: kit.text().notNull().unique(),
    name: kit.text().notNull(),
    /** Empty for whoever has not chosen a password yet or signs in elsewhere: it opens nothing. */
    passwordHash: kit.text().notNull(),
    /** When the password was chosen; null where the person has none of their own. */
    passwordChangedAt: kit.instant(),
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
      /** By which it is named when somebody ends it; says nothing about the token. */
      id: kit.id().notNull().unique(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      method: kit.oneOf(signInMethods).notNull(),
      /** Null: signed in without a second factor. */
      secondFactorAt: kit.instant(),
      address: kit.text().notNull(),
      /** The browser's name for itself, shortened. */
      device: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      lastSeenAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
    },
    (t) => [
      ...checksOn(kit, 'sessions', { codes: [[t.method, signInMethods]] }),
      kit.index('sessions_by_user').on(t.userId),
    ],
  );

  /** What a person typed before this password; a policy may refuse to take one again. */
  const formerPasswords = kit.table(
    'former_passwords',
    {
      id: kit.id().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      passwordHash: kit.text().notNull(),
      replacedAt: kit.instant().notNull(),
    },
    (t) => [kit.index('former_passwords_by_user').on(t.userId, t.replacedAt)],
  );

  /** Addresses that an administrator hands to one person, to be opened once. */
  const oneTimeLinks = kit.table(
    'one_time_links',
    {
      /** SHA-256 of the token in the address, hexadecimal. */
      tokenHash: kit.text().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      purpose: kit.oneOf(oneTimeLinkPurposes).notNull(),
      createdBy: kit.id().references(() => users.id),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
      usedAt: kit.instant(),
    },
    (t) => [
      ...checksOn(kit, 'one_time_links', { codes: [[t.purpose, oneTimeLinkPurposes]] }),
      kit.index('one_time_links_by_user').on(t.userId),
    ],
  );

  /** A person's second factor: the secret that their telephone shares with us. */
  const authenticators = kit.table('authenticators', {
    userId: kit
      .id()
      .primaryKey()
      .references(() => users.id),
    /** Sealed with the installation's key. */
    sealedSecret: kit.text().notNull(),
    createdAt: kit.instant().notNull(),
    /** Null until a first code proved that the telephone has it. */
    confirmedAt: kit.instant(),
    /** The time step of the last code taken, so that none is taken twice. */
    lastStep: kit.integer(),
  });

  /** Codes on paper for whoever lost the telephone, each good once. */
  const recoveryCodes = kit.table(
    'recovery_codes',
    {
      id: kit.id().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      codeHash: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
      usedAt: kit.instant(),
    },
    (t) => [kit.index('recovery_codes_by_user').on(t.userId)],
  );

  /** Who a person is at an identity provider. */
  const externalIdentities = kit.table(
    'external_identities',
    {
      id: kit.id().primaryKey(),
      userId: kit
        .id()
        .notNull()
        .references(() => users.id),
      issuer: kit.text().notNull(),
      subject: kit.text().notNull(),
      createdAt: kit.instant().notNull(),
    },
    (t) => [kit.uniqueIndex('external_identities_subject').on(t.issuer, t.subject)],
  );

  /** Sign-ins that wait for a second factor or for an identity provider's answer. */
  const pendingSignIns = kit.table(
    'pending_sign_ins',
    {
      /** SHA-256 of the cookie's token, hexadecimal. */
      tokenHash: kit.text().primaryKey(),
      kind: kit.oneOf(pendingSignInKinds).notNull(),
      /** Known once the password was right; null on the way to an identity provider. */
      userId: kit.id().references(() => users.id),
      /** What the answer must match: state, nonce and code verifier, and where the person was going. */
      expected: kit.json<Record<string, string>>().notNull(),
      createdAt: kit.instant().notNull(),
      expiresAt: kit.instant().notNull(),
    },
    (t) => [...checksOn(kit, 'pending_sign_ins', { codes: [[t.kind, pendingSignInKinds]] })],
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

  return {
    users,
    sessions,
    formerPasswords,
    oneTimeLinks,
    authenticators,
    recoveryCodes,
    externalIdentities,
    pendingSignIns,
    signInAttempts,
    setupTokens,
  };
};
