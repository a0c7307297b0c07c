import { randomBytes } from 'node:crypto';

import { and, eq, isNull } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Instant } from '#app/domain/day.ts';
import { sha256 } from '#db/hash-chain.server.ts';
import type { Writer } from '#db/reader.ts';

const codesAtATime = 10;
const bytesOfCode = 15;
const charactersInGroup = 6;

/** Crockford's base 32: nothing in it looks like something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Gives a person ten new recovery codes in place of those they had; they are kept as hashes only. */
export async function replaceRecoveryCodes(tx: Writer, userId: string, at: Instant): Promise<string[]> {
  const codes = Array.from({ length: codesAtATime }, newCode);
  await deleteRecoveryCodes(tx, userId);
  const rows = codes.map((code) => ({ id: uuidv7(), userId, codeHash: hashOf(code), createdAt: at }));
  await tx.insert(tx.t.recoveryCodes).values(rows);
  return codes;
}

export async function deleteRecoveryCodes(tx: Writer, userId: string): Promise<void> {
  await tx.delete(tx.t.recoveryCodes).where(eq(tx.t.recoveryCodes.userId, userId));
}

/** Uses up a recovery code as somebody typed it; false when it is none of theirs, or was used before. */
export async function takeRecoveryCode(
  tx: Writer,
  { userId, typed, at }: { userId: string; typed: string; at: Instant },
): Promise<boolean> {
  const { recoveryCodes } = tx.t;
  const taken = await tx
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCodes.userId, userId),
        eq(recoveryCodes.codeHash, hashOf(typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return taken.length > 0;
}

/** 120 random bits in groups of six characters. */
function newCode(): string {
  const bits = [...randomBytes(bytesOfCode)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.replaceAll(/.{5}/g, (five) => alphabet[Number.parseInt(five, 2)] ?? '');
  return (characters.match(new RegExp(`.{${charactersInGroup}}`, 'g')) ?? []).join('-');
}

// A code has more than the 112 bits that make a plain hash enough (ASVS 6.5.2).
function hashOf(typed: string): string {
  const meant = typed.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return sha256(meant.replaceAll(/[^0-9A-Z]/g, ''));
}
