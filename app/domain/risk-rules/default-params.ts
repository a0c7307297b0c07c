import type { RiskRuleCode } from '../codelists.ts';
import type { Day } from '../day.ts';
import { day } from '../day.ts';
import type { LimitUnit, RuleParam } from './types.ts';

const always = day('2000-01-01');
const advances = 'Nghị định 99/2021/NĐ-CP, Điều 10';
const yearEnd = 'Luật 58/2024/QH15, Điều 72';

/** The thresholds a new installation starts with. Nobody has confirmed them: all are `unverified`, all can be changed. */
// prettier-ignore
export const defaultRuleParams: readonly RuleParam[] = [
  row('S1', 'amber',         0,             'days',        null,     always),
  row('S1', 'red',           30,            'days',        null,     always),
  row('S5', 'amber',         9_500,         'basisPoints', null,     always),
  row('S5', 'red',           8_000,         'basisPoints', null,     always),
  row('S6', 'red',           0,             'days',        null,     always),
  row('M1', 'amber',         500,           'basisPoints', yearEnd,  always),
  row('M1', 'red',           2_000,         'basisPoints', yearEnd,  always),
  row('M5', 'amber',         1_500,         'basisPoints', null,     always),
  row('M5', 'red',           3_000,         'basisPoints', null,     always),
  row('A3', 'amber',         30,            'days',        advances, always),
  row('A3', 'guaranteeFrom', 1_000_000_000, 'vnd',         advances, always),
  row('G1', 'amber',         30,            'days',        null,     always),
  row('G1', 'red',           60,            'days',        null,     always),
];

function row(
  ruleCode: RiskRuleCode,
  name: string,
  value: number,
  unit: LimitUnit,
  legalBasis: string | null,
  effectiveFrom: Day,
): RuleParam {
  return {
    ruleCode,
    name,
    value,
    unit,
    legalBasis,
    effectiveFrom,
    effectiveTo: null,
    reviewStatus: 'unverified',
  };
}
