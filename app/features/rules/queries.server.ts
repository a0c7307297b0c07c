import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';

/** Every threshold and legal number of every date, under its rule. */
export async function listThresholds(db: Reader) {
  const params = await loadRuleParams(db);
  return [...new Set(params.map(({ ruleCode }) => ruleCode))].map((ruleCode) => ({
    ruleCode,
    limits: params.filter((param) => param.ruleCode === ruleCode),
  }));
}
export type RuleThresholds = Awaited<ReturnType<typeof listThresholds>>[number];
