import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 64 MiB and three passes: about a tenth of a second on the machines this runs on. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

let nobodysHash: Promise<string> | undefined;

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost);
}

/** Whether the password is the one behind the hash. Without a hash it takes as long and is false, so that unknown people cannot be told apart. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobodysHash ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await nobodysHash), normalised(password));
  return matches && passwordHash !== null;
}

// One keyboard sends ế as one character, another as three.
function normalised(password: string): string {
  return password.normalize('NFKC');
}
