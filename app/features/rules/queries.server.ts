import { asc, eq, getTableColumns } from 'drizzle-orm';

import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

/** Every threshold and legal number of every date, rule by rule; the first of a rule is marked, to introduce it. */
export async function listThresholds(db: Reader) {
  const { ruleParams } = db.t;
  const params = await db
    .select(getTableColumns(ruleParams))
    .from(ruleParams)
    .orderBy(asc(ruleParams.ruleCode), asc(ruleParams.name), asc(ruleParams.effectiveFrom));
  return params.map((param, index) => ({
    ...param,
    isFirstOfRule: param.ruleCode !== params[index - 1]?.ruleCode,
  }));
}
/** One value of a limit; throws `NotFound`. */
export async function findThreshold(db: Reader, limitId: string) {
  const { ruleParams } = db.t;
  const [found] = await db
    .select(getTableColumns(ruleParams))
    .from(ruleParams)
    .where(eq(ruleParams.id, limitId));
  if (found === undefined) throw new NotFound(`limit ${limitId}`);
  return found;
}
export type ThresholdRow = Awaited<ReturnType<typeof findThreshold>>;
export type Threshold = Awaited<ReturnType<typeof listThresholds>>[number];
