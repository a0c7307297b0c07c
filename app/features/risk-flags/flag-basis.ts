import type { Day } from '#app/domain/day.ts';
import { paramsOn, type RuleParam } from '#app/domain/risk-rules/types.ts';

import type { FlagRow } from './queries.server.ts';

export type FlagBasis = Pick<RuleParam, 'legalBasis' | 'reviewStatus'>;

/** What a flag's threshold rests on: the limit of its severity, else the rule's first; null when none is in force. */
export function flagBasis(
  params: readonly RuleParam[],
  { ruleCode, severity }: Pick<FlagRow, 'ruleCode' | 'severity'>,
  today: Day,
): FlagBasis | null {
  const limits = paramsOn(params, today).filter((param) => param.ruleCode === ruleCode);
  return limits.find(({ name }) => name === severity) ?? limits[0] ?? null;
}
