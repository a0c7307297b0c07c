import { eq } from 'drizzle-orm';

import type { BasisPoints } from '#app/domain/money.ts';
import { permit } from '#app/domain/permissions.ts';
import { StaleEdit } from '#app/domain/stale-edit.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { keepParties } from '#db/contract-parties.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';

import { checkTypedParties } from './check-typed-parties.server.ts';
import { findContractSubject } from './contract-address.server.ts';
import type { ContractAddress } from './contract-address.server.ts';
import { listParties } from './list-parties.server.ts';
import { partiesVersion } from './parties-version.ts';
import type { StateParties } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** States who carries a contract: one supplier, or a joint venture with its lead, members and shares. Who did before stays in the log. */
export async function stateParties(
  { store, actor, trace }: Context,
  address: ContractAddress,
  { version, parties }: StateParties,
): Promise<void> {
  const subject = await store.read((db) => findContractSubject(db, address));
  permit(actor, 'contract:record', subject);
  const { contractId } = subject;
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    const before = await listParties(tx, contractId);
    if (partiesVersion(before) !== version) throw new StaleEdit({ parties: inOneLine(before) });
    refuse(await checkTypedParties(tx, parties));
    const kept = await keepParties(tx, parties);
    if (partiesVersion(kept) === version) return;
    const { contractSuppliers } = tx.t;
    await tx.delete(contractSuppliers).where(eq(contractSuppliers.contractId, contractId));
    await tx.insert(contractSuppliers).values(kept.map((party) => ({ ...party, contractId })));
    await recordEvent(tx, trace, {
      event: 'contract.partiesStated',
      subjectKind: 'contract',
      subjectId: contractId,
      changes: { parties: { from: inOneLine(before), to: inOneLine(await listParties(tx, contractId)) } },
    });
  });
}

function inOneLine(parties: readonly { name: string; share: BasisPoints | null }[]): string {
  return parties.map(({ name, share }) => (share === null ? name : `${name} (${share / 100}%)`)).join(', ');
}
