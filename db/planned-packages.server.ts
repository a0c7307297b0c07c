import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { PlanContent, PlannedPackage } from '#app/domain/selection-plan.ts';

import type { Reader, Writer } from './reader.ts';
import type { Tables } from './schema/schema.ts';

/** So many packages go into one statement. */
const batch = 100;

/** A project's packages as they stand, as the plan speaks of them. */
export async function listPlannedPackages(db: Reader, projectId: string): Promise<PlannedPackage[]> {
  const { biddingPackages: packages } = db.t;
  return db
    .select({
      id: packages.id,
      code: packages.code,
      name: packages.name,
      part: packages.planPart,
      price: packages.price,
      category: packages.category,
      fundingSource: packages.fundingSource,
      method: packages.method,
      procedure: packages.procedure,
      contractType: packages.contractType,
      selectionStartMonth: packages.selectionStartMonth,
      startsByQuarter: packages.startsByQuarter,
      selectionDays: packages.selectionDays,
      executionDays: packages.executionDays,
      purchaseOption: packages.purchaseOption,
      isPrequalified: packages.isPrequalified,
      isOnline: packages.isOnline,
      isDomestic: packages.isDomestic,
      bidSupervision: packages.bidSupervision,
      isComplex: packages.isComplex,
    })
    .from(packages)
    .where(eq(packages.projectId, projectId))
    .orderBy(asc(packages.code));
}

/** Keeps a revision of a plan with all its packages as they are. */
export async function keepPlanRevision(
  tx: Writer,
  plan: Omit<Tables['selectionPlans']['$inferInsert'], 'id'> & { id?: string },
  packages: readonly PlannedPackage[],
): Promise<void> {
  const { selectionPlans, selectionPlanItems } = tx.t;
  const planId = plan.id ?? uuidv7();
  await tx.insert(selectionPlans).values({ ...plan, id: planId });
  const items = packages.map(({ id, code, name, part, price, ...content }) => ({
    planId,
    packageId: id,
    code,
    name,
    part,
    price,
    content: storedContent(content),
  }));
  for (let start = 0; start < items.length; start += batch) {
    await tx.insert(selectionPlanItems).values(items.slice(start, start + batch));
  }
}

function storedContent(content: PlanContent): Record<string, string | number | boolean | null> {
  return { ...content };
}
