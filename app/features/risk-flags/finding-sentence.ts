import { fundingSources, type Locale, type RiskRuleCode } from '#app/domain/codelists.ts';
import type { RiskFinding } from '#app/domain/risk-rules/types.ts';
import type { ViolationParam } from '#app/domain/violation.ts';
import { figuresInWords, figureWords } from '#app/i18n/figure-words.ts';
import type { Translate } from '#app/i18n/i18n.ts';

/** What a sentence about a flag needs to know of it. */
export type SpokenFlag = {
  ruleCode: RiskRuleCode;
  subjectKey: string;
  projectCode: string;
  packageCode: string | null;
  finding: RiskFinding;
};

/** A flag in one line: `Gói BP-12 chậm 47 ngày so với kế hoạch được duyệt`. */
export function findingSentence(t: Translate, flag: SpokenFlag, locale: Locale): string {
  const { measured, clearsWhen } = flag.finding;
  const [, year = '', sourceCode] = flag.subjectKey.split(':');
  const source = fundingSources.find((code) => code === sourceCode);
  return t(`flags.sentences.${sentenceOf(flag)}`, {
    ...figuresInWords(t, clearsWhen.params, locale),
    measured: figureWords(t, withoutSign(measured), locale),
    project: flag.projectCode,
    package: flag.packageCode ?? '',
    year,
    source: source === undefined ? '' : t(`codelists.fundingSources.${source}`),
  });
}

/** What the rule measured, with what it measures: `Chậm 47 ngày`. */
export function measuredWords(
  t: Translate,
  ruleCode: RiskRuleCode,
  { measured }: RiskFinding,
  locale: Locale,
): string {
  const expiry = isPast(measured) ? ('A3Expired' as const) : ('A3Expiring' as const);
  const measure = ruleCode === 'A3' ? expiry : ruleCode;
  return `${t(`flags.measures.${measure}`)} ${figureWords(t, withoutSign(measured), locale)}`;
}

function sentenceOf({ ruleCode, packageCode, finding }: SpokenFlag) {
  if (ruleCode === 'S1') return packageCode === null ? 'S1OfProject' : 'S1OfPackage';
  if (ruleCode !== 'A3') return ruleCode;
  return isPast(finding.measured) ? 'A3Expired' : 'A3Expiring';
}

function isPast(measured: ViolationParam): boolean {
  return 'days' in measured && measured.days < 0;
}

/** A sentence that says "expired" needs no minus before the days. */
function withoutSign(measured: ViolationParam): ViolationParam {
  return 'days' in measured ? { days: Math.abs(measured.days) } : measured;
}
