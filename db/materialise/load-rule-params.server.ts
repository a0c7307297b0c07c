import { asc } from 'drizzle-orm';

import type { RuleParam } from '#app/domain/risk-rules/types.ts';
import { prepared } from '../prepared.ts';
import type { Reader } from '../reader.ts';

/** All thresholds and legal numbers, of every date. */
export async function loadRuleParams(db: Reader): Promise<RuleParam[]> {
  return everyRuleParam(db);
}

const everyRuleParam = prepared((db) => {
  const { ruleParams } = db.t;
  return db
    .select({
      ruleCode: ruleParams.ruleCode,
      name: ruleParams.name,
      value: ruleParams.value,
      unit: ruleParams.unit,
      legalBasis: ruleParams.legalBasis,
      effectiveFrom: ruleParams.effectiveFrom,
      effectiveTo: ruleParams.effectiveTo,
      reviewStatus: ruleParams.reviewStatus,
    })
    .from(ruleParams)
    .orderBy(asc(ruleParams.ruleCode), asc(ruleParams.name), asc(ruleParams.effectiveFrom));
});
