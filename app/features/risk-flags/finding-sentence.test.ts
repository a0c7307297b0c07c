import { expect, test } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { guaranteeExpiring } from '#app/domain/risk-rules/a3-guarantee-expiring.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import type { RiskFinding } from '#app/domain/risk-rules/types.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';

import { findingSentence, measuredWords, type SpokenFlag } from './finding-sentence.ts';
import { flagBasis } from './flag-basis.ts';

const finding: RiskFinding = {
  outcome: 'finding',
  severity: 'red',
  measured: { days: 47 },
  threshold: { days: 30 },
  evidence: [],
  clearsWhen: { code: 'finishBy', params: { finishOn: { day: day('2025-11-30') } } },
};
const flag: SpokenFlag = {
  ruleCode: 'S1',
  subjectKey: 'x',
  projectCode: 'DL-DTI',
  packageCode: 'BP-12',
  finding,
};
const share = (basisPoints: number): RiskFinding => ({ ...finding, measured: { basisPoints } });

test.each<[flag: SpokenFlag, vi: string, en: string]>([
  [
    flag,
    'Gói BP-12 chậm 47 ngày so với kế hoạch được duyệt',
    'Package BP-12 is 47 days behind its approved plan',
  ],
  [
    { ...flag, packageCode: null },
    'Dự án DL-DTI chậm 47 ngày so với kế hoạch được duyệt',
    'Project DL-DTI is 47 days behind its approved plan',
  ],
  [
    { ...flag, ruleCode: 'S5', finding: share(7_800) },
    'Gói BP-12 mới đạt 78,0% khối lượng phải có theo kế hoạch',
    'Package BP-12 has done 78.0% of the work planned by now',
  ],
  [
    { ...flag, ruleCode: 'S6' },
    'Hợp đồng gói BP-12 quá hạn 47 ngày, chưa nghiệm thu',
    'The contract of package BP-12 is 47 days overdue and not accepted',
  ],
  [
    {
      ...flag,
      ruleCode: 'M1',
      packageCode: null,
      subjectKey: 'x:2025:provincialBudget',
      finding: share(2_350),
    },
    '23,5% vốn năm 2025 của dự án DL-DTI (Ngân sách tỉnh) có nguy cơ bị hủy',
    '23.5% of the 2025 capital of project DL-DTI (Provincial budget) may lapse',
  ],
  [
    { ...flag, ruleCode: 'M5', finding: share(1_800) },
    'Gói BP-12 được thanh toán vượt khối lượng 18,0% giá trị hợp đồng',
    'Package BP-12 is paid ahead of its work by 18.0% of the contract',
  ],
  [
    { ...flag, ruleCode: 'A3', finding: guaranteeLeft('2025-11-20') },
    'Bảo lãnh tạm ứng gói BP-12 hết hạn sau 20 ngày',
    'Advance guarantee of package BP-12 expires in 20 days',
  ],
  [
    { ...flag, ruleCode: 'A3', finding: guaranteeLeft('2025-10-30') },
    'Bảo lãnh tạm ứng gói BP-12 đã hết hạn 1 ngày',
    'Advance guarantee of package BP-12 expired 1 day ago',
  ],
  [
    { ...flag, ruleCode: 'G1' },
    'Gói BP-12 không có báo cáo tiến độ đã 47 ngày',
    'Package BP-12 has sent no progress report for 47 days',
  ],
])('a flag says what is wrong, in both languages: %#', (spoken, vietnamese, english) => {
  expect(findingSentence(translatorFor('vi'), spoken, 'vi')).toBe(vietnamese);
  expect(findingSentence(translatorFor('en'), spoken, 'en')).toBe(english);
});

test('what was measured says what it measures', () => {
  const t = translatorFor('vi');
  expect(measuredWords(t, 'S1', finding, 'vi')).toBe('Chậm 47 ngày');
  expect(measuredWords(t, 'A3', guaranteeLeft('2025-10-15'), 'vi')).toBe('Đã hết hạn 16 ngày');
});

test('a threshold rests on the limit of its severity, else on the first of its rule that is in force', () => {
  const today = day('2025-10-31');
  const basis = (ruleCode: 'M1' | 'A3', severity: 'amber' | 'red') =>
    flagBasis(defaultRuleParams, { ruleCode, severity }, today);
  expect(basis('M1', 'red')).toMatchObject({ name: 'red', value: 2_000, reviewStatus: 'unverified' });
  expect(basis('A3', 'red')).toMatchObject({ name: 'amber', legalBasis: 'Nghị định 99/2021/NĐ-CP, Điều 10' });
  expect(flagBasis([], { ruleCode: 'M1', severity: 'red' }, today)).toBeNull();
});

function guaranteeLeft(expiresOn: string): RiskFinding {
  const found = guaranteeExpiring.evaluate(
    {
      contractId: 'c',
      packageId: 'p',
      packageStatus: 'executing',
      value: vnd(9_000_000_000),
      finishOn: day('2025-12-31'),
      acceptedOn: null,
      paid: vnd(0),
      advanced: vnd(2_000_000_000),
      advanceOutstanding: vnd(2_000_000_000),
      physical: 0,
      securities: [{ id: 's', kind: 'advance', expiresOn: day(expiresOn) }],
    },
    defaultRuleParams,
    day('2025-10-31'),
  );
  if (found.outcome !== 'finding') throw new Error('the guarantee should be expiring');
  return found;
}
