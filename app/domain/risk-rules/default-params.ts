import type { LimitUnit } from '../codelists.ts';
import { day } from '../day.ts';
import type { RuleParam } from './types.ts';

const always = day('2000-01-01');
const advances = 'Nghị định 99/2021/NĐ-CP, Điều 10';
const yearEnd = 'Luật 58/2024/QH15, Điều 72';
const internal = 'Ngưỡng cảnh báo nội bộ';

/** The thresholds a new installation starts with. Nobody has confirmed them: all are `unverified`, all can be changed. */
// prettier-ignore
export const defaultRuleParams: readonly RuleParam[] = [
  row('S1', 'amber',         0,             'days',        'OCMS (Ấn Độ)'),
  row('S1', 'red',           30,            'days',        'OCMS (Ấn Độ)'),
  row('S5', 'amber',         9_500,         'basisPoints', 'EVM, Oracle P6'),
  row('S5', 'red',           8_000,         'basisPoints', 'EVM, Oracle P6'),
  row('S6', 'red',           0,             'days',        internal),
  row('M1', 'amber',         500,           'basisPoints', yearEnd),
  row('M1', 'red',           2_000,         'basisPoints', yearEnd),
  row('M5', 'amber',         1_500,         'basisPoints', internal),
  row('M5', 'red',           3_000,         'basisPoints', internal),
  row('A1', 'ceiling',       3_000,         'basisPoints', advances),
  row('A3', 'amber',         30,            'days',        advances),
  row('A3', 'guaranteeFrom', 1_000_000_000, 'vnd',         advances),
  row('A4', 'recoverBy',     8_000,         'basisPoints', advances),
  row('G1', 'amber',         30,            'days',        'GAO-16-89G'),
  row('G1', 'red',           60,            'days',        'GAO-16-89G'),
];

function row(ruleCode: string, name: string, value: number, unit: LimitUnit, legalBasis: string): RuleParam {
  const dated = { effectiveFrom: always, effectiveTo: null, reviewStatus: 'unverified' as const };
  return { ruleCode, name, value, unit, legalBasis, ...dated };
}
