import { eq } from 'drizzle-orm';

import type { ContractCeilings } from '#app/domain/contract-ceilings.ts';
import type { Day } from '#app/domain/day.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import type { OpenOverride } from '#app/domain/override-rules.ts';
import { usableBy } from '#app/domain/override-rules.ts';
import { listContractTerms } from '#db/contracts.server.ts';
import { loadTotalInvestment } from '#db/materialise/load-project-records.server.ts';
import { listOpenOverrides } from '#db/overrides.server.ts';
import type { Reader } from '#db/reader.ts';

export { type HeldSecurity, listHeldSecurities } from './list-securities.server.ts';

type Asked = { packageId: string; projectId: string; userId: string; today: Day };

/** What bounds the contracts of a package for this person, and the permissions that they could use to pass its price. */
export async function readContractCeilings(
  db: Reader,
  { packageId, projectId, userId, today }: Asked,
): Promise<{ ceilings: ContractCeilings; usable: readonly OpenOverride[] }> {
  const { biddingPackages: packages } = db.t;
  const [row] = await db.select({ price: packages.price }).from(packages).where(eq(packages.id, packageId));
  const terms = await listContractTerms(db, projectId);
  const usable = usableBy(
    userId,
    await listOpenOverrides(db, { rule: 'contractAbovePackagePrice', subjectId: packageId }),
  );
  return {
    usable,
    ceilings: {
      packagePrice: row?.price ?? null,
      packageTotal: sumVnd(...terms.filter((one) => one.packageId === packageId).map(({ value }) => value)),
      projectTotal: sumVnd(...terms.map(({ value }) => value)),
      totalInvestment: await loadTotalInvestment(db, projectId, today),
      allowance: usable.at(-1)?.amount ?? noMoney,
    },
  };
}

/** The code of the package whose contract has this number in the project already; null where none has. */
export async function findContractNumbered(
  db: Reader,
  projectId: string,
  number: string,
): Promise<string | null> {
  const terms = await listContractTerms(db, projectId);
  return terms.find((one) => one.number === number)?.packageCode ?? null;
}
