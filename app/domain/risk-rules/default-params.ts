import type { LimitUnit } from '../codelists.ts';
import { addDays, day } from '../day.ts';
import type { RuleParam } from './types.ts';

const always = day('2000-01-01');
const advances = 'Nghị định 99/2021/NĐ-CP, Điều 10';
const yearEnd = 'Luật 58/2024/QH15, Điều 72';
const capitalYears = 'Luật 58/2024/QH15, Điều 57';
const plan = 'Luật 22/2023/QH15, Điều 39';
const informationTechnology = 'Nghị định 45/2026/NĐ-CP';
const internal = 'Ngưỡng cảnh báo nội bộ';
const bidTimes = 'Luật 22/2023/QH15, Điều 45';
const directUntil2025 = 'Nghị định 24/2024/NĐ-CP, Điều 78';
const direct = 'Nghị định 214/2025/NĐ-CP, Điều 78';
const shopping = 'Nghị định 214/2025/NĐ-CP, Điều 81';
const quotations = 'Nghị định 214/2025/NĐ-CP, Điều 99-102';
const publishing = 'Luật 22/2023/QH15, Điều 7-8';
const decree214 = day('2025-08-04');

/** The thresholds a new installation starts with. Nobody has confirmed them: all are `unverified`, all can be changed. */
// oxfmt-ignore
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
  row('P1', 'openDomestic',       18, 'days', bidTimes),
  row('P1', 'openInternational',  35, 'days', bidTimes),
  row('P1', 'smallDomestic',      9,  'days', bidTimes),
  row('P1', 'smallInternational', 18, 'days', bidTimes),
  row('P1', 'smallWorks',         20_000_000_000, 'vnd', bidTimes),
  row('P1', 'smallGoods',         10_000_000_000, 'vnd', bidTimes),
  row('P1', 'shopping',           7,  'workingDays', shopping),
  row('P1', 'quotation',          5,  'workingDays', quotations),
  row('P1', 'smallQuotation',     3,  'workingDays', quotations),
  row('P1', 'smallQuotationTo',   2_000_000_000, 'vnd', quotations),
  ...changed('P2', 'directConsulting', 'vnd', [500_000_000, directUntil2025], [800_000_000, direct]),
  ...changed('P2', 'directOther', 'vnd', [1_000_000_000, directUntil2025], [2_000_000_000, direct]),
  ...changed('P2', 'shopping', 'vnd', [5_000_000_000, directUntil2025], [10_000_000_000, shopping]),
  row('C1', 'directTime',        45,  'days',      direct),
  row('C1', 'directTimeComplex', 90,  'days',      direct),
  row('P3', 'within',        90,            'days',        internal),
  row('P4', 'bids',          1,             'count',       'Open Contracting R018, R035'),
  row('P5', 'near',          100,           'basisPoints', internal),
  row('P5', 'far',           3_000,         'basisPoints', internal),
  row('P6', 'contracts',     3,             'count',       internal),
  row('P6', 'within',        365,           'days',        internal),
  row('P7', 'within',        5,             'workingDays', publishing),
  row('P7', 'amber',         0,             'workingDays', publishing),
  row('P7', 'red',           10,            'workingDays', internal),
  row('G1', 'amber',         30,            'days',        'GAO-16-89G'),
  row('G1', 'red',           60,            'days',        'GAO-16-89G'),
  row('K1', 'priceFixed',    28,            'days',        plan),
  row('K2', 'option',        3_000,         'basisPoints', plan),
  row('K3', 'groupA',        1_600_000_000_000, 'vnd',     informationTechnology),
  row('K3', 'groupB',        90_000_000_000, 'vnd',        informationTechnology),
  row('K4', 'yearsA',        6,             'count',       capitalYears),
  row('K4', 'yearsB',        4,             'count',       capitalYears),
  row('K4', 'yearsC',        3,             'count',       capitalYears),
];

type Basis = readonly [value: number, legalBasis: string];

/** A limit that Decree 214/2025 changed on the day it took effect. */
function changed(ruleCode: string, name: string, unit: LimitUnit, before: Basis, after: Basis): RuleParam[] {
  return [
    { ...row(ruleCode, name, before[0], unit, before[1]), effectiveTo: addDays(decree214, -1) },
    { ...row(ruleCode, name, after[0], unit, after[1]), effectiveFrom: decree214 },
  ];
}

function row(ruleCode: string, name: string, value: number, unit: LimitUnit, legalBasis: string): RuleParam {
  const dated = { effectiveFrom: always, effectiveTo: null, reviewStatus: 'unverified' as const };
  return { ruleCode, name, value, unit, legalBasis, ...dated };
}
