import { checkParties, roleAt } from '#app/domain/contract-parties.ts';
import type { Party } from '#app/domain/contract-parties.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Violation } from '#app/domain/violation.ts';
import type { Reader, Writer } from '#db/reader.ts';
import { findSupplierNamed, keepSupplier } from '#db/suppliers.server.ts';

import type { TypedParty } from './schemas.ts';

const fieldOf = (index: number, field: 'name' | 'share') => `parties[${index}].${field}`;

/** Everything wrong with the parties as typed; a name that is like one in the directory asks whether it is that one. */
export async function checkTypedParties(db: Reader, typed: readonly TypedParty[]): Promise<Violation[]> {
  const violations: Violation[] = [
    ...checkParties(
      partiesOf(typed).map((party) => ({ ...party, supplier: foldText(party.supplier) })),
      fieldOf,
    ),
  ];
  for (const [index, { name, isNew }] of typed.entries()) {
    if (isNew) continue;
    const { alike } = await findSupplierNamed(db, name);
    if (alike.length === 0) continue;
    const params = { names: { text: alike.join('; ') } };
    violations.push({ code: 'supplierAlike', field: fieldOf(index, 'name'), params });
  }
  return violations;
}

/** The parties with the ids of their suppliers; those that the directory has not are added to it. */
export async function keepParties(tx: Writer, typed: readonly TypedParty[]) {
  const kept = [];
  for (const { supplier, role, share } of partiesOf(typed)) {
    kept.push({ supplierId: await keepSupplier(tx, supplier), role, share });
  }
  return kept;
}

function partiesOf(typed: readonly TypedParty[]): Party[] {
  return typed.map(({ name, share }, index) => ({
    supplier: name,
    role: roleAt(index, typed.length),
    share,
  }));
}
