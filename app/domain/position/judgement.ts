import type { RiskRuleCode, RiskScope } from '../codelists.ts';
import type { Finding } from '../risk-rules/types.ts';

/** A rule's answer about one subject. `subjectKey` tells subjects of one rule apart. */
export type Judgement = {
  readonly ruleCode: RiskRuleCode;
  readonly scope: RiskScope;
  readonly subjectKey: string;
  readonly packageId: string | null;
  readonly contractId: string | null;
  readonly finding: Finding;
};
