import { checkParties } from '#app/domain/contract-parties.ts';
import { foldText } from '#app/domain/folded-text.ts';
import type { Violation } from '#app/domain/violation.ts';
import { partiesOf } from '#db/contract-parties.server.ts';
import type { Reader } from '#db/reader.ts';
import { findSupplierNamed } from '#db/suppliers.server.ts';

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
