import { hash, verify } from '@node-rs/argon2';

/** Argon2id with 64 MiB and three passes: about a tenth of a second on the machines this runs on. */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** How a hash made at that cost begins. */
const presentFigures = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;

/** Of a password that was thrown away. */
const nobodysHash =
  '$argon2id$v=19$m=65536,t=3,p=1$P8bVXZ3lZt+PuGBOqJMj8Q$WRbvXvLk7rcd1nYu2X9vKjRJ7Qu/tqso6Q+UG6vgHtc';

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), cost);
}

/** Whether the password is the one behind the hash. Without one it takes as long and is false, so that nobody's address can be told apart. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const hasPassword = passwordHash !== null && passwordHash !== '';
  const matches = await verify(hasPassword ? passwordHash : nobodysHash, normalised(password));
  return matches && hasPassword;
}

/** Whether a password is kept by other figures than those of today; whoever shows it has it kept anew. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(presentFigures);
}

// One keyboard sends ế as one character, another as three.
function normalised(password: string): string {
  return password.normalize('NFKC');
}
