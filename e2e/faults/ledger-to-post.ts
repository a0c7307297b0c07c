import { createHash } from 'node:crypto';

import { asc } from 'drizzle-orm';
import { z } from 'zod';

import { aPayableContract, anActor, aVoucher } from '#app/features/disbursements/testing/paying.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { vnd } from '#app/domain/money.ts';
import { createClock } from '#app/platform/clock.ts';
import { beginSession } from '#app/platform/session.server.ts';
import { aSignIn } from '#app/platform/testing/a-sign-in.ts';
import { openStore, type Store } from '#db/store.server.ts';
import { verifyStore } from '#db/verify.server.ts';

/** A contract to post vouchers on, and who does. */
export const LedgerToPost = z.object({
  projectId: z.string(),
  contractId: z.string(),
  userId: z.string(),
  /** A signed-in finance officer's. */
  token: z.string(),
});
export type LedgerToPost = z.output<typeof LedgerToPost>;

/** Makes a small data directory with a contract that has room for a million vouchers. */
export async function prepareLedger(dataDirectory: string): Promise<LedgerToPost> {
  const store = await openStore({ dataDirectory });
  const ledger = await fillLedger(store);
  await store.close();
  return ledger;
}

/** Fills an empty store with what `prepareLedger` makes. */
export async function fillLedger(store: Store): Promise<LedgerToPost> {
  return store.write(async (tx) => {
    const { project, contract } = await aPayableContract(tx);
    const { userId } = await anActor(tx, 'financeOfficer');
    const at = createClock(null).wall();
    const signedIn = { ...aSignIn(userId), secondFactorAt: at };
    const token = await beginSession(tx, signedIn, { at, replacing: null });
    return { projectId: project.id, contractId: contract.id, userId, token };
  });
}

export function actorOf({ userId }: LedgerToPost): Actor {
  return {
    userId,
    name: 'Finance',
    email: 'finance@example.test',
    assignments: [{ role: 'financeOfficer', projectId: null, organisationId: null }],
  };
}

/** The voucher of a number: the same one whenever it is asked for. */
export function aNumberedVoucher({ projectId, contractId }: LedgerToPost, number: number) {
  return {
    ...aVoucher({ project: { id: projectId }, contract: { id: contractId } }),
    id: idOf(number),
    voucherNumber: String(number),
    amount: vnd(1_000),
  };
}

/** The numbers of the vouchers in a data directory, in the order of the ledger; throws when the records do not verify. */
export async function numbersIn(dataDirectory: string): Promise<readonly number[]> {
  const store = await openStore({ dataDirectory });
  try {
    return await numbersOf(store);
  } finally {
    await store.close();
  }
}

/** As `numbersIn`, of an open store. */
export async function numbersOf(store: Store): Promise<readonly number[]> {
  const { ok, ...found } = await verifyStore(store);
  if (!ok) throw new Error(`the records do not verify: ${JSON.stringify(found)}`);
  const rows = await store.read(async (db) => {
    const { disbursementEntries: entries } = db.t;
    return db.select({ number: entries.voucherNumber }).from(entries).orderBy(asc(entries.seq));
  });
  return rows.map(({ number }) => Number(number));
}

function idOf(number: number): string {
  const hash = createHash('sha256').update(`voucher ${number}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-7${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
