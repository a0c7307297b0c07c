import { loadRuleParams } from '#db/materialise/load-rule-params.server.ts';
import type { Reader } from '#db/reader.ts';

/** Every threshold and legal number of every date, rule by rule; the first of a rule is marked, to introduce it. */
export async function listThresholds(db: Reader) {
  const params = await loadRuleParams(db);
  return params.map((param, index) => ({
    ...param,
    isFirstOfRule: param.ruleCode !== params[index - 1]?.ruleCode,
  }));
}
export type Threshold = Awaited<ReturnType<typeof listThresholds>>[number];
