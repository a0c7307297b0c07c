import { type Party, roleAt } from '#app/domain/contract-parties.ts';
import type { BasisPoints } from '#app/domain/money.ts';

import type { Writer } from './reader.ts';
import { keepSupplier } from './suppliers.server.ts';

/** A party as it is typed; the first of several leads. */
export type NamedParty = { readonly name: string; readonly share: BasisPoints | null };

/** The parties with their roles, in the order in which they are typed. */
export function partiesOf(typed: readonly NamedParty[]): Party[] {
  return typed.map(({ name, share }, index) => ({
    supplier: name,
    role: roleAt(index, typed.length),
    share,
  }));
}

/** The parties with the ids of their suppliers; those that the directory has not are added to it. */
export async function keepParties(tx: Writer, typed: readonly NamedParty[]) {
  const kept = [];
  for (const { supplier, role, share } of partiesOf(typed)) {
    kept.push({ supplierId: await keepSupplier(tx, supplier), role, share });
  }
  return kept;
}
